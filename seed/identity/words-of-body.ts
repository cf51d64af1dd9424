import { tokenize } from '../../text/fold.ts';
import { identityWords } from '../lexicon/identity-words.ts';
import { particles } from '../lexicon/name-words.ts';

/** The words of a body's name that count, of which « de », « pour » and a leading article are none. */
export function wordsOfBody(name: string): string[] {
  const words = tokenize(name).map(({ word }) => word);
  const kept = words.filter((word) => !identityWords.bodyTies.has(word) && !particles.has(word));
  return kept.length > 0 ? kept : words;
}

/** « régionaux » is « régional »: of a plural the word that it is one of, as far as letters tell. */
export function singular(word: string): string {
  const plural = identityWords.plurals.find(({ ending }) => word.endsWith(ending));
  return plural === undefined ? word : `${word.slice(0, -plural.ending.length)}${plural.singular}`;
}
