import type { ContentSizes, SizeName } from '../../store/content-sizes.ts';
import { type Known, unitsOf } from './list-reads.ts';

/** Articles or entities that a query comes to at one place: what two of its fields read of them is read once. */
export interface Things {
  /** So many different ones at most. */
  readonly times: number;
  readonly known: Known;
  /** Of which type; null where it may be any. */
  readonly type: string | null;
  /** Whether an article came with its body and links: resolvers/whole-article.ts. */
  readonly isWhole: boolean;
}

/** Items that are read by their keys, one for each thing. `total`: of how many things there is one. */
const ITEMS: Readonly<Record<string, { readonly size: SizeName; readonly total: SizeName | null }>> = {
  Article: { size: 'article', total: 'articles' },
  Person: { size: 'entity', total: 'people' },
  Organisation: { size: 'entity', total: 'organisations' },
  Initiative: { size: 'entity', total: 'initiatives' },
  body: { size: 'body', total: 'articles' },
  roles: { size: 'roles', total: 'people' },
  // An article has as many as it has entities.
  link: { size: 'link', total: null },
};

/**
 * What an operation reads at most. A request reads nothing twice: of the items of a kind it never counts more than
 * there are, and of the same things none twice.
 */
export class Tally {
  readonly #read = new Map<Things, Set<string>>();
  readonly #items = new Map<string, number>();
  #others = 0;
  /** Whether more was asked for of a type than there is: what it reads is then no multiple of what one of them reads. */
  isCapped = false;

  /** Of each of these things its item of this kind. */
  read(things: Things, item: string): void {
    const known = this.#read.get(things) ?? new Set();
    if (known.has(item)) return;
    this.#read.set(things, known.add(item));
    this.#items.set(item, (this.#items.get(item) ?? 0) + things.times);
  }

  /** Pages of lists, and whatever else is not read by the key of a thing. */
  add(readUnits: number): void {
    this.#others += readUnits;
  }

  addAll(tallies: readonly Tally[]): void {
    for (const tally of tallies) {
      for (const [item, count] of tally.#items) this.#items.set(item, (this.#items.get(item) ?? 0) + count);
      this.add(tally.#others);
      if (tally.isCapped) this.isCapped = true;
    }
  }

  /** Of each kind of item as many as the one of these that reads most of it. */
  addDearest(tallies: readonly Tally[]): void {
    for (const item of Object.keys(ITEMS)) {
      const most = Math.max(0, ...tallies.map((tally) => tally.#items.get(item) ?? 0));
      if (most > 0) this.#items.set(item, (this.#items.get(item) ?? 0) + most);
    }
    this.add(Math.max(0, ...tallies.map((tally) => tally.#others)));
    if (tallies.some(({ isCapped }) => isCapped)) this.isCapped = true;
  }

  readUnits(sizes: ContentSizes): number {
    let units = this.#others;
    for (const [item, { size, total }] of Object.entries(ITEMS)) {
      const each = unitsOf(sizes[size]) * (item === 'body' ? sizes.bodyChunks : 1);
      const count = this.#items.get(item) ?? 0;
      units += each * (total === null ? count : Math.min(count, sizes[total]));
    }
    return units;
  }
}
