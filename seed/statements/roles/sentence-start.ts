import type { Word } from '../../article/words.ts';
import { isHonorific } from '../../names/people/signs.ts';

/** Whether a sentence begins at word `i`: not behind the full stop of « M. Untel ». */
export function opensSentence(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !word.startsSentence) return false;
  return !(/^\.\s$/u.test(word.gap) && isHonorific(words[i - 1]));
}

/** The first word of the sentence that word `i` stands in. */
export function sentenceStart(words: readonly Word[], i: number): number {
  let start = i;
  while (start > 0 && !opensSentence(words, start)) start -= 1;
  return start;
}
