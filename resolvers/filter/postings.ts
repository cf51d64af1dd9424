import { lists } from '../../store/keys.ts';
import type { KeySlice, Loaders } from '../loaders.ts';
import type { ArticleQuery, Condition } from './article-query.ts';

/** Sort keys of articles that satisfy a condition, in one direction, from wherever one asks. */
export interface Postings {
  /** The first key at `key` or behind it, seen in the direction of walking; null where there is none. */
  seek(key: string): Promise<string | null>;
}

/** Which way a walk goes and how keys compare on it. */
export interface Direction {
  readonly backward: boolean;
  /** Whether `a` comes before `b` on the way. */
  isBefore(a: string, b: string): boolean;
}

export const direction = (backward: boolean): Direction => ({
  backward,
  isBefore: backward ? (a, b) => a > b : (a, b) => a < b,
});

/** What walks may still read; shared by all lists of a filter. */
export class Budget {
  #left: number;

  constructor(readUnits: number) {
    this.#left = readUnits;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  spend(readUnits: number): void {
    this.#left -= readUnits;
  }
}

/** A posting has some 110 bytes: so many cost as much as one, half a unit. */
const CHEAPEST_CHUNK = 36;
const LARGEST_CHUNK = 288;

/** Walks along a stored list. A key far ahead is sought by a Query that begins there; what is skipped is never read. */
export function storedPostings(
  condition: Condition,
  bounds: ArticleQuery['bounds'],
  way: Direction,
  budget: Budget,
  loaders: Loaders,
): Postings {
  let list = condition.list;
  let buffer: readonly string[] = [];
  let at = 0;
  let isComplete = false;
  let chunk = CHEAPEST_CHUNK;
  /** Seeks since the last read. */
  let asked = 0;

  const read = async (key: string): Promise<void> => {
    // Where much of a chunk was asked for, the next one is larger: fewer rounds. Where little was, it was skipped over.
    chunk = asked * 4 >= chunk ? Math.min(LARGEST_CHUNK, chunk * 2) : CHEAPEST_CHUNK;
    asked = 0;
    const slice = await load(key);
    budget.spend(slice.readUnits);
    buffer = slice.keys;
    at = 0;
    isComplete = slice.keys.length < chunk;
  };
  const load = (key: string): Promise<KeySlice> => {
    const end = way.backward ? { before: key } : { after: key };
    return loaders.keys({
      list: lists.postings(list),
      limit: chunk,
      backward: way.backward,
      inclusive: true,
      ...end,
      ...bounds,
    });
  };
  /** The list of a merged entity is empty: its articles are in the survivor's. */
  const followMerge = async (key: string): Promise<void> => {
    if (condition.entity === null || list !== condition.list) return;
    const survivor = await loaders.entityById(condition.entity);
    if (survivor === null || survivor.id === condition.entity) return;
    list = lists.articlesOf(survivor.id);
    await read(key);
  };

  let isFirst = true;
  return {
    async seek(key) {
      asked += 1;
      while (at < buffer.length && way.isBefore(buffer[at] ?? '', key)) at++;
      if (at >= buffer.length && !isComplete) {
        await read(key);
        if (isFirst && buffer.length === 0) await followMerge(key);
        isFirst = false;
      }
      return buffer[at] ?? null;
    },
  };
}

/** Keys that are in at least one of the lists, each once. */
export function unionOf(alternatives: readonly Postings[], way: Direction): Postings {
  return {
    async seek(key) {
      const keys = (await Promise.all(alternatives.map((postings) => postings.seek(key)))).filter(
        (found) => found !== null,
      );
      return keys.reduce<string | null>(
        (first, found) => (first === null || way.isBefore(found, first) ? found : first),
        null,
      );
    },
  };
}
