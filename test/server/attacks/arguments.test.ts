import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, startAttacked } from '../../support/attacked.ts';

/** Values of arguments and variables that ask for too much, or for what cannot be. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterEach(() => server.checkUnharmed());
afterAll(() => server.close());

const codeOf = async (query: string, variables?: object) => (await server.post({ query, variables })).code;
const inner = (second: number | string) =>
  `{ articles(first: 100) { nodes { people(first: 100) { nodes { id } } organisations(first: ${second}) { nodes { id } } } } }`;

describe('searches', () => {
  const words = Array.from({ length: 16 }, (_, i) => `mot${i}`);
  const searches = (count: number, wordsOfEach: number): string =>
    `{ ${Array.from({ length: count }, (_, i) => `s${i}: search(query: "${words.slice(0, wordsOfEach).join(' ')}") { totalCount }`).join(' ')} }`;

  it('count by their words: each of them is ranked over as many documents as a large page has values', async () => {
    expect(await codeOf(searches(31, 16))).toBeUndefined();
    expect(await codeOf(searches(32, 16))).toBe('COST_LIMIT_EXCEEDED');
    expect(await codeOf(searches(60, 5))).toBeUndefined();
  });
});

describe('objects', () => {
  it('11,000 are allowed, 11,100 are refused with the numbers and the field', async () => {
    expect(await codeOf(inner(9))).toBeUndefined();
    const { status, json } = await server.post({ query: inner(10) });
    expect({ status, error: json.errors[0] }).toEqual({
      status: 400,
      error: {
        message:
          'The operation asks for 11100 objects; 11000 are allowed. `articles.nodes.people` asks for most of them.',
        extensions: {
          code: 'COST_LIMIT_EXCEEDED',
          asked: 11_100,
          allowed: 11_000,
          field: 'articles.nodes.people',
        },
      },
    });
  });

  it.each([
    ['by a variable', `query ($n: Int) ${inner('$n')}`, { n: 10 }, 'COST_LIMIT_EXCEEDED'],
    ['by a variable, below', `query ($n: Int) ${inner('$n')}`, { n: 9 }, undefined],
    ['by a variable’s default', `query ($n: Int = 10) ${inner('$n')}`, {}, 'COST_LIMIT_EXCEEDED'],
    ['by a variable’s default, below', `query ($n: Int = 9) ${inner('$n')}`, {}, undefined],
    ['by the default of a page', inner('$n').replace('{', 'query ($n: Int) {'), {}, 'COST_LIMIT_EXCEEDED'],
    [
      'by paging backward',
      inner(9).replace('organisations(first', 'organisations(last').replace('9', '10'),
      {},
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'by edges',
      '{ articles(first: 100) { edges { node { people(first: 100) { edges { node { articles(first: 2) { edges { node { id } } } } } } } } } }',
      {},
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'by a fragment',
      '{ articles(first: 100) { ...a } } fragment a on ArticleConnection { nodes { ...b } } fragment b on Article { related(first: 100) { related(first: 2) { id } } }',
      {},
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'by aliases',
      `{ articles(first: 100) { nodes { ${Array.from({ length: 60 }, (_, i) => `a${i}: people { nodes { id } }`).join(' ')} } } }`,
      {},
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'by ids',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { articles(first: 100) { nodes { related(first: 2) { id } } } } } }`,
      { ids: Array.from({ length: 100 }, (_, i) => `e${i}`) },
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'three levels of 50 with three names each',
      '{ a: articles(first: 50) { nodes { b: people(first: 50) { nodes { c: articles(first: 50) { nodes { id } } d: articles(first: 50) { nodes { id } } } } } } }',
      {},
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'only where it is included',
      `query ($y: Boolean!) { articles(first: 100) { nodes { related(first: 100) @include(if: $y) { related(first: 2) { id } } } } }`,
      { y: false },
      undefined,
    ],
    [
      'of one type at a time',
      `{ nodes(ids: ["a", "b"]) { ... on Person { articles(first: 100) { nodes { related(first: 25) { id } } } } ... on Initiative { articles(first: 100) { nodes { related(first: 25) { id } } } } } }`,
      {},
      undefined,
    ],
    [
      'of few objects, but a million fields',
      `{ articles(first: 100) { nodes { people(first: 100) { nodes { ${Array.from({ length: 60 }, (_, i) => `a${i}: name`).join(' ')} } } } } }`,
      {},
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'four levels as a page has them',
      '{ organisation(slug: "icesco") { articles(first: 10) { nodes { people(first: 5) { nodes { articles(first: 5) { nodes { initiatives(first: 5) { nodes { name } } } } } } } } } }',
      {},
      undefined,
    ],
  ])('%s', async (_, query, variables, code) => {
    expect(await codeOf(query, variables)).toBe(code);
  });
});

describe('a page size', () => {
  it.each([-1, 101, 2_147_483_647])('of %i is refused, as literal, variable and default', async (n) => {
    for (const [query, variables] of [
      [`{ articles(first: ${n}) { totalCount } }`, {}],
      ['query ($n: Int) { people(last: $n) { totalCount } }', { n }],
      [`query ($n: Int = ${n}) { articles { nodes { related(first: $n) { id } } } }`, {}],
    ] as const)
      expect(await codeOf(query, variables)).toBe('BAD_USER_INPUT');
  });

  it.each([2 ** 31, 1.5, '7', true, {}, [[1]]])('that is %j is none', async (n) => {
    expect(await codeOf('query ($n: Int) { people(first: $n) { totalCount } }', { n })).toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('an address', () => {
  const HOSTILE = [
    '',
    ' ',
    '../x',
    'a/b',
    '__proto__',
    "a' OR '1'='1",
    'SLUG#PERSON#x',
    'a\u0000',
    'é',
    '{"$ne":1}',
    '-a',
  ];

  const ADDRESSED = [
    'query ($v: String!) { found: person(slug: $v) { name } }',
    'query ($v: String!) { found: organisation(slug: $v) { name } }',
    'query ($v: String!) { found: initiative(slug: $v) { name } }',
    'query ($v: String!) { found: article(slug: $v) { title } }',
    'query ($v: ID!) { found: node(id: $v) { id } }',
  ];
  const ELSEWHERE = [
    'query ($v: ID!) { articles(filter: { mentions: { any: [$v] } }) { totalCount } }',
    'query ($v: String) { people(after: $v) { totalCount } }',
  ];
  const NODES = 'query ($v: ID!) { nodes(ids: [$v]) { id } }';

  it.each(HOSTILE)('%j finds nothing, as no address, and is refused as anything else', async (v) => {
    for (const query of ADDRESSED)
      expect((await server.post({ query, variables: { v } })).json).toEqual({ data: { found: null } });
    expect((await server.post({ query: NODES, variables: { v } })).json).toEqual({ data: { nodes: [null] } });
    for (const query of ELSEWHERE)
      expect((await server.post({ query, variables: { v } })).code).toBe('BAD_USER_INPUT');
  });

  it.each(['x'.repeat(201), 'é'.repeat(201), 'x'.repeat(5_000), '\ud800'])('%j is refused', async (v) => {
    for (const query of [...ADDRESSED, NODES, ...ELSEWHERE])
      expect((await server.post({ query, variables: { v } })).code).toBe('BAD_USER_INPUT');
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'x', '0', 'x'.repeat(200)])(
    '%s finds nothing',
    async (value) => {
      const query = 'query ($s: String!, $i: ID!) { person(slug: $s) { name } node(id: $i) { id } }';
      expect((await server.post({ query, variables: { s: value, i: value } })).json).toEqual({
        data: { person: null, node: null },
      });
    },
  );
});

describe('a variable', () => {
  it.each([
    [
      'of prototype keys',
      'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }',
      '{"f":{"__proto__":{"language":"fr"}}}',
      'BAD_USER_INPUT',
    ],
    [
      'named as a prototype key',
      '{ __typename }',
      '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}',
      undefined,
    ],
    [
      'with a bad value of 60 KB',
      'query ($n: Int) { people(first: $n) { totalCount } }',
      JSON.stringify({ n: 'x'.repeat(60_000) }),
      'BAD_USER_INPUT',
    ],
    [
      'with a nest of 10,000 objects',
      'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }',
      `{"f":${'{"mentions":'.repeat(1e4)}1${'}'.repeat(1e4)}}`,
      'NESTING_LIMIT_EXCEEDED',
    ],
    [
      'with 10,000 bad values',
      'query ($i: [ID!]!) { nodes(ids: $i) { id } }',
      JSON.stringify({ i: Array(10_000).fill(null) }),
      'BAD_USER_INPUT',
    ],
    [
      'with 101 ids',
      'query ($i: [ID!]!) { nodes(ids: $i) { id } }',
      JSON.stringify({ i: Array(101).fill('x') }),
      'BAD_USER_INPUT',
    ],
    [
      'with 50,000 languages',
      'query ($l: [Language!]) { people { nodes { name(languages: $l) } } }',
      JSON.stringify({ l: Array(50_000).fill('aa') }),
      'BAD_USER_INPUT',
    ],
    [
      'with a language of 5,000 letters',
      'query ($l: Language) { articles(filter: { language: $l }) { totalCount } }',
      JSON.stringify({ l: `fr${'-abcdefg'.repeat(700)}` }),
      'BAD_USER_INPUT',
    ],
    [
      'with a language of 100 letters',
      'query ($l: Language) { articles(filter: { language: $l }) { totalCount } }',
      JSON.stringify({ l: `fr${'-abcdefg'.repeat(12)}` }),
      'BAD_USER_INPUT',
    ],
    [
      'with no date',
      'query ($d: Date) { articles(filter: { publishedAt: { from: $d } }) { totalCount } }',
      '{"d":"+275760-09-13"}',
      'BAD_USER_INPUT',
    ],
    [
      'with half a character',
      'query ($s: String) { articles(filter: { source: $s }) { totalCount } }',
      '{"s":"\\ud800"}',
      'BAD_USER_INPUT',
    ],
    ['that is missing', 'query ($s: String!) { person(slug: $s) { name } }', '{}', 'BAD_USER_INPUT'],
  ])('%s', async (_, query, variables, code) => {
    const headers = { 'content-type': 'application/json' };
    const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
    const reply = await server.send({ headers, body });
    expect(reply.code).toBe(code);
    expect(reply.text.length).toBeLessThan(2_000);
  });
});
