import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, startAttacked } from '../../support/attacked.ts';

/** Arguments that are wrong deep in an operation are told of before any of it runs. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterEach(() => server.checkUnharmed());
afterAll(() => server.close());

/** Refused as a request: one error, no data, nothing begun. */
async function expectRefused(query: string, message: string, variables: object = {}): Promise<void> {
  const { status, json } = await server.post(
    { query, variables },
    { accept: 'application/graphql-response+json' },
  );
  expect({ query, status, json }).toMatchObject({
    query,
    status: 400,
    json: { errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }] },
  });
  expect(json.errors).toHaveLength(1);
  expect(json).not.toHaveProperty('data');
}

const under = (argumentsOfPage: string): string =>
  `{ initiatives(first: 5, orderBy: MOST_MENTIONED) { edges { node { parent { acronym } organisations(${argumentsOfPage}) { totalCount } } } } }`;

it('a page both ways in a list whose first node waits is an error, not the end of the process', async () => {
  await expectRefused(under('first: 3, before: "x"'), 'not both');
});

it('an empty list that leaves nothing to be found is told of, wherever it stands', async () => {
  const { types, filter } = { types: { t: [] }, filter: { f: { mentions: { any: [] } } } };
  const empty = (name: string) => `\`${name}\` must not be empty`;
  await expectRefused('{ search(query: "maroc", types: []) { totalCount } }', empty('types'));
  await expectRefused('{ suggest(prefix: "m", types: []) { id } }', empty('types'));
  await expectRefused(
    'query ($t: [EntityType!]) { suggest(prefix: "m", types: $t) { id } }',
    empty('types'),
    types,
  );
  await expectRefused(
    'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }',
    empty('mentions.any'),
    filter,
  );
  // Asked for nothing, and of no preference: that is no mistake.
  const { json } = await server.post({
    query: '{ nodes(ids: []) { id } people(first: 1) { nodes { name(languages: []) } } }',
  });
  expect(json.errors).toBeUndefined();
  expect(json.data.nodes).toEqual([]);
});

describe('pages both ways', () => {
  const cursor = async (field: string) => {
    const { json } = await server.post({ query: `{ articles { pageInfo { endCursor } } }` });
    return `${field}: "${json.data.articles.pageInfo.endCursor}"`;
  };

  it.each([
    ['first', 'last'],
    ['first', 'before'],
    ['after', 'last'],
    ['after', 'before'],
  ])('%s and %s', async (forward, backward) => {
    const given = async (name: string) => (/first|last/.test(name) ? `${name}: 2` : cursor(name));
    await expectRefused(under(`${await given(forward)}, ${await given(backward)}`), 'not both');
  });

  it('that null makes one way are served', async () => {
    const { json } = await server.post({ query: under('first: 2, last: null, before: null') });
    expect(json.errors).toBeUndefined();
  });
});

it.each(['x', '', '=', 'AQ', 'QQ', 'AQAAAAAAAA', 'é', `AQ${'A'.repeat(600)}`, 'AQAAAAAAAAo'])(
  'a cursor that no list gave (%j) is told of',
  async (cursor) => {
    for (const argument of ['after', 'before'])
      await expectRefused(under(`${argument}: "${cursor}"`), `\`${argument}\` is no cursor`);
  },
);

it('a cursor of another list is told of where it is met, and nothing else is lost', async () => {
  const { json } = await server.post({ query: '{ articles { pageInfo { endCursor } } }' });
  const { endCursor } = json.data.articles.pageInfo;
  const reply = await server.post({
    query: `query ($c: String) { person(slug: "kais-hammami") { name } ${under('after: $c').slice(1)}`,
    variables: { c: endCursor },
  });
  expect(reply.code).toBe('BAD_USER_INPUT');
});

it.each([
  ['articles { nodes { related(first: 101) { id } } }', '`first` must be'],
  ['people { nodes { roles(first: 1000) { title } } }', '`first` must be'],
  ['articles { nodes { people { edges { mentions(first: -1) { text } } } } }', '`first` must be'],
  ['organisations { nodes { parentEvidence(first: 2000000000) { text } } }', '`first` must be'],
  ['articles { nodes { summary(maxLength: 0) } }', '`maxLength` must be'],
  ['articles { nodes { summary(maxLength: 501) } }', '`maxLength` must be'],
  [
    'articles(filter: { publishedAt: { from: "2026-02-01", to: "2026-01-01" } }) { totalCount }',
    '`publishedAt.from`',
  ],
  ['articles(filter: { mentions: {} }) { totalCount }', '`mentions` needs'],
  ['articles(filter: { source: "" }) { totalCount }', '`source` must have'],
  [`article(slug: "${'x'.repeat(201)}") { id }`, '`slug` takes'],
  [`node(id: "${'x'.repeat(201)}") { id }`, '`id` takes'],
  [`nodes(ids: ["a", "${'x'.repeat(201)}"]) { id }`, '`ids` takes'],
])('{ %s } is refused before anything runs', async (query, message) => {
  await expectRefused(`{ articles { totalCount } ${query.replace(/^articles/, 'b: articles')} }`, message);
});

it('a variable that is null in place of its default is refused before anything runs', async () => {
  for (const [query, variables] of [
    [
      'query ($s: String = "x") { initiatives { nodes { parent { id } } } article(slug: $s) { id } }',
      { s: null },
    ],
    [
      'query ($l: Language = "fr") { initiatives { nodes { parent { id } name(languages: [$l]) } } }',
      { l: null },
    ],
  ] as const)
    await expectRefused(query, 'rgument', variables);
});

it('an argument of a field that is skipped is not looked at', async () => {
  const query = `{ articles { totalCount @include(if: true) } b: articles(first: 3, last: 3) @skip(if: true) { totalCount } }`;
  expect((await server.post({ query })).json.errors).toBeUndefined();
});
