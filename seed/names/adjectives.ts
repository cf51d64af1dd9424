import { hasShape } from '../lexicon/shapes.ts';
import { words } from '../lexicon/words.ts';

const isShapedAsAdjective = hasShape('adjective');

/** By its ending, or because it is listed: « nationale », « autonome ». */
export const isAdjective = (word: string): boolean => words.adjectives.has(word) || isShapedAsAdjective(word);
