import { type RunWords, type Word, wordsOfArticle } from '../../seed/article/words.ts';

/** An example of the lexicon: a sentence in which the name stands between _ and _. */
export function markedName(example: string): {
  /** Null for an example without a word. */
  read: RunWords | null;
  words: readonly Word[];
  from: number;
  next: number;
  name: string;
} {
  const [before = '', name = '', behind = ''] = example.split('_');
  const text = before + name + behind;
  const run = {
    field: 'BODY' as const,
    text,
    fieldStart: 0,
    sourceStart: 0,
    sentences: [{ text, start: 0 }],
  };
  const read = wordsOfArticle({ runs: [run], language: 'fr' })[0] ?? null;
  const words = read?.words ?? [];
  const at = (offset: number) => {
    const found = words.findIndex(({ start }) => start >= offset);
    return found < 0 ? words.length : found;
  };
  return { read, words, from: at(before.length), next: at(before.length + name.length), name };
}
