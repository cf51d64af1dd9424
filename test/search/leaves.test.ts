import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { KEY_SPACE } from '../../search/keys.ts';
import {
  cutList,
  cutMap,
  type Entry,
  findInLeaf,
  LEAF_BYTES,
  packBlock,
  packLeaf,
} from '../../search/leaf.ts';
import {
  DOCUMENT_KINDS,
  documentNumber,
  documentOf,
  impactOf,
  kindOf,
  POSTING_SPACE,
  toPosting,
} from '../../search/posting.ts';
import { leafAround, outermost } from '../../search/range.ts';
import { packAscending, packedLength, unpackAscending } from '../../search/varint.ts';

const random = randomFrom(20261);
const distinct = (count: number, draw: () => number): number[] =>
  [...new Set(Array.from({ length: count }, draw))].sort((a, b) => a - b);

describe('numbers in few bytes', () => {
  it('come back as they were, from 0 to the largest', () => {
    for (let round = 0; round < 200; round++) {
      const values = distinct(random.below(80), () => Math.floor(random.next() ** 4 * POSTING_SPACE));
      const packed = packAscending(values);
      expect(unpackAscending(packed)).toEqual(values);
      expect(packed.length).toBe(packedLength(values));
    }
    const ends = [0, 127, 128, 2 ** 32, Number.MAX_SAFE_INTEGER];
    expect(unpackAscending(packAscending(ends))).toEqual(ends);
  });
});

describe('a posting', () => {
  it('has the impact, the kind and the document it was made of, the best first', () => {
    for (const kind of DOCUMENT_KINDS) {
      const document = documentNumber(kind, `x-${kind}`);
      expect(kindOf(document)).toBe(kind);
      for (const impact of [0, 0.001, 0.5, 1]) {
        const posting = toPosting(impact, document);
        expect(posting).toBeLessThan(POSTING_SPACE);
        expect(documentOf(posting)).toBe(document);
        expect(impactOf(posting)).toBeCloseTo(impact, 2);
      }
      expect(toPosting(0.9, document)).toBeLessThan(toPosting(0.8, document));
    }
  });
});

const randomEntry = (): Entry => ({
  key: Math.floor(random.next() * KEY_SPACE),
  payload: Uint8Array.from({ length: 1 + random.below(300) }, () => random.below(256)),
});

describe('leaves', () => {
  it('hold every entry once, each found again, none too large', () => {
    const entries = Array.from({ length: 500 }, randomEntry).sort((a, b) => a.key - b.key);
    const leaves = cutMap(entries);
    expect(leaves.flatMap((leaf) => leaf.entries)).toEqual(entries);
    for (const leaf of leaves) {
      const bytes = packLeaf(leaf);
      expect(bytes.length).toBeLessThanOrEqual(LEAF_BYTES);
      for (const { key, payload } of leaf.entries)
        expect(findInLeaf(bytes, leaf.start, key)).toEqual(payload);
      expect(findInLeaf(bytes, leaf.start, leaf.start + leaf.width)).toBeNull();
    }
  });

  it('are those around the changed key alone that a change makes anew', () => {
    let postings = distinct(3000, () => Math.floor(random.next() * POSTING_SPACE));
    for (let round = 0; round < 60; round++) {
      const isAdded = random.chance(0.5);
      const changed = isAdded ? Math.floor(random.next() * POSTING_SPACE) : random.pick(postings);
      const after = isAdded
        ? distinct(0, () => 0)
            .concat(postings, changed)
            .sort((a, b) => a - b)
        : postings.filter((posting) => posting !== changed);
      const around = (all: readonly number[]) =>
        leafAround(changed, POSTING_SPACE, ({ start, width }) => {
          const inside = all.filter((posting) => posting >= start && posting < start + width);
          return packedLength(inside, start) <= LEAF_BYTES;
        });
      const [range] = outermost([around(postings), around(after)]);
      const outside = (all: readonly number[]) =>
        cutList(all)
          .filter(
            ({ start }) => range === undefined || start < range.start || start >= range.start + range.width,
          )
          .map(packBlock);
      expect(outside(after)).toEqual(outside(postings));
      const leaf = cutList(after).find(({ start, width }) => changed >= start && changed < start + width);
      if (isAdded) expect(leaf).toMatchObject(around(after));
      postings = after;
    }
  });

  it('are the same whichever way the set came to be', () => {
    const entries = Array.from({ length: 300 }, randomEntry);
    const sorted = entries.toSorted((a, b) => a.key - b.key);
    const other = entries.toReversed().sort((a, b) => a.key - b.key);
    expect(cutMap(other).map(packLeaf)).toEqual(cutMap(sorted).map(packLeaf));
  });
});
