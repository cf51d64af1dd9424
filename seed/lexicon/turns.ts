import * as v from 'valibot';
import { isThere, LANGUAGES, readLexicon } from './lexicon.ts';
import { TURNS, type TurnName } from './turn-names.ts';

/** Where a turn stands: it ends where a text does, begins there, is all of it, or is somewhere in it. */
export type Stands = 'before' | 'behind' | 'whole' | 'anywhere';

const list = v.array(v.string());
const entry = v.strictObject({ pattern: v.string(), finds: list, leaves: v.optional(list, []) });
const FILES = ['turns', 'page-turns'] as const;
const schema = v.strictObject(v.entriesFromList(Object.keys(TURNS), v.optional(entry)), ({ expected }) =>
  expected === 'never' ? 'is no turn of phrase: turn-names.ts has them' : 'must be a turn of phrase',
);

/** A turn of phrase in one language, with the examples that are its test. */
export interface Turn {
  readonly name: string;
  readonly stands: Stands;
  readonly pattern: string;
  /** Of the pattern alone; code asks for all languages at once. */
  readonly expression: RegExp;
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

const ANCHORS: Readonly<Record<Stands, (pattern: string) => string>> = {
  before: (pattern) => `(?:${pattern})$`,
  behind: (pattern) => `^(?:${pattern})`,
  whole: (pattern) => `^(?:${pattern})$`,
  anywhere: (pattern) => pattern,
};
const compile = (stands: Stands, flags: string, patterns: readonly string[]): RegExp =>
  new RegExp(ANCHORS[stands](patterns.join('|')), flags);

const isTurn = (name: string): name is TurnName => Object.hasOwn(TURNS, name);

/** The turns of all languages, in the order of the files. */
export const turns: readonly Turn[] = FILES.flatMap((file) =>
  LANGUAGES.map((language) => `${language}/${file}`)
    .filter(isThere)
    .flatMap((path) =>
      Object.entries(readLexicon(path, schema)).flatMap(([name, said]) => {
        if (said === undefined || !isTurn(name)) return [];
        const [stands, flags] = TURNS[name];
        return [{ name, stands, ...said, expression: compile(stands, flags, [said.pattern]) }];
      }),
    ),
);

const byName = Map.groupBy(turns, ({ name }) => name);

function patternsOf(name: TurnName): string[] {
  const said = byName.get(name);
  if (said === undefined) throw new RangeError(`no language has the turn of phrase ${name}`);
  return said.map(({ pattern }) => pattern);
}

/** The pattern of a turn of phrase as all languages have it; throws RangeError where none has it. */
export function turn(name: TurnName): RegExp {
  const [stands, flags] = TURNS[name];
  return compile(stands, flags, patternsOf(name));
}

/** The same as a part of another pattern, wherever it stands there. */
export const turnSource = (name: TurnName): string => `(?:${patternsOf(name).join('|')})`;
