import { type Term, termsOf } from './terms.ts';

/** A text with its terms: cutting it is most of the work of whatever looks for words in it. */
export interface ReadText {
  readonly text: string;
  readonly terms: readonly Term[];
}

export const readText = (text: string): ReadText => ({ text, terms: termsOf(text) });
