import { tokenize } from '../../../text/fold.ts';
import type { PageLine } from './page-lines.ts';

/** How much of a text tells what it is about. */
const TELLING_CHARACTERS = 3_000;
/** Endings change: the first letters of a word are compared. */
const LETTERS_OF_A_STEM = 5;
/** Shorter ones are articles and prepositions; one letter less in scripts that write no vowels. */
const SHORTEST_WORD = 4;

/**
 * What share of a line's words the text that begins at `start` has, from 0 to 1: a title says what its text is about.
 * One word in common says less than several: it may be by chance.
 */
export function aboutnessOf(page: readonly PageLine[], start: number): (line: string) => number {
  let text = '';
  for (let i = start; i < page.length && text.length < TELLING_CHARACTERS; i++)
    if (page[i]?.isProse === true) text += ` ${page[i]?.text}`;
  const stems = new Set(stemsOf(text.slice(0, TELLING_CHARACTERS)));
  return (line) => {
    const found = stemsOf(line);
    const common = found.filter((stem) => stems.has(stem)).length;
    return common / Math.max(3, found.length);
  };
}

/** The beginnings of the words that tell something. */
export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  for (const { word } of tokenize(text))
    if (word.length >= SHORTEST_WORD || (word.length === SHORTEST_WORD - 1 && !/[a-z]/.test(word)))
      stems.push(word.slice(0, LETTERS_OF_A_STEM));
  return stems;
}
