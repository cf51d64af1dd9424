import { OF_BODIES } from './word-classes/of-bodies.ts';
import { OF_INITIATIVES } from './word-classes/of-initiatives.ts';
import { OF_PEOPLE } from './word-classes/of-people.ts';
import { OF_SENTENCES } from './word-classes/of-sentences.ts';
import { SMALL_WORDS } from './word-classes/small-words.ts';

/**
 * The classes that a word may belong to, in `<language>/words.yaml`. Patterns write one as <class>. A new class is a
 * line in the file of its kind; a word joins it in the file of its language.
 */
export const WORD_CLASSES = [
  ...SMALL_WORDS,
  ...OF_PEOPLE,
  ...OF_BODIES,
  ...OF_INITIATIVES,
  ...OF_SENTENCES,
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];
