import { entryKey } from './keys.ts';
import { entryUnder, type Index } from './lookup.ts';
import { isOneSlipFrom, typoKeys } from './typos.ts';

/** The words of names that are a slip of the finger away from one that was typed, in order. One round of reads. */
export async function wordsNear(typed: string, index: Pick<Index, 'leaf'>): Promise<string[]> {
  const words = await Promise.all(
    typoKeys(typed).map(async (text) => {
      const payload = await entryUnder(entryKey('TYPO', text), index);
      return payload === null ? [] : unpackWords(payload);
    }),
  );
  return [...new Set(words.flat())].filter((word) => isOneSlipFrom(word, typed)).sort();
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Words of names, in order; none has a blank in it. */
export const packWords = (words: readonly string[]): Uint8Array => encoder.encode(words.join(' '));
const unpackWords = (payload: Uint8Array): string[] => decoder.decode(payload).split(' ');
