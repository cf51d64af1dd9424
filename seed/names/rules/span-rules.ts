import * as v from 'valibot';
import { foldWord } from '../../../text/fold.ts';
import { ofWord } from '../../../text/of-word.ts';
import { hasCapitalInside, type Word } from '../../article/words.ts';
import { readLexicon } from '../../lexicon/lexicon.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { Candidate } from '../mention.ts';

const ends = wordClass('ends');
const list = v.array(v.string());
const schema = v.object({
  words: v.record(v.string(), list),
  rules: v.array(
    v.object({
      rule: v.string(),
      kind: v.picklist(['PERSON', 'ORGANISATION', 'INITIATIVE']),
      confidence: v.pipe(v.string(), v.transform(Number), v.number()),
      patterns: list,
      finds: list,
      leaves: v.optional(list, []),
    }),
  ),
});

const MARKS = new Set([',', '(', ':', '.', '?']);

/**
 * One step of a pattern: a word, a run of capitals or a place, acronym or person among them, a run of one word that is
 * neither a place nor a word of a class, one of several words that nobody is called by, a place that is no land, a noun phrase that may be a body's name, what the world calls so among other things, a mark, an end of the name.
 */
export type Step =
  | TakingStep
  | { readonly is: 'run' }
  | { readonly is: 'mark'; readonly mark: string }
  | { readonly is: 'opens' }
  | { readonly is: 'closes' };

/** Takes words in one way alone. */
export type TakingStep =
  | {
      readonly is: 'word';
      readonly test: (word: Word) => boolean;
      readonly isOptional: boolean;
      /** The words that pass, where they are a list. */
      readonly words: ReadonlySet<string> | null;
    }
  | { readonly is: 'one' | 'several' | 'place' | 'town' | 'acronym' | 'person' | 'body' }
  | { readonly is: 'known'; readonly sort: string };

export interface SpanRule {
  readonly rule: string;
  readonly kind: Candidate['kind'];
  readonly confidence: number;
  readonly patterns: readonly (readonly Step[])[];
  readonly finds: readonly string[];
  readonly leaves: readonly string[];
}

const { words: ownWords, rules } = readLexicon('fr/rules', schema);
const own = new Map(Object.entries(ownWords).map(([name, words]) => [name, new Set(words.map(foldWord))]));

const nations: ReadonlySet<string> = new Set([...wordClass('nationalities'), ...peoples]);
const setOf = (name: string): ReadonlySet<string> =>
  own.get(name) ?? (name === 'nationalities' ? nations : wordClass(name));

/** `<class>`, or `<class^>` for a word of it with a capital. */
function ofClass(name: string): (word: Word) => boolean {
  if (name === 'number') return ({ word }) => /^\d/.test(word);
  if (name === 'small')
    return ({ isCapital: hasCapital, word }) => !hasCapital && word.length > 2 && !ends.has(word);
  const isCapital = name.endsWith('^');
  const set = setOf(name.replace('^', ''));
  return (word) => set.has(word.word) && (!isCapital || word.isCapital);
}

function toStep(text: string): Step {
  if (text === '[') return { is: 'opens' };
  if (text === ']') return { is: 'closes' };
  if (text === 'RUN') return { is: 'run' };
  if (text === 'ONE') return { is: 'one' };
  if (text === 'SEVERAL') return { is: 'several' };
  if (text === 'PLACE') return { is: 'place' };
  if (text === 'TOWN') return { is: 'town' };
  if (text === 'BODY') return { is: 'body' };
  if (text === 'ACRONYM') return { is: 'acronym' };
  if (text === 'PERSON') return { is: 'person' };
  if (text.startsWith('KNOWN:')) return { is: 'known', sort: text.slice('KNOWN:'.length) };
  if (MARKS.has(text)) return { is: 'mark', mark: text };
  const isOptional = text.endsWith('?');
  const body = isOptional ? text.slice(0, -1) : text;
  if (body.startsWith('<')) {
    const name = body.slice(1, -1);
    const listed = name === 'number' || name === 'small' ? null : setOf(name.replace('^', ''));
    return { is: 'word', test: ofClass(name), isOptional, words: listed };
  }
  const words = new Set(body.split('|'));
  return { is: 'word', test: ({ word }) => words.has(word), isOptional, words };
}

export const spanRules: readonly SpanRule[] = rules.map(({ patterns, ...rule }) => ({
  ...rule,
  patterns: patterns.map((pattern) => pattern.split(' ').map(toStep)),
}));

/** A pattern with its rule, in the order of the file. */
export interface RulePattern extends Omit<SpanRule, 'patterns'> {
  readonly steps: readonly Step[];
}

const byFirstWord = new Map<string, RulePattern[]>();
const withCapital: RulePattern[] = [];
for (const { patterns, ...rule } of spanRules)
  for (const steps of patterns) {
    const first = steps.find(({ is }) => is !== 'opens');
    const pattern = { ...rule, steps };
    if (first?.is !== 'word' || first.words === null) withCapital.push(pattern);
    else for (const word of first.words) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), pattern]);
  }

const NONE: readonly RulePattern[] = [];
/** Of each of those words where it has a capital. */
const byFirstCapital = new Map([...byFirstWord].map(([word, own]) => [word, [...own, ...withCapital]]));

const fromSmall = ofWord((word) => byFirstWord.get(word) ?? NONE);
const fromCapital = ofWord((word) => byFirstCapital.get(word) ?? withCapital);

/** The patterns that may begin at the word. */
export function patternsAt(word: Word): readonly RulePattern[] {
  return word.isCapital || hasCapitalInside(word) ? fromCapital(word) : fromSmall(word);
}
