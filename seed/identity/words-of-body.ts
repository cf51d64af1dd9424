import { tokenize } from '../../text/fold.ts';
import { particles } from '../lexicon/name-words.ts';

/** They tie the words of a name and tell no two apart: « en Afrique », « de l’Afrique », « for Africa ». */
const TIES = new Set([
  ...['en', 'a', 'au', 'aux', 'dans', 'pour', 'et', 'the', 'of', 'for', 'in', 'and', 'on'],
  ...particles,
]);

/** The words of a body's name that count, of which « de », « pour » and a leading article are none. */
export function wordsOfBody(name: string): string[] {
  const words = tokenize(name).map(({ word }) => word);
  const kept = words.filter((word) => !TIES.has(word));
  return kept.length > 0 ? kept : words;
}

/** « régionaux » is « régional »: of a plural the word that it is one of, as far as letters tell. */
export const singular = (word: string): string => word.replace(/aux$/, 'al').replace(/s$/, '');
