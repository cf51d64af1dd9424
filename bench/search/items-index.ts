import { unpackFrequency } from '../../search/entry.ts';
import { BLOCKS_READ, type Index } from '../../search/lookup.ts';
import { unpackAscending } from '../../search/varint.ts';
import type { Item } from '../../store/items.ts';
import { findKeys, startIn } from '../../store/keys.ts';
import { bytesOfItem } from '../item-size.ts';

/** What stands in a table of nothing but the index, read as the API reads it, with DynamoDB's read units counted. */
export interface ItemsIndex extends Index {
  /** Since it was asked last. */
  readonly takeUnits: () => number;
}

export function itemsIndex(items: Iterable<Item>, articles: number): ItemsIndex {
  const partitions = new Map<string, Item[]>();
  for (const item of items) partitions.set(item.pk, [...(partitions.get(item.pk) ?? []), item]);
  for (const rows of partitions.values()) rows.sort((a, b) => (a.sk < b.sk ? -1 : 1));
  const bytesIn = ({ bytes = '' }: Item) => Buffer.from(bytes, 'base64');
  let units = 0;
  const charge = (rows: readonly Item[]): void => {
    const bytes = rows.reduce((sum, item) => sum + bytesOfItem(item), 0);
    units += Math.max(1, Math.ceil(bytes / 4096)) / 2;
  };
  return {
    leaf: async (key) => {
      const { pk, sk } = findKeys.leaf(key);
      const rows = partitions.get(pk) ?? [];
      let [low, high] = [0, rows.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((rows[middle]?.sk ?? '') <= sk) low = middle + 1;
        else high = middle;
      }
      const item = rows[low - 1];
      charge(item === undefined ? [] : [item]);
      return item === undefined ? null : { start: startIn(item.sk), bytes: bytesIn(item) };
    },
    longList: async (key) => {
      const { pk, sk } = findKeys.head(key);
      const rows = (partitions.get(pk) ?? []).slice(0, BLOCKS_READ + 1);
      charge(rows);
      const [head, ...blocks] = rows;
      if (head === undefined || head.sk !== sk) return null;
      return {
        ...unpackFrequency(bytesIn(head)),
        postings: blocks.flatMap((item) => unpackAscending(bytesIn(item), startIn(item.sk))),
        isComplete: blocks.length < BLOCKS_READ,
      };
    },
    articles: async () => {
      units += 0.5;
      return articles;
    },
    takeUnits: () => {
      const taken = units;
      units = 0;
      return taken;
    },
  };
}
