import { type Database, openDatabase } from '../../store/dynamodb.ts';
import type { ObjectStore } from '../../store/objects.ts';
import type { SeededBucket } from './seeded-bucket.ts';

/** A write that was not made: the process ended before it. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Stands in front of buckets and table of a seeding, and ends it at one of its writes. */
export interface Stoppable {
  /** Lets so many writes pass; the next one is not made, nor any after it. */
  after(writes: number): void;
  through(
    bucket: SeededBucket,
    endpoint: string,
  ): { readonly table: Database; readonly content: ObjectStore; readonly state: ObjectStore };
}

export function stoppable(): Stoppable {
  let left = Number.POSITIVE_INFINITY;
  const step = (): void => {
    if (left <= 0) throw new Stopped('stopped');
    left -= 1;
  };
  const stopping = (objects: ObjectStore): ObjectStore => ({
    ...objects,
    put: async (...args) => {
      step();
      return objects.put(...args);
    },
    remove: async (key) => {
      step();
      return objects.remove(key);
    },
  });
  return {
    after(writes) {
      left = writes;
    },
    through({ database: { tableName }, content, state }, endpoint) {
      const table = openDatabase({ tableName, endpoint, anonymous: true });
      table.client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            // The lease is let go all the same: that it expires is a test of its own.
            if (commandName === 'BatchWriteItemCommand') step();
            if (commandName === 'PutItemCommand' && JSON.stringify(args.input).includes('"STATE"')) step();
            return next(args);
          },
        { step: 'initialize' },
      );
      return { table, state: stopping(state), content: stopping(content) };
    },
  };
}
