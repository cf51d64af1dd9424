import { createHandler } from '../server/handler.ts';
import { ensureTable, openDatabase } from '../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../store/embedded/start.ts';
import type { ReadCost } from '../store/meter.ts';
import { postEvent } from '../test/support/events.ts';
import { inLockstep } from '../test/support/lockstep.ts';
import { FOUR_QUERIES } from './four-queries.ts';
import { loadCorpus } from './load-corpus.ts';
import { benchCorpus } from './neighbourhood.ts';

export interface MeasuredQuery extends ReadCost {
  readonly name: string;
  /** Objects in the answer. */
  readonly nodes: number;
}

/** What the four queries read in a corpus of `size` articles. */
export async function measureReads(size: number): Promise<MeasuredQuery[]> {
  const embedded = await startEmbeddedDynamoDB({ dir: null });
  try {
    const config = { tableName: 'bench', endpoint: embedded.endpoint, anonymous: true };
    const database = openDatabase(config);
    await ensureTable(database);
    const corpus = benchCorpus(size);
    await loadCorpus(database, corpus.corpus, corpus.articles, corpus.adjust);
    let cost: ReadCost = { requests: 0, rounds: 0, readUnits: 0 };
    const lockstep = inLockstep(openDatabase(config));
    const handler = createHandler(lockstep.database, (answer) => {
      cost = answer.cost;
    });
    const measured: MeasuredQuery[] = [];
    for (const [name, queryOf] of FOUR_QUERIES) {
      const before = lockstep.rounds();
      const { body = '' } = await handler(postEvent({ query: queryOf(corpus) }));
      if (body.includes('"errors"')) throw new Error(body);
      measured.push({
        name,
        ...cost,
        rounds: lockstep.rounds() - before,
        nodes: body.split('"name"').length + body.split('"title"').length,
      });
    }
    return measured;
  } finally {
    await embedded.close();
  }
}
