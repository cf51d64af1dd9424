import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareWithReleased } from '../../schema/compare-released.ts';

const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
const released = { version: '1.4.0', sdl };

it('the same schema breaks nobody', () => {
  expect(compareWithReleased(released, { version: '1.4.1', sdl })).toEqual({
    breaking: [],
    dangerous: [],
    isRefused: false,
  });
});

it('an argument that is gone refuses, whatever the minor version', () => {
  const without = sdl.replace(/\n[^\n]*\n\s*filter: ArticleFilter\n/, '\n');
  expect(without).not.toBe(sdl);
  expect(compareWithReleased(released, { version: '1.5.0', sdl: without })).toMatchObject({
    breaking: ['Query.articles arg filter was removed.'],
    isRefused: true,
  });
});

it('a new major version may leave it out, and the change is still named', () => {
  const without = sdl.replace(/\n[^\n]*\n\s*filter: ArticleFilter\n/, '\n');
  expect(compareWithReleased(released, { version: '2.0.0', sdl: without })).toMatchObject({
    breaking: ['Query.articles arg filter was removed.'],
    isRefused: false,
  });
});

it('a new value of an enum is listed and does not refuse', () => {
  const more = sdl.replace('enum EntityOrder {', 'enum EntityOrder {\n  "Newest."\n  NEWEST');
  expect(compareWithReleased(released, { version: '1.5.0', sdl: more })).toEqual({
    breaking: [],
    dangerous: ['NEWEST was added to enum type EntityOrder.'],
    isRefused: false,
  });
});
