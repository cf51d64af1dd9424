import type { DocumentKind, Documents } from '../store/documents.ts';
import { positionSortKey } from '../store/keys.ts';
import type { Loaders } from './loaders.ts';
import { type Soon, whenThere } from './soon.ts';

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
  read(stretch: Stretch): Soon<Slice<Value>>;
}

export interface StoredList<Kind extends DocumentKind> {
  readonly list: string;
  /** Of its documents. */
  readonly kind: Kind;
  /** Read as its exact reverse. */
  readonly reversed?: boolean;
  /** Sort keys between which the list is read, both included. */
  readonly bounds?: { readonly from?: string | undefined; readonly to?: string | undefined };
}

/** The rows of a stored list. */
export function storedRows<Kind extends DocumentKind>(
  { list: readList }: Loaders,
  { list, kind, reversed = false, bounds = {} }: StoredList<Kind>,
): Rows<Documents[Kind]> {
  return {
    name: [list, ...(reversed ? ['reversed'] : []), ...Object.values(bounds)].join(' '),
    read(stretch) {
      const turned = reversed ? turn(stretch) : stretch;
      return whenThere(readList(kind, { list, ...turned, ...bounds }), ({ rows }) => ({
        rows,
        stoppedAt: null,
      }));
    },
  };
}

/** Rows that are made of other ones. */
export const mapRows = <From, To>(rows: Rows<From>, toValue: (value: From) => To): Rows<To> => ({
  name: rows.name,
  read: (stretch) =>
    whenThere(rows.read(stretch), ({ rows: found, stoppedAt }) => ({
      rows: found.map(({ sortKey, value }) => ({ sortKey, value: toValue(value) })),
      stoppedAt,
    })),
});

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
  const end = positionSortKey(first.length - 1);
  const sliceOf = (rows: readonly Row<Value>[]): Slice<Value> => ({ rows, stoppedAt: null });
  return {
    name: stored.name,
    read(stretch) {
      const { limit, backward, after, before, inclusive = false } = stretch;
      // The beginning of a list, which is what is mostly asked for, needs no comparing.
      const isBeginning = after === undefined && before === undefined && !backward;
      const near = isBeginning ? first.slice(0, limit) : first;
      const inMemory = near.map((value, i) => ({ sortKey: positionSortKey(i), value }));
      const here = inMemory.filter(({ sortKey }) => {
        if (inclusive && (sortKey === after || sortKey === before)) return true;
        return (after === undefined || sortKey > after) && (before === undefined || sortKey < before);
      });
      if (first.length === count) return sliceOf((backward ? here.toReversed() : here).slice(0, limit));
      if (backward) {
        const behind =
          before !== undefined && before <= end ? sliceOf([]) : stored.read({ ...stretch, limit });
        return whenThere(behind, ({ rows }) => sliceOf([...rows, ...here.toReversed()].slice(0, limit)));
      }
      if (here.length >= limit) return sliceOf(here.slice(0, limit));
      const rest = after !== undefined && after > end ? stretch : { after: end, backward };
      return whenThere(stored.read({ ...rest, limit: limit - here.length }), ({ rows }) =>
        sliceOf([...here, ...rows]),
      );
    },
  };
}
