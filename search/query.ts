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
  /** Distinct. Words that stand everywhere are among them, for the names that have them. */
  readonly wanted: readonly Wanted[];
  /** Of each quoted phrase its terms in order; all of them must stand so. */
  readonly phrases: readonly (readonly string[])[];
}

/** UTF-16 units of a query. */
export const LONGEST_QUERY = 1000;
/** Distinct terms of a query. */
export const MOST_TERMS = 16;

const PHRASE = /"([^"]*)"|«([^»]*)»|“([^”]*)”/g;

export function parseQuery(text: string): Query {
  const wanted = new Map<string, Wanted>();
  for (const { term, word, isStop } of termsOf(text))
    if (!wanted.has(term)) wanted.set(term, { term, word, isStop });
  const phrases = [...text.matchAll(PHRASE)]
    .map(([, a, b, c]) => termsOf(a ?? b ?? c ?? '').map(({ term }) => term))
    .filter((terms) => terms.length > 0);
  return { wanted: [...wanted.values()], phrases };
}

/** Whether the terms of a phrase stand in a text one behind the other. */
export function hasPhrase(text: string, phrase: readonly string[]): boolean {
  const terms = termsOf(text).map(({ term }) => term);
  return terms.some((_, i) => phrase.every((term, j) => terms[i + j] === term));
}
