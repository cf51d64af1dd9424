import type { BenchCorpus } from './neighbourhood.ts';

/** What a query of the benchmark is about. */
export type Ids = Pick<BenchCorpus, 'newestArticle' | 'hubPerson' | 'hubOrganisation'>;

/** Q1 an article page, Q2 the front page, Q3 a hub's page, Q4 four levels deep. */
export const FOUR_QUERIES: readonly (readonly [string, (ids: Ids) => string])[] = [
  [
    'Q1 article',
    ({ newestArticle }) => `{ node(id: "${newestArticle}") { ... on Article { title body
    people { edges { node { name } roles { title organisation { name } } } } organisations { nodes { name } } initiatives { nodes { name } } } } }`,
  ],
  ['Q2 latest 20', () => '{ articles(first: 20) { nodes { title people { nodes { name } } } } }'],
  [
    'Q3 hub’s latest 20',
    ({ hubPerson }) =>
      `{ node(id: "${hubPerson}") { ... on Person { name articles(first: 20) { nodes { title organisations { nodes { name } } } } } } }`,
  ],
  [
    'Q4 four levels',
    ({
      hubOrganisation,
    }) => `{ node(id: "${hubOrganisation}") { ... on Organisation { name articles(first: 10) { nodes { title
    people(first: 5) { nodes { name articles(first: 5) { nodes { title initiatives(first: 5) { nodes { name } } } } } } } } } } }`,
  ],
];
