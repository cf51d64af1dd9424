import type { EntryKey } from './keys.ts';
import { findInLeaf } from './leaf.ts';
import type { Posting } from './posting.ts';
import type { Frequency } from './rank.ts';

/** The index as a reader sees it. Every call is one bounded read. */
export interface Index {
  /** The leaf that holds the key, or would. */
  leaf(key: EntryKey): Promise<{ readonly start: number; readonly bytes: Uint8Array } | null>;
  /** The first blocks of a key's long list, `BLOCKS_READ` of them, best postings first; null where it has none. */
  longList(key: EntryKey): Promise<LongList | null>;
  /** How many articles there are. */
  articles(): Promise<number>;
}

export interface LongList extends Frequency {
  readonly postings: readonly Posting[];
  readonly isComplete: boolean;
}

/** Blocks of 900 bytes that are read of a long list: 27 KB, some 4,500 documents. */
export const BLOCKS_READ = 30;

/** What the packed map has under a key; null where it has nothing. */
export async function entryUnder(key: EntryKey, index: Pick<Index, 'leaf'>): Promise<Uint8Array | null> {
  const leaf = await index.leaf(key);
  return leaf === null ? null : findInLeaf(leaf.bytes, leaf.start, key);
}
