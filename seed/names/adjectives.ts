import { hasShape } from '../lexicon/shapes.ts';
import { peoples } from '../lexicon/word-lists.ts';
import { words } from '../lexicon/words.ts';

const isShapedAsAdjective = hasShape('adjective');

/** By its ending, because it is listed, or because a people is called so: « nationale », « autonome », « bretonne ». */
export const isAdjective = (word: string): boolean =>
  words.adjectives.has(word) || isShapedAsAdjective(word) || peoples.has(word);
