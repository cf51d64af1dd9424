import type { Word } from '../../article/words.ts';
import { generationOf } from '../../lexicon/identity-words.ts';
import { wordsIn } from '../../lexicon/words.ts';

/** « Moussa Traoré fils », « Martin Untel Jr. »: which of two; not « Moussa Traoré, père de … ». */
export function isGeneration(text: string, words: readonly Word[], next: number): boolean {
  const word = words[next];
  if (word === undefined || word.gap !== ' ' || generationOf(word.word) === null) return false;
  return (
    /^\.?(?:$|[,;:!?)»]|\.?\s+(?:\p{Ll}|$))/u.test(text.slice(word.end)) && !isOfSomebody(words, next + 1)
  );
}
const OF = wordsIn('of', 'ofThe');
/** « père de deux enfants » */
const isOfSomebody = (words: readonly Word[], i: number): boolean =>
  OF.has(words[i]?.word ?? '') && words[i]?.gap === ' ';
