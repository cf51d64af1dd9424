import { Meter } from './meter.ts';
import type { Readable } from './readable.ts';
import type { Send } from './send.ts';
import { unavailable } from './unavailable.ts';

/** What one request of a client may take of the database. */
export interface Reading {
  /** What it gives ends every read under way; it is asked for before the first. */
  readonly signal?: (() => AbortSignal) | undefined;
  /** No read begins once so many read units are spent; default: any number. */
  readonly mostReadUnits?: number | undefined;
}

/** How a read reaches the table. */
export interface OpenReading {
  readonly tableName: string;
  readonly meter: Meter;
  /** Sends one read. Throws DatabaseUnavailableError, ReadLimitError, or whatever is wrong with what was sent. */
  readonly send: Send;
}

export function openReading(
  { gate, tableName, send }: Readable,
  { signal: signalOf, mostReadUnits }: Reading,
): OpenReading {
  const meter = new Meter(mostReadUnits);
  return {
    tableName,
    meter,
    async send(operation, input) {
      const signal = signalOf?.();
      try {
        return await gate.pass(signal, () => {
          meter.check();
          return send(operation, input, signal);
        });
      } catch (error) {
        throw unavailable(error) ?? error;
      }
    },
  };
}
