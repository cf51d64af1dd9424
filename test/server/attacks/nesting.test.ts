import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, startAttacked } from '../../support/attacked.ts';

/** Brackets within brackets: 100 of them are read, and a deeper nest is refused before anything walks it. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterAll(async () => {
  await server.checkUnharmed();
  await server.close();
});

const lists = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const objects = (levels: number): string => '{a:'.repeat(levels) + 1 + '}'.repeat(levels);
const post = (query: string, variables = '{}') =>
  server.send({
    headers: { 'content-type': 'application/json' },
    body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
  });
const get = (parameters: Record<string, string>) =>
  server.send({
    method: 'GET',
    path: `/graphql?${new URLSearchParams(parameters)}`,
    headers: { 'apollo-require-preflight': '1' },
  });

describe('a nest in the document', () => {
  it.each([
    ['a list of 2,000 levels', `{ nodes(ids: ${lists(2_000)}) { id } }`],
    ['an object of 2,000 levels', `{ articles(filter: ${objects(2_000)}) { totalCount } }`],
    ['a list of 2,000 levels as a default', `query ($i: [ID!]! = ${lists(2_000)}) { nodes(ids: $i) { id } }`],
    ['a type of 2,000 levels', `query ($i: ${'['.repeat(2_000)}ID${']'.repeat(2_000)}) { __typename }`],
    ['an argument of a directive', `{ __typename @include(if: ${lists(2_000)}) }`],
    ['brackets that never close', '{('.repeat(60_000)],
    [
      'brackets behind a string and a comment',
      `{ a(x: "\\"]", y: """]\\"""]""") # ]\n ${'{ a '.repeat(100)}`,
    ],
  ])('is refused by its own code: %s', async (_, query) => {
    const { status, code, text } = await post(query);
    expect({ status, code }).toEqual({ status: 400, code: 'NESTING_LIMIT_EXCEEDED' });
    expect(text).toContain('The document has more than 100 brackets within each other');
  });

  it('is refused alike in a GET', async () => {
    for (const query of [
      `{ nodes(ids: ${lists(900)}) { id } }`,
      `{ articles(filter: ${objects(400)}) { totalCount } }`,
    ])
      expect((await get({ query })).code).toBe('NESTING_LIMIT_EXCEEDED');
  });

  it('of 100 brackets is read: what is wrong with it then is something else', async () => {
    expect((await post(`{ nodes(ids: ${lists(98)}) { id } }`)).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await post(`{ nodes(ids: ${lists(99)}) { id } }`)).code).toBe('NESTING_LIMIT_EXCEEDED');
  });

  it('is none where the brackets stand in a string, a comment or beside each other', async () => {
    const text = '[{('.repeat(200);
    for (const [query, code] of [
      [`{ article(slug: "${text}") { id } }`, 'BAD_USER_INPUT'],
      [`{ article(slug: """${text}""") { id } }`, 'BAD_USER_INPUT'],
      [`{ __typename } # ${text}`, undefined],
      [`{ ${'... { __typename } '.repeat(150)} }`, undefined],
    ] as const)
      expect((await post(query)).code).toBe(code);
  });
});

describe('a nest in the variables', () => {
  const QUERY = 'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }';
  const nested = (levels: number): string => `{"f":${'{"a":['.repeat(levels / 2)}${']}'.repeat(levels / 2)}}`;

  it('is refused by its own code, used or not', async () => {
    for (const query of [QUERY, '{ __typename }']) {
      const { status, code, text } = await post(query, nested(2_000));
      expect({ status, code }).toEqual({ status: 400, code: 'NESTING_LIMIT_EXCEEDED' });
      expect(text).toContain('The variables have more than 100 brackets within each other');
    }
    expect((await get({ query: QUERY, variables: nested(200) })).code).toBe('NESTING_LIMIT_EXCEEDED');
    expect((await post('{ __typename }', lists(1e5))).code).toBe('NESTING_LIMIT_EXCEEDED');
  });

  it('of 99 levels is read', async () => {
    expect((await post(QUERY, nested(98))).code).toBe('BAD_USER_INPUT');
  });
});

it.each([
  ['a list', lists(990)],
  ['an object', objects(490)],
])('%s too deep for the stack is refused alike as the first request of a cold process', async (_, value) => {
  const cold = await startAttacked({ warm: false });
  try {
    const query = `{ nodes(ids: ${value}) { id } }`;
    expect((await cold.post({ query })).code).toBe('NESTING_LIMIT_EXCEEDED');
    expect((await cold.post({ query: '{ __typename }' })).status).toBe(200);
  } finally {
    await cold.close();
  }
});
