import { seed } from '../../seed/pipeline.ts';
import { type Content, seedContent } from '../../seed/read/content.ts';
import { createHandler } from '../../server/handler.ts';
import { type Database, ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { type Engine, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import type { ReadCost } from '../../store/meter.ts';
import { postEvent } from './events.ts';
import { inLockstep } from './lockstep.ts';

/** What a client sees: whatever it asked for, unchecked, so that a test can assert the whole of it. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
export type Answer = any;

export interface Api {
  readonly database: Database;
  /** Of the database, for a client of a test's own. */
  readonly endpoint: string;
  /** Runs a query that must succeed. */
  query(query: string, variables?: object): Promise<Answer>;
  /** Runs a query and tells what it read. */
  costOf(
    query: string,
    variables?: object,
  ): Promise<{ readonly data: Answer; readonly cost: ReadCost & { readonly rounds: number } }>;
  /** Runs a query that must fail: the first error's code and message. */
  refusal(query: string, variables?: object): Promise<{ readonly code: string; readonly message: string }>;
  seed(content: Content): Promise<void>;
  close(): Promise<void>;
}

export const quietly = { onProgress: () => {}, onWait: () => {}, graceMs: 0, mayRemoveMost: true };

/** The whole API over an empty or seeded table of its own, by way of the Lambda handler. */
export async function startApi(options: { content?: Content | null; engine?: Engine } = {}): Promise<Api> {
  const { content = seedContent, engine } = options;
  const embedded = await startEmbeddedDynamoDB({ dir: null, ...(engine === undefined ? {} : { engine }) });
  const database = openDatabase({ tableName: 'test', endpoint: embedded.endpoint, anonymous: true });
  await ensureTable(database);
  let cost: ReadCost = { requests: 0, rounds: 0, readUnits: 0 };
  // A client of its own: seeding need not go in rounds.
  const lockstep = inLockstep(
    openDatabase({ tableName: 'test', endpoint: embedded.endpoint, anonymous: true, serving: true }),
  );
  const handler = createHandler(lockstep.database, (answer) => {
    cost = answer.cost;
  });
  const post = async (query: string, variables?: object) => {
    const { body } = await handler(postEvent({ query, ...(variables === undefined ? {} : { variables }) }));
    return JSON.parse(body ?? 'null');
  };
  const costOf = async (query: string, variables?: object) => {
    const before = lockstep.rounds();
    const { data, errors } = await post(query, variables);
    if (errors !== undefined) throw new Error(`query failed: ${JSON.stringify(errors)}`);
    return { data, cost: { ...cost, rounds: lockstep.rounds() - before } };
  };
  const api: Api = {
    database,
    endpoint: embedded.endpoint,
    costOf,
    query: async (query, variables) => (await costOf(query, variables)).data,
    async refusal(query, variables) {
      const { errors } = await post(query, variables);
      if (errors === undefined) throw new Error('query succeeded, although it should not');
      return { code: errors[0].extensions?.code, message: errors[0].message };
    },
    seed: async (newContent) => {
      await seed(database, newContent, quietly);
    },
    close: () => embedded.close(),
  };
  if (content !== null) await api.seed(content);
  return api;
}
