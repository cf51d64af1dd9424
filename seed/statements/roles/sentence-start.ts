import type { Word } from '../../article/words.ts';

/** The first word of the sentence that word `i` stands in. */
export function sentenceStart(words: readonly Word[], i: number): number {
  let start = i;
  while (start > 0 && !words[start]?.startsSentence) start -= 1;
  return start;
}
