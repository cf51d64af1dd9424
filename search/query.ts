import type { ReadText } from './read-text.ts';
import { termsOf } from './terms.ts';

/** A word that is looked for. */
export interface Wanted {
  readonly term: string;
  /** As typed, folded: what a slip of the finger is looked for in. */
  readonly word: string;
  /** Found in names alone. */
  readonly isStop: boolean;
}

export interface Query {
  /** Whether it has no word but such as stand everywhere. */
  readonly hasOnlyStops: boolean;
  /** Distinct. Words that stand everywhere are among them, for the names that have them. */
  readonly wanted: readonly Wanted[];
  /** Of each quoted phrase its terms in order; all of them must stand so. Distinct. */
  readonly phrases: readonly (readonly string[])[];
}

/** Distinct terms of a query. */
export const MOST_TERMS = 16;

const PHRASE = /"([^"]*)"|«([^»]*)»|“([^”]*)”/g;

export function parseQuery(text: string): Query {
  const wanted = new Map<string, Wanted>();
  for (const { term, word, isStop } of termsOf(text))
    if (!wanted.has(term)) wanted.set(term, { term, word, isStop });
  const phrases = new Map<string, readonly string[]>();
  for (const [, a, b, c] of text.matchAll(PHRASE)) {
    const terms = termsOf(a ?? b ?? c ?? '').map(({ term }) => term);
    if (terms.length > 0) phrases.set(terms.join(' '), terms);
  }
  const words = [...wanted.values()];
  return { wanted: words, phrases: [...phrases.values()], hasOnlyStops: words.every(({ isStop }) => isStop) };
}

/** Whether the terms of a phrase stand in a text one behind the other. */
export const hasPhrase = ({ terms }: ReadText, phrase: readonly string[]): boolean =>
  terms.some((_, i) => phrase.every((wanted, j) => terms[i + j]?.term === wanted));

/** Whether a text has all of these words, and no other. */
export const isMadeOf = ({ terms }: ReadText, wanted: readonly Wanted[]): boolean =>
  wanted.every(({ term }) => terms.some((one) => one.term === term)) &&
  terms.every(({ term }) => wanted.some((one) => one.term === term));
