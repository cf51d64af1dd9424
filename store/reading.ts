import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Database } from './dynamodb.ts';
import { type Gate, gateOf } from './gate.ts';
import { Meter } from './meter.ts';
import { unavailable } from './unavailable.ts';

/** What one request of a client may take of the database. */
export interface Reading {
  /** Ends every read under way. */
  readonly signal?: AbortSignal | undefined;
  /** No read begins once so many read units are spent; default: any number. */
  readonly mostReadUnits?: number | undefined;
}

/** How a read reaches the table. */
export interface OpenReading {
  readonly tableName: string;
  readonly meter: Meter;
  /** Sends one command. Throws DatabaseUnavailableError, ReadLimitError, or whatever is wrong with the command. */
  send<Answer>(command: (client: DynamoDBClient, options: SendOptions) => Promise<Answer>): Promise<Answer>;
}

interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

export function openReading(
  { client, tableName }: Database,
  { signal, mostReadUnits }: Reading,
): OpenReading {
  const meter = new Meter(mostReadUnits);
  const gate: Gate = gateOf(client);
  const options: SendOptions = signal === undefined ? {} : { abortSignal: signal };
  return {
    tableName,
    meter,
    async send(command) {
      try {
        return await gate.pass(signal, () => {
          meter.check();
          return command(client, options);
        });
      } catch (error) {
        throw unavailable(error) ?? error;
      }
    },
  };
}
