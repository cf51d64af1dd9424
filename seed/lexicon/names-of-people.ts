import { familyNameShapes, familyNames, givenNameShapes, givenNames } from './name-words.ts';
import { worldGivenNames } from './people/given-and-family-names.ts';

/**
 * Apart from the other words of names: who is who is settled where a release is laid out, too, and nothing there needs
 * to carry the names of the world.
 */
export const isGivenName = (word: string): boolean =>
  givenNames.has(word) || worldGivenNames.get(word)?.isWord === false || givenNameShapes.test(word);

/** Also where the word is a common one, or a place: « Maurice », « Georgia ». */
export const isAnyGivenName = (word: string): boolean => worldGivenNames.has(word) || isGivenName(word);

export const isFamilyName = (word: string): boolean => familyNames.has(word) || familyNameShapes.test(word);
