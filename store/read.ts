import { getDocuments } from './get-documents.ts';
import type { Key } from './keys.ts';
import type { ReadCost } from './meter.ts';
import { type ListRange, type ListSlice, queryList } from './query-list.ts';
import { type BytesRange, type BytesRow, queryBytes, queryLast } from './query-partition.ts';
import type { Readable } from './readable.ts';
import { openReading, type Reading } from './reading.ts';

/** Reads of the table within one request of a client; `cost` is what they have cost so far. */
export interface Reader {
  /** The documents at `keys` in the same order, null where there is none; all of them in one round. */
  get(keys: readonly Key[], options?: { readonly consistent: boolean }): Promise<(string | null)[]>;
  /** At most `limit` items of one partition, the last of its order first. */
  partition(pk: string, limit: number): Promise<ListSlice>;
  /** At most `limit` rows; in the list's order, or reversed with `backward`. */
  list(range: ListRange): Promise<ListSlice>;
  /** At most `limit` items that have bytes; fewer where they have more than 1 MB. */
  bytes(range: BytesRange): Promise<readonly BytesRow[]>;
  /** Charges what need not be read because it is kept: a refusal does not depend on what is. Throws ReadLimitError. */
  charge(readUnits: number): void;
  readonly cost: ReadCost;
}

/**
 * A reader for one request of a client. Its reads throw DatabaseUnavailableError where the database does not answer,
 * or not before `options.signal` aborts, and ReadLimitError beyond `options.mostReadUnits`.
 */
export function openReader(database: Readable, options: Reading = {}): Reader {
  const reading = openReading(database, options);
  return {
    get: (keys, { consistent } = { consistent: false }) => getDocuments(reading, keys, consistent),
    partition: (pk, limit) => queryLast(reading, pk, limit),
    list: (range) => queryList(reading, range),
    bytes: (range) => queryBytes(reading, range),
    charge: (readUnits) => reading.meter.charge(readUnits),
    get cost() {
      return reading.meter.cost;
    },
  };
}
