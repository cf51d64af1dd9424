import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import type { Random } from '../../../bench/random.ts';

/** What the content has, for queries that find something. */
export interface Known {
  readonly ids: readonly string[];
  readonly slugs: readonly string[];
  /** Of several lists. */
  readonly cursors: readonly string[];
}

/** An argument to be filled. */
export interface Slot {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** GraphQL's name for a value of an enum, in a value that is otherwise JSON. */
export class EnumName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const WRONG_NUMBERS = [0, -1, 101, 1.5, 2 ** 31, -(2 ** 31), 1e30, '7', true, null, [], [3], {}];
const WRONG_TEXTS = [
  '',
  ' ',
  'x',
  'é',
  '\u0000',
  '../x',
  '__proto__',
  '"',
  '\\',
  '\ud800',
  'x'.repeat(201),
  'x'.repeat(1_001),
  null,
  7,
  true,
  [],
  {},
];
const BROKEN_CURSORS = ['', 'x', '=', 'AQ', 'AQAAAAAAAA', 'AQAAAAAAAGFiYw', 'Zm9v', 'x'.repeat(513)];
const WRONG_TAGS = ['FR', 'french', 'f', 'fr-FR', `fr${'-abcdefgh'.repeat(5)}`, '', 7, null];
const WRONG_DATES = ['2026-02-30', '26-1-1', 'hier', '+275760-09-13', '', 7, null];

/** A value that the argument takes, and finds something with. */
export function rightValue({ name, type }: Slot, random: Random, known: Known): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const length = name === 'all' ? 1 + random.below(2) : 1 + random.below(4);
    return Array.from({ length }, () => rightValue({ name, type: inner.ofType }, random, known));
  }
  if (isEnumType(inner)) return new EnumName(random.pick(inner.getValues()).name);
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(() => random.chance(0.5));
    const chosen = fields.length > 0 ? fields : [random.pick(Object.values(inner.getFields()))];
    return Object.fromEntries(chosen.map((field) => [field.name, rightValue(field, random, known)]));
  }
  if (name === 'maxLength') return 1 + random.below(500);
  if (name === 'after' || name === 'before') return random.pick(known.cursors);
  if (name === 'slug') return random.pick(known.slugs);
  if (name === 'from') return `202${random.below(4)}-01-01`;
  if (name === 'to') return `202${4 + random.below(6)}-12-31`;
  if (name === 'languages' || name === 'language') return random.pick(['fr', 'en', 'ar', 'ber']);
  if (name === 'source') return random.pick(['Le Courrier', 'Atlas Matin', 'nowhere']);
  if (name === 'category' || name === 'author') return random.pick(['Économie', 'A. Reporter', 'nowhere']);
  if (name === 'query') return asked(random, known);
  if (name === 'prefix') return typed(random, known);
  if (inner.name === 'ID') return random.pick(known.ids);
  return inner.name === 'Int' ? 1 + random.below(6) : 'x';
}

/** Words of a name or title, between quotes now and then, or such as stand everywhere. */
function asked(random: Random, known: Known): string {
  if (random.chance(0.1)) return random.pick(['de la', 'le', 'la une', 'the of']);
  const some = words(random, known).slice(0, 1 + random.below(3));
  return random.chance(0.2) ? `"${some.join(' ')}"` : some.join(' ');
}

/** The beginning of a word, of another one behind a whole word, or a word with a letter less. */
function typed(random: Random, known: Known): string {
  const [first = '', second = ''] = words(random, known);
  if (random.chance(0.3)) return `${second} ${first.slice(0, 1 + random.below(6))}`;
  if (random.chance(0.2)) return first.slice(0, 3) + first.slice(4);
  return first.slice(0, 1 + random.below(6));
}

/** Of what the content has a name or title for. */
const words = (random: Random, { slugs }: Known): string[] => random.pick(slugs).split('-');

/** A value that its type allows and the argument does not take, or only just. */
export function subtleValue(slot: Slot, random: Random, known: Known): unknown {
  const inner = getNullableType(slot.type);
  if (slot.name === 'after' || slot.name === 'before') return random.pick(BROKEN_CURSORS);
  if (isInputObjectType(inner)) return {};
  if (isListType(inner) || isEnumType(inner)) return rightValue(slot, random, known);
  if (inner.name === 'Int') return random.pick([0, -1, 101, 501, 2 ** 31 - 1]);
  if (slot.name === 'slug' || slot.name === 'id') return random.pick(['', 'x', '../x', 'é', 'x'.repeat(201)]);
  return rightValue(slot, random, known);
}

/** A value that the argument does not take, or only just. */
export function wrongValue({ name, type }: Slot, random: Random, known: Known): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    if (random.chance(0.3)) return random.pick([[], null, 'x', {}, [[]], [null]]);
    if (random.chance(0.2)) return Array.from({ length: 101 }, () => 'x');
    return [
      rightValue({ name, type: inner.ofType }, random, known),
      wrongValue({ name, type: inner.ofType }, random, known),
    ];
  }
  if (isEnumType(inner)) return random.pick<unknown>([new EnumName('NOWHERE'), 'x', null, 1]);
  if (isInputObjectType(inner)) {
    if (random.chance(0.3)) return random.pick<unknown>([{}, null, [], 'x', { nowhere: 1 }]);
    const field = random.pick(Object.values(inner.getFields()));
    return { [field.name]: wrongValue(field, random, known) };
  }
  if (name === 'after' || name === 'before')
    return random.pick(random.chance(0.8) ? BROKEN_CURSORS : WRONG_TEXTS);
  if (inner.name === 'Int') return random.pick<unknown>([...WRONG_NUMBERS, 501]);
  if (inner.name === 'Language') return random.pick<unknown>(WRONG_TAGS);
  return random.pick<unknown>(inner.name === 'Date' ? WRONG_DATES : WRONG_TEXTS);
}

/** A value as GraphQL writes it. */
export function literal(value: unknown): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}

/** A value as JSON has it, for a variable. */
export function plain(value: unknown): unknown {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  return value;
}
