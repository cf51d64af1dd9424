import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it('related articles share the most telling entities, best first, newest first among equals', async () => {
  const { articles } =
    await api.query(`{ articles(first: 50) { totalCount nodes { id related(first: 100) { id }
    people { nodes { ...e } } organisations { nodes { ...e } } initiatives { nodes { ...e } } } } } fragment e on Entity { id articles { totalCount } }`);
  const entitiesOf = (a: Answer): Answer[] => [
    ...a.people.nodes,
    ...a.organisations.nodes,
    ...a.initiatives.nodes,
  ];
  const score = (a: Answer, b: Answer): number =>
    entitiesOf(a)
      .filter((entity) => entitiesOf(b).some((other) => other.id === entity.id))
      .reduce((sum, entity) => sum + Math.log(articles.totalCount / entity.articles.totalCount), 0);
  const shares = (a: Answer, b: Answer): boolean =>
    entitiesOf(a).some((entity) => entitiesOf(b).some((other) => other.id === entity.id));
  let found = 0;
  for (const article of articles.nodes) {
    // The list is newest first and sorting is stable.
    const expected = articles.nodes
      .filter((other: Answer) => other.id !== article.id && shares(article, other))
      .sort((a: Answer, b: Answer) => score(article, b) - score(article, a));
    expect(article.related.map((r: Answer) => r.id)).toEqual(expected.map((r: Answer) => r.id));
    found += expected.length;
  }
  expect(found).toBeGreaterThan(5);
});

it('what every article names tells nothing: then the newest come first', async () => {
  const { person, articles } = await api.query(
    '{ person(slug: "kais-hammami") { articles { nodes { id related { id } } } } articles { nodes { id } } }',
  );
  // It shares with the others only the minister and her ministry, who are in all five.
  const [{ id, related }] = person.articles.nodes;
  expect(related).toEqual(articles.nodes.filter((article: Answer) => article.id !== id));
});

it('gives at most as many as asked for', async () => {
  const { articles } = await api.query('{ articles { nodes { related(first: 1) { id } } } }');
  expect(articles.nodes.every((a: Answer) => a.related.length <= 1)).toBe(true);
  const none = await api.query('{ articles { nodes { related(first: 0) { id } } } }');
  expect(none.articles.nodes.every((a: Answer) => a.related.length === 0)).toBe(true);
  expect((await api.refusal('{ articles { nodes { related(first: 101) { id } } } }')).code).toBe(
    'BAD_USER_INPUT',
  );
});
