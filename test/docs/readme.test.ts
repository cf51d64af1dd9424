import { afterAll, beforeAll, expect, it } from 'vitest';
import { StartingPoints } from '../../operations/generated/persisted.ts';
import { startingPoints } from '../../operations/samples.ts';
import { examples } from '../../web/playground/examples.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { readmeBlocks, readmeQueries } from '../support/readme.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const [query = ''] = readmeBlocks('graphql');
const [answer = ''] = readmeBlocks('json');

/** Answers in the README are shortened where they say `…` and nothing else. */
function matches(shown: Answer, real: Answer): boolean {
  if (typeof shown === 'string' && shown.endsWith(' …')) return real.startsWith(shown.slice(0, -2));
  if (Array.isArray(shown))
    return shown.length === real.length && shown.every((item, i) => matches(item, real[i]));
  if (typeof shown === 'object' && shown !== null) {
    return (
      Object.keys(shown).join() === Object.keys(real).join() &&
      Object.keys(shown).every((key) => matches(shown[key], real[key]))
    );
  }
  return shown === real;
}

it('the README’s query gives the README’s answer', async () => {
  const data = await api.query(query);
  const shown = JSON.parse(answer);
  expect(matches(shown.data, data), JSON.stringify(data, null, 2)).toBe(true);
  expect(shown.data.person.articles.totalCount).toBe(5);
});

it.each(readmeQueries())('the README’s query %s has an answer', async (asked) => {
  const data = await api.query(asked);
  expect(Object.values(data).every((value) => value !== null)).toBe(true);
});

it('the README’s search finds something', async () => {
  const search = readmeQueries().find((asked) => asked.includes('search('));
  expect((await api.query(search ?? '')).search.edges.length).toBeGreaterThan(0);
});

it.each(examples)('the playground’s example $name has an answer', async ({ query, variables }) => {
  const data = await api.query(query, variables?.(startingPoints(await api.query(StartingPoints.text))));
  expect(Object.values(data).every((value) => value !== null)).toBe(true);
});
