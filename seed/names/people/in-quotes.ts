import type { Word } from '../../article/words.ts';
import { isAdjective } from '../adjectives.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { WordSpan } from '../mention.ts';

const workNouns = wordClass('workNouns');
const workHeads = wordClass('workHeads');

/** « réalisé avec « Jackie Untel » »: quotes around the whole name are those of a work. */
export const isInQuotes = (text: string, words: readonly Word[], { from, next }: WordSpan): boolean =>
  /[«"“]\s*$/u.test(words[from]?.gap ?? '') &&
  /^\s*[»"”]/u.test(text.slice(words[next - 1]?.end ?? text.length));

/** « le film « Marie Curie » », « la bande dessinée « Marie Curie » »: said of whom the world knows, too. */
export function isTitleOfWork(text: string, words: readonly Word[], name: WordSpan): boolean {
  const [before, noun] = [words[name.from - 2], words[name.from - 1]];
  return isInQuotes(text, words, name) && (isWork(noun) || (isAdjective(noun?.word ?? '') && isWork(before)));
}

const isWork = (word: Word | undefined): boolean =>
  word !== undefined && (workNouns.has(word.word) || workHeads.has(word.word));
