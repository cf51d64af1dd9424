import { discoveryWords } from '../lexicon/discovery-words.ts';

const { adjectiveEndings, adjectives } = discoveryWords;

/** By its ending, or because it is listed: « nationale », « autonome ». */
export const isAdjective = (word: string): boolean =>
  adjectives.has(word) || (word.length > 4 && adjectiveEndings.some((ending) => word.endsWith(ending)));
