import { cut, type Leaf } from './cut.ts';
import { type EntryKey, KEY_SPACE } from './keys.ts';
import { POSTING_SPACE, type Posting } from './posting.ts';
import type { Range } from './range.ts';
import { ByteReader, ByteWriter, packAscending, packedLength, varintLength } from './varint.ts';

/** An item with its keys costs one write unit up to 1,024 bytes. */
export const LEAF_BYTES = 900;
/** More entries or postings than one leaf can have, as long as hashes are spread: who looks whether it fits reads no more. */
export const MOST_IN_LEAF = 200;
/** A longer list of postings has items of its own, best first, so that a reader takes as much of it as it wants. */
const SHORT_LIST_BYTES = 300;

/** What the index says of one key. */
export interface Entry {
  readonly key: EntryKey;
  readonly payload: Uint8Array;
}

export const isShortList = (postings: readonly Posting[]): boolean =>
  postings.length <= SHORT_LIST_BYTES && packedLength(postings) <= SHORT_LIST_BYTES;

const entryLength = (key: number, before: number, { length }: Sized['payload']): number =>
  varintLength(key - before) + varintLength(length) + length;

/** An entry, or what is known of its length. */
export interface Sized {
  readonly key: EntryKey;
  readonly payload: { readonly length: number };
}

export function fitsInLeaf(entries: readonly Sized[], start: number): boolean {
  if (entries.length > MOST_IN_LEAF) return false;
  let [length, before] = [0, start];
  for (const { key, payload } of entries) {
    length += entryLength(key, before, payload);
    before = key;
    if (length > LEAF_BYTES) return false;
  }
  return true;
}

export const WHOLE_MAP: Range = { start: 0, width: KEY_SPACE };
export const WHOLE_LIST: Range = { start: 0, width: POSTING_SPACE };

/** The leaves of the packed map in a range that is a leaf, or was one: entries in ascending order of their keys. */
export const cutMap = (entries: readonly Entry[], range: Range = WHOLE_MAP): Leaf<Entry>[] =>
  cut(entries, range, { keyOf: ({ key }) => key, fits: fitsInLeaf, most: MOST_IN_LEAF });

export function packLeaf({ start, entries }: Leaf<Entry>): Uint8Array {
  const writer = new ByteWriter();
  let before = start;
  for (const { key, payload } of entries) {
    writer.varint(key - before);
    writer.varint(payload.length);
    writer.all(payload);
    before = key;
  }
  return writer.done();
}

/** The payload of a key in a packed leaf; null where it has none. */
export function findInLeaf(leaf: Uint8Array, start: number, wanted: EntryKey): Uint8Array | null {
  const reader = new ByteReader(leaf);
  for (let key = start; !reader.atEnd; ) {
    key += reader.varint();
    const payload = reader.take(reader.varint());
    if (key === wanted) return payload;
    if (key > wanted) return null;
  }
  return null;
}

export const fitInBlock = (postings: readonly Posting[], start: number): boolean =>
  postings.length <= MOST_IN_LEAF && packedLength(postings, start) <= LEAF_BYTES;

/** The blocks of a long list in a range, postings in ascending order: best impact first. */
export const cutList = (postings: readonly Posting[], range: Range = WHOLE_LIST): Leaf<Posting>[] =>
  cut(postings, range, { keyOf: (posting) => posting, fits: fitInBlock, most: MOST_IN_LEAF });

export const packBlock = ({ start, entries }: Leaf<Posting>): Uint8Array => packAscending(entries, start);
