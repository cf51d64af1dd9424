import { positionSortKey } from '../store/keys.ts';
import type { ListRow } from '../store/read.ts';

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

/** A list that pages are read from, wherever its rows are. */
export interface Rows<Value> {
  /** Names the list, its filter and its order: what a cursor holds for. */
  readonly name: string;
  /** In the order of reading: with `backward`, from the end. */
  read(stretch: Stretch): Promise<readonly Row<Value>[]>;
}

type ReadList = (range: Stretch & { readonly list: string }) => Promise<readonly ListRow[]>;

/** The rows of a stored list; with `reversed`, its exact reverse. */
export function storedRows<Value>(
  readList: ReadList,
  list: string,
  parse: (doc: string) => Value,
  reversed = false,
): Rows<Value> {
  return {
    name: reversed ? `${list} reversed` : list,
    async read(stretch) {
      const { backward, after, before } = stretch;
      const turned = reversed ? { backward: !backward, after: before, before: after } : {};
      const rows = await readList({ list, ...stretch, ...turned });
      return rows.map(({ sortKey, doc }) => ({ sortKey, value: parse(doc) }));
    },
  };
}

/** Rows whose first ones are at hand; `stored` holds those behind them, under sort keys that are positions. */
export function rowsFromFirst<Value>(
  first: readonly Value[],
  count: number,
  stored: Rows<Value>,
): Rows<Value> {
  const inMemory = first.map((value, i) => ({ sortKey: positionSortKey(i), value }));
  const end = positionSortKey(first.length - 1);
  return {
    name: stored.name,
    async read(stretch) {
      const { limit, backward, after, before, inclusive = false } = stretch;
      const here = inMemory.filter(({ sortKey }) => {
        if (inclusive && (sortKey === after || sortKey === before)) return true;
        return (after === undefined || sortKey > after) && (before === undefined || sortKey < before);
      });
      if (first.length === count) return (backward ? here.toReversed() : here).slice(0, limit);
      if (backward) {
        const behind = before !== undefined && before <= end ? [] : await stored.read(stretch);
        return [...behind, ...here.toReversed()].slice(0, limit);
      }
      if (here.length >= limit) return here.slice(0, limit);
      const rest = after !== undefined && after > end ? stretch : { after: end, backward };
      return [...here, ...(await stored.read({ ...rest, limit: limit - here.length }))];
    },
  };
}
