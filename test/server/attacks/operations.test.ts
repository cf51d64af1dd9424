import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { StartingPoints } from '../../../operations/generated/persisted.ts';
import { startingPoints } from '../../../operations/samples.ts';
import { examples } from '../../../web/playground/examples.ts';
import { type Attacked, startAttacked } from '../../support/attacked.ts';

/** Operations that ask for too much by their form; each limit from both sides. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterEach(() => server.checkUnharmed());
afterAll(() => server.close());

const codeOf = async (query: string, variables?: object) => (await server.post({ query, variables })).code;
const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');

/** A chain of parents: `levels` fields within fields. */
const deep = (levels: number): string =>
  `{ organisation(slug: "icesco") { ${'parent { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`;

describe('depth', () => {
  it.each([10, 20])('of %i levels is served', async (levels) => {
    expect(await codeOf(deep(levels))).toBeUndefined();
  });

  it('of 21 levels is refused with the numbers', async () => {
    const { status, json } = await server.post({ query: deep(21) });
    expect({ status, error: json.errors[0] }).toEqual({
      status: 400,
      error: {
        message: 'The operation asks for 21 levels; 20 are allowed.',
        extensions: { code: 'DEPTH_LIMIT_EXCEEDED', asked: 21, allowed: 20 },
      },
    });
  });

  it('hidden in fragments is seen', async () => {
    const query = `{ organisation(slug: "icesco") { ...f0 } } ${times(20, (i) => `fragment f${i} on Organisation { parent { ... on Organisation { ...f${i + 1} } } }`)} fragment f20 on Organisation { id }`;
    expect(await codeOf(query)).toBe('DEPTH_LIMIT_EXCEEDED');
  });

  it.each([
    ['99 levels', deep(99), 'DEPTH_LIMIT_EXCEEDED'],
    ['660 levels', deep(660), 'NESTING_LIMIT_EXCEEDED'],
    ['2,000 levels', deep(2_000), 'NESTING_LIMIT_EXCEEDED'],
    [
      'a list value in 900 lists',
      `{ nodes(ids: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`,
      'NESTING_LIMIT_EXCEEDED',
    ],
    [
      'a type in 900 lists',
      `query ($x: ${'['.repeat(900)}Int${']'.repeat(900)}) { __typename }`,
      'NESTING_LIMIT_EXCEEDED',
    ],
    ['braces alone', '{'.repeat(100_000), 'NESTING_LIMIT_EXCEEDED'],
  ])('of %s ends no stack', async (_, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });
});

describe('number', () => {
  const aliases = (count: number) => `{ ${times(count, (i) => `a${i}: __typename`)} }`;
  const directives = (count: number) =>
    `{ ${times(count, (i) => `... on Query @include(if: true) { articles @skip(if: ${i % 2 === 0}) { totalCount } }`).slice(0)} }`;

  it.each([
    ['60 aliases', aliases(60), undefined],
    ['61 aliases', aliases(61), 'ALIAS_LIMIT_EXCEEDED'],
    [
      '61 aliases in a fragment spread often',
      `{ ...f ...g } fragment g on Query { ...f } fragment f on Query { ${times(31, (i) => `a${i}: __typename`)} }`,
      'ALIAS_LIMIT_EXCEEDED',
    ],
    ['10,000 aliases', aliases(10_000), 'TOKEN_LIMIT_EXCEEDED'],
    ['60 directives', directives(30), undefined],
    ['62 directives', directives(31), 'DIRECTIVE_LIMIT_EXCEEDED'],
    ['unknown directives', `query ${'@a '.repeat(900)}{ __typename }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['one field 1,900 times', `{ ${'__typename '.repeat(1_900)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['one list 600 times', `{ ${'articles { id } '.repeat(450)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['one list 450 times', `{ ${'articles { totalCount } '.repeat(450)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['20,000 fields', `{ ${'__typename '.repeat(20_000)} }`, 'TOKEN_LIMIT_EXCEEDED'],
    ['80,000 comments', `{ __typename ${'#\n'.repeat(80_000)} }`, undefined],
    ['unknown fields', `{ ${times(900, (i) => `x${i}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['operations', times(380, (i) => `query q${i} { __typename }`), 'OPERATION_RESOLUTION_FAILURE'],
    ['variables', `query (${times(400, (i) => `$v${i}: Int`)}) { __typename }`, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });
});

describe('fragments', () => {
  const bomb = (levels: number) =>
    `{ ...f0 } ${times(levels, (i) => `fragment f${i} on Query { ...f${i + 1} ... on Query { ...f${i + 1} } }`)} fragment f${levels} on Query { __typename }`;

  it.each([
    ['that contain themselves', '{ ...f } fragment f on Query { ...f }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'that contain each other',
      '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that double 16 times', bomb(16), 'SELECTION_LIMIT_EXCEEDED'],
    ['that double 100 times', bomb(100), 'SELECTION_LIMIT_EXCEEDED'],
    [
      'in a chain of 240',
      `{ ...f0 } ${times(240, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f240 on Query { __typename }`,
      undefined,
    ],
    [
      'in a chain of 5,000',
      `{ ...f0 } ${times(5_000, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f5000 on Query { __typename }`,
      'TOKEN_LIMIT_EXCEEDED',
    ],
    [
      'that conflict in pairs',
      `{ ${times(90, (i) => `...f${i}`)} } ${times(90, (i) => `fragment f${i} on Query { x: articles(first: ${i + 1}) { totalCount } }`)}`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });
});

describe('introspection', () => {
  it('is open: the query that tools send passes every limit', async () => {
    const query = getIntrospectionQuery({
      inputValueDeprecation: true,
      specifiedByUrl: true,
      oneOf: true,
      schemaDescription: true,
    });
    const { status, json } = await server.post({ query });
    expect(status).toBe(200);
    expect(json.errors).toBeUndefined();
    expect(json.data.__schema.types.length).toBeGreaterThan(30);
  });

  it.each([
    [
      'many times over',
      `{ ${times(50, (i) => `a${i}: __schema { types { fields { name description args { name description type { name kind } } } } }`)} }`,
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'in circles',
      '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused', async (_, query, code) => {
    expect(await codeOf(query)).toBe(code);
  });
});

it('every example of the playground passes', async () => {
  const { json: found } = await server.post({ query: StartingPoints.text });
  for (const { query, variables } of examples) {
    const { status, json } = await server.post({
      query,
      variables: variables?.(startingPoints(found.data)) ?? {},
    });
    expect({ status, errors: json.errors }).toEqual({ status: 200, errors: undefined });
  }
});
