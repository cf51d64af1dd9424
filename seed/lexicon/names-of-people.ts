import { telling, worldGivenNames } from './people/given-and-family-names.ts';
import { hasShape } from './shapes.ts';

const isShapedAsGivenName = hasShape('givenName');
const isShapedAsFamilyName = hasShape('familyName');

/**
 * Apart from the other words of names: who is who is settled where a release is laid out, too, and nothing there needs
 * to carry the names of the world.
 */
export const isGivenName = (word: string): boolean =>
  worldGivenNames.get(word)?.isWord === false || isShapedAsGivenName(word);

/** Also where the word is a common one, or a place: « Maurice », « Georgia ». */
export const isAnyGivenName = (word: string): boolean => worldGivenNames.has(word) || isGivenName(word);

export const isFamilyName = (word: string): boolean => telling.has(word) || isShapedAsFamilyName(word);
