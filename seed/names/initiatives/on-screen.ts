import type { Word } from '../../article/words.ts';
import { wordClass } from '../evidence/context-signs.ts';

const screenWords = wordClass('screenWords');

/** In words, to both sides. */
export const FURTHEST_SCREEN = 25;
/** « le programme de la chaîne est baptisé … »: what is shown on a screen. */
export const isShow = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - FURTHEST_SCREEN), at + FURTHEST_SCREEN)
    .some(({ word }) => screenWords.has(word));
