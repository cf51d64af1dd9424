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

const WHOLE: StoredList<'article'>['bounds'] & object = {};

/** The rows of a stored list. */
export function storedRows<Kind extends DocumentKind>(
  { list: readList }: Loaders,
  { list, kind, reversed = false, bounds = WHOLE }: StoredList<Kind>,
): Rows<Documents[Kind]> {
  return {
    // Most lists are read from one end, whole: their name is what they are.
    name:
      !reversed && bounds === WHOLE
        ? list
        : [list, ...(reversed ? ['reversed'] : []), ...Object.values(bounds)].join(' '),
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

/** Sort keys of the positions that are at hand in most lists. */
const POSITIONS = Array.from({ length: 100 }, (_, i) => positionSortKey(i));
const atPosition = <Value>(value: Value, i: number): Row<Value> => ({
  sortKey: POSITIONS[i] ?? positionSortKey(i),
  value,
});
const sliceOf = <Value>(rows: readonly Row<Value>[]): Slice<Value> => ({ rows, stoppedAt: null });

/** Rows whose first ones are at hand; those behind them are stored under sort keys that are positions. */
export class RowsFromFirst<Value> implements Rows<Value> {
  readonly name: string;
  readonly #first: readonly Value[];
  readonly #count: number;
  readonly #stored: (name: string) => Rows<Value>;

  constructor(first: readonly Value[], count: number, name: string, stored: (name: string) => Rows<Value>) {
    this.name = name;
    this.#first = first;
    this.#count = count;
    this.#stored = stored;
  }

  read(stretch: Stretch): Soon<Slice<Value>> {
    const first = this.#first;
    const { limit, backward, after, before, inclusive = false } = stretch;
    // The beginning of a list, which is what is mostly asked for, needs no comparing.
    const isBeginning = after === undefined && before === undefined && !backward;
    const here = (isBeginning && first.length > limit ? first.slice(0, limit) : first).map(atPosition);
    if (isBeginning && (first.length >= limit || first.length === this.#count)) return sliceOf(here);
    const asked = here.filter(({ sortKey }) => {
      if (inclusive && (sortKey === after || sortKey === before)) return true;
      return (after === undefined || sortKey > after) && (before === undefined || sortKey < before);
    });
    if (first.length === this.#count) return sliceOf((backward ? asked.toReversed() : asked).slice(0, limit));
    const end = positionSortKey(first.length - 1);
    const stored = this.#stored(this.name);
    if (backward) {
      const behind =
        before !== undefined && before <= end ? sliceOf<Value>([]) : stored.read({ ...stretch, limit });
      return whenThere(behind, ({ rows }) => sliceOf([...rows, ...asked.toReversed()].slice(0, limit)));
    }
    if (asked.length >= limit) return sliceOf(asked.slice(0, limit));
    const rest = after !== undefined && after > end ? stretch : { after: end, backward };
    return whenThere(stored.read({ ...rest, limit: limit - asked.length }), ({ rows }) =>
      sliceOf([...asked, ...rows]),
    );
  }
}
