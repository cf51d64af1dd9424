import { createHandler } from '../../server/handler.ts';
import type { Database } from '../../store/dynamodb.ts';
import type { ReadInput, Send } from '../../store/send.ts';
import { postEvent } from '../../test/support/events.ts';

export type Read =
  | { readonly operation: 'GetItem'; readonly input: ReadInput<'GetItem'> }
  | { readonly operation: 'BatchGetItem'; readonly input: ReadInput<'BatchGetItem'> }
  | { readonly operation: 'Query'; readonly input: ReadInput<'Query'> };

/** Rounds of reads that do not wait for each other. */
export type Reads = readonly (readonly Read[])[];

/** What a query reads, by rounds: a read belongs to the one after the last that was answered before it. */
export async function recordReads(database: Database, query: string): Promise<Reads> {
  const rounds: Read[][] = [];
  let answered = 0;
  const send: Send = async (operation, input, signal) => {
    const round = answered;
    rounds[round] ??= [];
    // A pair of operation and input is one of the three; TypeScript does not see it through the type parameter.
    rounds[round]?.push(JSON.parse(JSON.stringify({ operation, input })));
    const output = await database.send(operation, input, signal);
    answered = Math.max(answered, round + 1);
    return output;
  };
  await createHandler({ ...database, send })(postEvent({ query }));
  return rounds;
}
