import { type EntryKey, entryKindOf } from './keys.ts';
import { type Entry, isShortList } from './leaf.ts';
import { DOCUMENT_KINDS, documentOf, kindOf, type Posting } from './posting.ts';
import type { Frequency } from './rank.ts';
import { ByteReader, ByteWriter, packAscending } from './varint.ts';
import { packWords } from './words-near.ts';

/** Suggestions kept of each kind for a prefix, the best known. */
export const MOST_SUGGESTED = 20;

/** What stands in the packed map for a key with these postings, which ascend; null where they have a list of their own, or there are none. */
export function toEntry(key: EntryKey, postings: readonly Posting[]): Entry | null {
  const shown = entryKindOf(key) === 'PREFIX' ? bestOfEachKind(postings) : postings;
  const isInMap = shown.length > 0 && (entryKindOf(key) === 'PREFIX' || isShortList(shown));
  return isInMap ? { key, payload: packAscending(shown) } : null;
}

/** Whether a key's postings are blocks of their own. */
export const hasLongList = (key: EntryKey, postings: readonly Posting[]): boolean =>
  entryKindOf(key) !== 'PREFIX' && !isShortList(postings);

/** For a mistyped word, the words of names that it may stand for; they ascend. */
export const toTypoEntry = (key: EntryKey, words: readonly string[]): Entry | null =>
  words.length === 0 ? null : { key, payload: packWords(words.slice(0, MOST_SUGGESTED)) };

const bestOfEachKind = (postings: readonly Posting[]): Posting[] => {
  const left = new Map(DOCUMENT_KINDS.map((kind) => [kind, MOST_SUGGESTED]));
  return postings.filter((posting) => {
    const kind = kindOf(documentOf(posting));
    const room = left.get(kind) ?? 0;
    left.set(kind, room - 1);
    return room > 0;
  });
};

/** How many documents a long list has, to an eighth of an octave: it changes seldom, and with it the first block. */
const roundedCount = (documents: number): number =>
  documents === 0 ? 0 : Math.round(2 ** (Math.round(Math.log2(documents) * 8) / 8));

/** What a reader is told of a long list: of how many articles and entities it is, to an eighth of an octave. */
export function packFrequency(articles: number, entities: number): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(roundedCount(articles));
  writer.varint(roundedCount(entities));
  return writer.done();
}

export function unpackFrequency(bytes: Uint8Array): Frequency {
  const reader = new ByteReader(bytes);
  return { articles: reader.varint(), entities: reader.varint() };
}
