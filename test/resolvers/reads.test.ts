import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';

/**
 * What queries read: rounds (requests that wait for each other), requests, and DynamoDB read units. A round for each
 * relation level and one for the root at most, whatever the page sizes.
 */
let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const cost = async (query: string) => {
  const { rounds, requests, readUnits } = (await api.costOf(query)).cost;
  return `${rounds} rounds, ${requests} requests, ${readUnits} units`;
};
const MINISTER = 'amal-el-fallah-seghrouchni';

it('the count of a list alone', async () => {
  expect(await cost('{ articles { totalCount } }')).toMatchInlineSnapshot(
    `"1 rounds, 1 requests, 0.5 units"`,
  );
});

it('an entity by its address', async () => {
  expect(
    await cost(
      `{ person(slug: "${MINISTER}") { name aliases articles { totalCount } organisations { totalCount } } }`,
    ),
  ).toMatchInlineSnapshot(`"1 rounds, 1 requests, 0.5 units"`);
});

it('ids of linked entities are read with the article', async () => {
  expect(
    await cost('{ articles { nodes { title people { totalCount nodes { id } } } } }'),
  ).toMatchInlineSnapshot(`"1 rounds, 1 requests, 1.5 units"`);
});

it('an article with body, people and their roles, organisations, initiatives', async () => {
  const { articles } = await api.query('{ articles { nodes { slug } } }');
  const query = `{ article(slug: "${articles.nodes[0].slug}") { title body
    people { edges { node { name } roles { title organisation { name } } } } organisations { nodes { name } } initiatives { nodes { name } } } }`;
  expect(await cost(query)).toMatchInlineSnapshot(`"2 rounds, 2 requests, 1.5 units"`);
});

it('the latest articles with their people', async () => {
  expect(
    await cost('{ articles(first: 20) { nodes { title summary people { nodes { name } } } } }'),
  ).toMatchInlineSnapshot(`"1 rounds, 1 requests, 1.5 units"`);
});

it('a person’s latest articles with their organisations', async () => {
  expect(
    await cost(
      `{ person(slug: "${MINISTER}") { name articles(first: 20) { nodes { title organisations { nodes { name } } } } } }`,
    ),
  ).toMatchInlineSnapshot(`"2 rounds, 2 requests, 2 units"`);
});

it('four levels: organisation, articles, people, articles, initiatives', async () => {
  const query = `{ organisation(slug: "icesco") { articles(first: 10) { nodes { people(first: 5) { nodes { articles(first: 5) { nodes {
    initiatives(first: 5) { nodes { name } } } } } } } } } }`;
  expect(await cost(query)).toMatchInlineSnapshot(`"3 rounds, 5 requests, 3.5 units"`);
});

it('a person with roles, articles and the mentions in them', async () => {
  const query = `{ person(slug: "${MINISTER}") { name aliases roles { title organisation { name } }
    articles { totalCount edges { mentions { text sentence } node { title } } } } }`;
  expect(await cost(query)).toMatchInlineSnapshot(`"3 rounds, 4 requests, 5.5 units"`);
});

it('an organisation with people and initiatives, their roles, relations and receipts', async () => {
  const query = `{ organisation(slug: "icesco") { parts { nodes { name parentEvidence { sentence } } }
    people { edges { node { name aliases } roles { title evidence { sentence } } } }
    initiatives { edges { node { name } relations { relation evidence { sentence article { title } } } } } } }`;
  expect(await cost(query)).toMatchInlineSnapshot(`"4 rounds, 10 requests, 5 units"`);
});

it('a page from the middle, with all page information', async () => {
  const { people } = await api.query('{ people(first: 2) { pageInfo { endCursor } } }');
  const query = `{ people(first: 2, after: "${people.pageInfo.endCursor}") { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { name } } }`;
  expect(await cost(query)).toMatchInlineSnapshot(`"1 rounds, 3 requests, 1.5 units"`);
});

it('a hundred ids, most of them twice', async () => {
  const { people } = await api.query('{ people { nodes { id } } }');
  const ids = Array.from({ length: 100 }, (_, i) => people.nodes[i % people.nodes.length].id);
  expect(await cost(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`)).toMatchInlineSnapshot(
    `"1 rounds, 1 requests, 2.5 units"`,
  );
});

it('related articles: the entities’ counts, the candidates, the best', async () => {
  const { articles } = await api.query('{ articles { nodes { slug } } }');
  expect(
    await cost(`{ article(slug: "${articles.nodes[0].slug}") { related { title } } }`),
  ).toMatchInlineSnapshot(`"3 rounds, 8 requests, 10 units"`);
});
