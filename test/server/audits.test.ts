import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Attacked, startAttacked } from '../support/attacked.ts';

/** The audits of GraphQL over HTTP, as npm graphql-http words them. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterAll(() => server.close());

it('all that MUST be is, and all that SHOULD be', async () => {
  const results = await auditServer({ url: `http://localhost:${server.port}/graphql` });
  const failed = (level: string) =>
    results.filter(({ name, status }) => name.startsWith(level) && status !== 'ok');
  const count = (level: string) => results.filter(({ name }) => name.startsWith(level)).length;
  expect(count('MUST')).toBe(13);
  expect(failed('MUST').map(({ name }) => name)).toEqual([]);
  expect(count('SHOULD')).toBe(23);
  expect(failed('SHOULD').map(({ name }) => name)).toEqual([]);
});
