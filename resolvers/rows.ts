import { positionSortKey } from '../store/keys.ts';
import type { ListRange, ListSlice } from '../store/read.ts';

/** A stretch of a list as the client sees it. `after` and `before` are sort keys, left out themselves unless `inclusive`. */
export interface Stretch {
  readonly limit: number;
  readonly backward: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly inclusive?: boolean;
}

export interface Row<Value> {
  readonly sortKey: string;
  readonly value: Value;
}

export interface Slice<Value> {
  /** In the order of reading: with `backward`, from the end. */
  readonly rows: readonly Row<Value>[];
  /** Where reading gave up before the limit, although the list may go on; null where it did not. */
  readonly stoppedAt: string | null;
}

/** A list that pages are read from, wherever its rows are. */
export interface Rows<Value> {
  /** Names the list, its filter and its order: what a cursor holds for. */
  readonly name: string;
  read(stretch: Stretch): Promise<Slice<Value>>;
}

type ReadList = (range: ListRange) => Promise<ListSlice>;

export interface StoredList<Value> {
  readonly list: string;
  readonly parse: (doc: string) => Value;
  /** Read as its exact reverse. */
  readonly reversed?: boolean;
  /** Sort keys between which the list is read, both included. */
  readonly bounds?: { readonly from?: string | undefined; readonly to?: string | undefined };
}

/** The rows of a stored list. */
export function storedRows<Value>(
  readList: ReadList,
  { list, parse, reversed = false, bounds = {} }: StoredList<Value>,
): Rows<Value> {
  return {
    name: [list, ...(reversed ? ['reversed'] : []), ...Object.values(bounds)].join(' '),
    async read(stretch) {
      const turned = reversed ? turn(stretch) : stretch;
      const { rows } = await readList({ list, ...turned, ...bounds });
      return { rows: rows.map(({ sortKey, doc }) => ({ sortKey, value: parse(doc) })), stoppedAt: null };
    },
  };
}

/** The same stretch, seen from the other end of the list. */
export const turn = (stretch: Stretch): Stretch => ({
  ...stretch,
  backward: !stretch.backward,
  after: stretch.before,
  before: stretch.after,
});

/** Rows whose first ones are at hand; `stored` holds those behind them, under sort keys that are positions. */
export function rowsFromFirst<Value>(
  first: readonly Value[],
  count: number,
  stored: Rows<Value>,
): Rows<Value> {
  const inMemory = first.map((value, i) => ({ sortKey: positionSortKey(i), value }));
  const end = positionSortKey(first.length - 1);
  const sliceOf = (rows: readonly Row<Value>[]): Slice<Value> => ({ rows, stoppedAt: null });
  return {
    name: stored.name,
    async read(stretch) {
      const { limit, backward, after, before, inclusive = false } = stretch;
      const here = inMemory.filter(({ sortKey }) => {
        if (inclusive && (sortKey === after || sortKey === before)) return true;
        return (after === undefined || sortKey > after) && (before === undefined || sortKey < before);
      });
      if (first.length === count) return sliceOf((backward ? here.toReversed() : here).slice(0, limit));
      if (backward) {
        const behind = before !== undefined && before <= end ? [] : (await stored.read(stretch)).rows;
        return sliceOf([...behind, ...here.toReversed()].slice(0, limit));
      }
      if (here.length >= limit) return sliceOf(here.slice(0, limit));
      const rest = after !== undefined && after > end ? stretch : { after: end, backward };
      return sliceOf([...here, ...(await stored.read({ ...rest, limit: limit - here.length })).rows]);
    },
  };
}
