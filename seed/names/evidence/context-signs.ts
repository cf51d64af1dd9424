import * as v from 'valibot';
import { foldWord } from '../../../text/fold.ts';
import type { Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { readLexicon } from '../../lexicon/lexicon.ts';
import { honorifics } from '../../lexicon/name-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { byWordBefore, compilePattern, fits, type Pattern } from './patterns.ts';

const examples = v.optional(v.array(v.string()), []);
const schema = v.object({
  words: v.record(v.string(), v.array(v.string())),
  signs: v.array(
    v.object({
      sign: v.string(),
      left: v.optional(v.string()),
      right: v.optional(v.string()),
      shows: examples,
      hides: examples,
    }),
  ),
});

export interface ContextSign {
  readonly sign: string;
  readonly pattern: Pattern;
  /** Sentences with the name between _ and _ in which the sign stands, and does not. */
  readonly shows: readonly string[];
  readonly hides: readonly string[];
}

const { words, signs } = readLexicon('fr/signs', schema);
const classes: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(Object.entries(words).map(([name, list]) => [name, new Set(list.map(foldWord))])),
  ...Object.fromEntries(
    Object.entries(discoveryWords).flatMap(([name, set]) => (set instanceof Set ? [[name, set]] : [])),
  ),
  titles: roleWords.titles,
  occupations: roleWords.occupations,
  modifiers: roleWords.modifiers,
  honorifics,
};

/** The words of a class, for signs that lie in the name itself. */
export function wordClass(name: string): ReadonlySet<string> {
  const found = classes[name];
  if (found === undefined) throw new RangeError(`no class of words is called ${name}`);
  return found;
}

function classTest(name: string): (word: Word) => boolean {
  if (name === 'capital') return (word) => word.isCapital;
  if (name === 'number') return (word) => /^\d/.test(word.word);
  const set = wordClass(name);
  // « Si Untel a du succès »: no sign.
  if (name === 'honorifics') return ({ word }) => set.has(word) && !discoveryWords.functionWords.has(word);
  return (word) => set.has(word.word);
}

export const contextSigns: readonly ContextSign[] = signs.map(({ sign, left, right, shows, hides }) => ({
  sign,
  pattern: compilePattern(
    { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) },
    classTest,
  ),
  shows,
  hides,
}));

const mayStandBehind = byWordBefore(contextSigns.map(({ pattern }) => pattern));

/** The signs around the words from `from` up to `next`. */
export function signsAround(words: readonly Word[], from: number, next: number): string[] {
  const found: string[] = [];
  for (const i of mayStandBehind(words[from - 1])) {
    const one = contextSigns[i];
    if (one !== undefined && fits(one.pattern, words, from, next)) found.push(one.sign);
  }
  return found;
}
