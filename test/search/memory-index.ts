import type { Document } from '../../search/document.ts';
import { hasLongList, packFrequency, toEntry, toTypoEntry, unpackFrequency } from '../../search/entry.ts';
import { entryKey } from '../../search/keys.ts';
import { cutList, cutMap, type Entry, packBlock, packLeaf } from '../../search/leaf.ts';
import { BLOCKS_READ, type Index } from '../../search/lookup.ts';
import { documentOf, kindOf } from '../../search/posting.ts';
import { typoKeys } from '../../search/typos.ts';
import { unpackAscending } from '../../search/varint.ts';

/** The whole index of some documents in memory, made at once: what the table holds, without the table. */
export function memoryIndex(
  documents: readonly Document[],
  articles: number,
): Index & { readonly reads: () => number } {
  const lists = new Map<number, number[]>();
  const words = new Map<number, Set<string>>();
  for (const document of documents) {
    for (const { key, posting } of document.postings) lists.set(key, [...(lists.get(key) ?? []), posting]);
    for (const word of document.words)
      for (const text of typoKeys(word)) {
        const key = entryKey('TYPO', text);
        words.set(key, (words.get(key) ?? new Set()).add(word));
      }
  }
  const entries: Entry[] = [];
  const blocks = new Map<number, Uint8Array[]>();
  const starts = new Map<number, number[]>();
  for (const [key, unsorted] of lists) {
    const postings = unsorted.toSorted((a, b) => a - b);
    const entry = toEntry(key, postings);
    if (entry !== null) entries.push(entry);
    if (!hasLongList(key, postings)) continue;
    const leaves = cutList(postings);
    blocks.set(key, leaves.map(packBlock));
    starts.set(
      key,
      leaves.map(({ start }) => start),
    );
  }
  for (const [key, found] of words) {
    const entry = toTypoEntry(key, [...found].sort());
    if (entry !== null) entries.push(entry);
  }
  const leaves = cutMap(entries.sort((a, b) => a.key - b.key)).map((leaf) => ({
    start: leaf.start,
    bytes: packLeaf(leaf),
  }));
  let reads = 0;
  return {
    leaf: async (key) => {
      reads += 1;
      return leaves.findLast(({ start }) => start <= key) ?? null;
    },
    longList: async (key) => {
      reads += 1;
      const all = blocks.get(key);
      if (all === undefined) return null;
      const from = starts.get(key) ?? [];
      const postings = all.slice(0, BLOCKS_READ).flatMap((block, i) => unpackAscending(block, from[i] ?? 0));
      return {
        postings,
        ...unpackFrequency(packFrequency(...counts(lists.get(key) ?? []))),
        isComplete: all.length <= BLOCKS_READ,
      };
    },
    articles: async () => articles,
    reads: () => reads,
  };
}

function counts(postings: readonly number[]): [articles: number, entities: number] {
  const articles = postings.filter((posting) => kindOf(documentOf(posting)) === 'ARTICLE').length;
  return [articles, postings.length - articles];
}
