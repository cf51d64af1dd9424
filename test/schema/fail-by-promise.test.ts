import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Context } from '../../resolvers/context.ts';
import { failByPromise } from '../../server/fail-by-promise.ts';

/**
 * A list whose first item waits and then fails, and whose second one fails at once, in each way that a value can:
 * graphql-js alone forgets the promise of the first.
 */
const SDL = `
  type Query { items: [Item!]! later: [Item!]! things: [Thing!]! words: [String!]! }
  enum Colour { RED }
  interface Thing { name: String! }
  type Item implements Thing {
    waits: String
    name: String!
    number: Int!
    colour: Colour!
    truth: Boolean!
    list: [String!]!
    part: Item!
    parts: [Item!]!
    thing: Thing!
  }`;

const loose: unknown[] = [];
const note = (reason: unknown) => void loose.push(reason);
const listeners = process.listeners('unhandledRejection');
process.removeAllListeners('unhandledRejection');
process.on('unhandledRejection', note);
afterAll(() => {
  process.off('unhandledRejection', note);
  for (const listener of listeners) process.on('unhandledRejection', listener);
});
beforeEach(() => {
  loose.length = 0;
});

const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const fail = () => {
  throw new Error('at once');
};
const failLater = () => soon(5).then(fail);
/** Waits, and then fails as a whole. */
const first = { number: failLater, name: failLater, part: failLater };

type Resolve = GraphQLFieldResolver<unknown, Context>;
async function run(
  query: string,
  items: unknown,
  resolveType: () => unknown = () => 'Item',
  isMended = true,
) {
  const schema = buildSchema(SDL);
  const thing = schema.getType('Thing');
  if (isAbstractType(thing)) thing.resolveType = resolveType as () => string;
  const root = schema.getQueryType();
  const resolve: Resolve = () => items;
  if (isObjectType(root))
    for (const field of Object.values(root.getFields()))
      field.resolve = field.name === 'later' ? () => soon(1).then(() => items) : resolve;
  if (isMended) failByPromise(schema);
  const { errors = [] } = await execute({ schema, document: parse(query) });
  await soon(20);
  return errors.map(({ message }) => message);
}

const CASES: readonly (readonly [string, string, unknown])[] = [
  ['a throw of a property that is a function', '{ items { number name } }', { name: fail }],
  ['null for what is not null', '{ items { number name } }', { number: 1, name: null }],
  ['nothing for what is not null', '{ items { number name } }', { number: 1 }],
  ['an error as a value', '{ items { number name } }', { number: 1, name: new Error('at once') }],
  ['what is no whole number', '{ items { number } }', { number: 1.5 }],
  ['a number beyond 32 bits', '{ items { number } }', { number: 2 ** 31 }],
  ['a text for a number', '{ items { number } }', { number: 'x' }],
  ['an object for a text', '{ items { number name } }', { number: 1, name: {} }],
  ['a text for a truth', '{ items { number truth } }', { number: 1, truth: 'x' }],
  ['no colour of the enum', '{ items { number colour } }', { number: 1, colour: 'BLUE' }],
  ['no list', '{ items { number list } }', { number: 1, list: 7 }],
  ['null in a list', '{ items { number list } }', { number: 1, list: ['a', null] }],
  ['an object in a list of texts', '{ items { number list } }', { number: 1, list: [{}] }],
  ['null for an object', '{ items { number part { name } } }', { number: 1, part: null }],
  [
    'a fault two levels below',
    '{ items { number part { parts { name } } } }',
    { number: 1, part: { parts: [{ name: fail }] } },
  ],
  ['a type that cannot be told', '{ items { number thing { name } } }', { number: 1, thing: { name: 'x' } }],
];

it.each(CASES)('%s leaves no rejection to nobody', async (_, query, second) => {
  const resolveType = () => 'Nowhere';
  expect((await run(query, [first, second], resolveType)).length).toBeGreaterThan(0);
  expect((await run(query.replace('items', 'later'), [first, second], resolveType)).length).toBeGreaterThan(
    0,
  );
  expect(loose).toEqual([]);
});

it.each([
  ['null', null],
  ['an error', new Error('at once')],
])('%s as an item leaves no rejection to nobody', async (_, item) => {
  for (const field of ['items', 'later'])
    expect((await run(`{ ${field} { number } }`, [first, item])).length).toBe(1);
  expect((await run('{ words }', [failLater(), item])).length).toBe(1);
  expect(loose).toEqual([]);
});

it('a type that is told by a throw leaves no rejection to nobody', async () => {
  let told = 0;
  const resolveType = () => {
    told += 1;
    return told === 1 ? 'Item' : fail();
  };
  expect((await run('{ things { name } }', [first, {}], resolveType)).length).toBe(1);
  expect(loose).toEqual([]);
});

it('answers are what they were', async () => {
  const whole = {
    waits: soon(1).then(() => 'w'),
    name: 'n',
    number: 2 ** 31 - 1,
    colour: 'RED',
    truth: false,
    list: [],
    parts: [],
  };
  expect(
    await run('{ items { waits name number colour truth list parts { name } } }', [whole, whole]),
  ).toEqual([]);
});

it('graphql-js still needs it: without, such a rejection is loose', async () => {
  await run('{ items { number name } }', [first, { number: 1, name: fail }], undefined, false);
  expect(loose).toHaveLength(1);
});
