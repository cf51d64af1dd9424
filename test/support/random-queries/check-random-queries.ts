import { syntheticCorpus } from '../../../bench/corpus.ts';
import { loadCorpus } from '../../../bench/load-corpus.ts';
import { randomFrom } from '../../../bench/random.ts';
import { createHandler, type Handler } from '../../../server/handler.ts';
import { buildSchema } from '../../../server/schema.ts';
import { type Answer, type Api, startApi } from '../api.ts';
import { postEvent } from '../events.ts';
import { askAndCheck, type Checked } from './check-answer.ts';
import { type Ask, checkLinks } from './check-links.ts';
import { type RandomQuery, randomQuery } from './generate.ts';
import type { Known } from './values.ts';

/** What became of some random queries. */
export interface Tally {
  readonly answered: number;
  readonly refused: number;
  readonly codes: ReadonlySet<string>;
  readonly slowestMs: number;
}

export interface QueryTrial {
  /** Asks `count` random queries and checks every answer. Throws with the query at the first that is wrong. */
  run(seed: number, count: number): Promise<Tally>;
  close(): Promise<void>;
}

/** One answer may take so long; default: any time. */
interface Options {
  readonly longestMs?: number;
}

const AT_ONCE = 4;
const TRIES = 3;
/** Links are checked beside every so many queries. */
const LINKS_EVERY = 8;

/** Random queries against the five texts and a synthetic corpus, each in a table of its own. */
export async function startQueryTrial({
  longestMs = Number.POSITIVE_INFINITY,
}: Options = {}): Promise<QueryTrial> {
  const apis = [await startApi(), await startCorpus()];
  const sides = await Promise.all(apis.map(sideOf));
  const schema = buildSchema();
  const loose: unknown[] = [];
  const note = (reason: unknown) => void loose.push(reason);
  process.on('unhandledRejection', note);
  return {
    async run(seed, count) {
      let [answered, refused, slowestMs] = [0, 0, 0];
      const codes = new Set<string>();
      const one = async (i: number): Promise<void> => {
        const random = randomFrom(seed * 7_919 + i);
        const side = random.pick(sides);
        const asked = randomQuery(schema, random, side.known);
        try {
          if (i % LINKS_EVERY === 0) await checkLinks(side.ask, random);
          const checked = await askInTime(side.handler, asked, longestMs);
          slowestMs = Math.max(slowestMs, checked.milliseconds);
          if (checked.codes.length === 0) answered += 1;
          else refused += 1;
          for (const code of checked.codes) codes.add(code);
        } catch (cause) {
          throw failure(seed, i, asked, cause);
        }
      };
      for (let i = 0; i < count; i += AT_ONCE) {
        const batch = Array.from({ length: Math.min(AT_ONCE, count - i) }, (_, j) => i + j);
        // One after the other where time counts, at once where only what they do to each other does.
        if (Number.isFinite(longestMs)) for (const n of batch) await one(n);
        else await Promise.all(batch.map(one));
        await new Promise((resolve) => setImmediate(resolve));
        if (loose.length > 0)
          throw new Error(
            `a rejection was left to nobody in queries ${i} to ${i + AT_ONCE} of seed ${seed}`,
            { cause: loose[0] },
          );
      }
      return { answered, refused, codes, slowestMs };
    },
    async close() {
      process.off('unhandledRejection', note);
      for (const api of apis) await api.close();
    },
  };
}

/** A machine that does something else may take any time once; a query that is slow is slow each time. */
async function askInTime(handler: Handler, asked: RandomQuery, longestMs: number): Promise<Checked> {
  for (let tries = 1; ; tries++) {
    const checked = await askAndCheck(handler, asked);
    if (checked.milliseconds <= longestMs) return checked;
    if (tries === TRIES) throw new Error(`took ${Math.round(checked.milliseconds)} ms`);
  }
}

function failure(seed: number, i: number, { query, variables }: RandomQuery, cause: unknown): Error {
  const what = cause instanceof Error ? cause.message : String(cause);
  return new Error(`query ${i} of seed ${seed}: ${what}\n${query}\n${JSON.stringify(variables)}`, { cause });
}

/** 300 synthetic articles in a table of their own. */
export async function startCorpus(): Promise<Api> {
  const corpus = syntheticCorpus({
    seed: 3,
    people: 60,
    organisations: 25,
    initiatives: 25,
    days: 40,
    undated: 0.15,
  });
  const api = await startApi({ content: null });
  await loadCorpus(
    api.database,
    corpus,
    Array.from({ length: 300 }, (_, i) => corpus.article(i)),
  );
  return api;
}

export interface Side {
  readonly handler: Handler;
  readonly ask: Ask;
  readonly known: Known;
}

export async function sideOf({ database }: Api): Promise<Side> {
  const handler = createHandler(database);
  const ask: Ask = async (query, variables = {}) => {
    const { data, errors }: Answer = JSON.parse((await handler(postEvent({ query, variables }))).body);
    if (errors !== undefined) throw new Error(`${query} failed: ${JSON.stringify(errors)}`);
    return data;
  };
  const page = 'edges { cursor node { id slug articles(first: 3) { edges { cursor } } } }';
  const found =
    await ask(`{ articles(first: 30) { edges { cursor node { id slug people(first: 2) { edges { cursor } } } } }
    people(first: 20) { ${page} } organisations(first: 20) { ${page} } initiatives(first: 20) { ${page} } }`);
  return {
    handler,
    ask,
    known: { ids: valuesOf(found, 'id'), slugs: valuesOf(found, 'slug'), cursors: valuesOf(found, 'cursor') },
  };
}

/** Every value of this name, wherever it stands. */
function valuesOf(value: Answer, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name ? [String(inner)] : valuesOf(inner, name),
  );
}
