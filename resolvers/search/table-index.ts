import { unpackFrequency } from '../../search/entry.ts';
import { BLOCKS_READ, type Index } from '../../search/lookup.ts';
import { unpackAscending } from '../../search/varint.ts';
import { findKeys, lists, startIn } from '../../store/keys.ts';
import type { Reader } from '../../store/read.ts';
import type { Soon } from '../soon.ts';

/** The search index in the table. Nothing is read twice in a request. */
export function tableIndex(
  reader: Pick<Reader, 'bytes'>,
  { count }: { readonly count: (list: string) => Soon<number> },
): Index {
  return {
    leaf: remembered(async (key) => {
      const { pk, sk } = findKeys.leaf(key);
      const [row] = await reader.bytes({ pk, upTo: sk, limit: 1 });
      return row === undefined ? null : { start: startIn(row.sortKey), bytes: row.bytes };
    }),
    longList: remembered(async (key) => {
      const { pk, sk } = findKeys.head(key);
      const [head, ...blocks] = await reader.bytes({ pk, limit: BLOCKS_READ + 1 });
      // Without its head a list is being written, or removed: what it has is in the leaf.
      if (head === undefined || head.sortKey !== sk) return null;
      return {
        ...unpackFrequency(head.bytes),
        postings: blocks.flatMap(({ sortKey, bytes }) => unpackAscending(bytes, startIn(sortKey))),
        isComplete: blocks.length < BLOCKS_READ,
      };
    }),
    articles: async () => count(lists.articles),
  };
}

function remembered<Found>(find: (key: number) => Promise<Found>): (key: number) => Promise<Found> {
  const known = new Map<number, Promise<Found>>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}
