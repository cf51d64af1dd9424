import { createHandler } from '../server/handler.ts';
import { ensureTable, openDatabase } from '../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../store/embedded/start.ts';
import type { ReadCost } from '../store/meter.ts';
import { postEvent } from '../test/support/events.ts';
import { inLockstep } from '../test/support/lockstep.ts';
import { loadCorpus } from './load-corpus.ts';
import { type BenchCorpus, benchCorpus } from './neighbourhood.ts';

/** Q1 an article page, Q2 the front page, Q3 a hub's page, Q4 four levels deep. */
const QUERIES: readonly (readonly [string, (corpus: BenchCorpus) => string])[] = [
  [
    'Q1 article',
    ({ newestArticle }) => `{ node(id: "${newestArticle}") { ... on Article { title body
    people { edges { node { name } roles { title organisation { name } } } } organisations { nodes { name } } initiatives { nodes { name } } } } }`,
  ],
  ['Q2 latest 20', () => '{ articles(first: 20) { nodes { title people { nodes { name } } } } }'],
  [
    'Q3 hub’s latest 20',
    ({ hubPerson }) =>
      `{ node(id: "${hubPerson}") { ... on Person { name articles(first: 20) { nodes { title organisations { nodes { name } } } } } } }`,
  ],
  [
    'Q4 four levels',
    ({
      hubOrganisation,
    }) => `{ node(id: "${hubOrganisation}") { ... on Organisation { name articles(first: 10) { nodes { title
    people(first: 5) { nodes { name articles(first: 5) { nodes { title initiatives(first: 5) { nodes { name } } } } } } } } } } }`,
  ],
];

export interface MeasuredQuery extends ReadCost {
  readonly name: string;
  readonly rounds: number;
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
    let cost: ReadCost = { requests: 0, readUnits: 0 };
    const lockstep = inLockstep(openDatabase(config));
    const handler = createHandler(lockstep.database, (answer) => {
      cost = answer.cost;
    });
    const measured: MeasuredQuery[] = [];
    for (const [name, queryOf] of QUERIES) {
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
