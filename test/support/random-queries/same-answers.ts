import { randomFrom } from '../../../bench/random.ts';
import { createHandler, type Handler } from '../../../server/handler.ts';
import { buildSchema } from '../../../server/schema.ts';
import { openDatabase } from '../../../store/dynamodb.ts';
import { createKeptReads } from '../../../store/kept-reads.ts';
import { type Answer, type Api, startApi } from '../api.ts';
import { postEvent } from '../events.ts';
import { sideOf, startCorpus } from './check-random-queries.ts';
import { type RandomQuery, randomQuery } from './generate.ts';

export interface SameTally {
  /** Queries whose answers were compared; so many of them were answered without errors. */
  readonly asked: number;
  readonly answered: number;
}

export interface SameTrial {
  /** Throws at the first query to which two answers differ: by a byte, or where fields fail in what they say. */
  run(count: number, seed: number): Promise<SameTally>;
  close(): Promise<void>;
}

/** The ways in which an answer may come about, by name. */
type Ways = readonly (readonly [name: string, handler: Handler])[];

/** Random queries, each answered by what is kept and by reading, past the SDK and by it alone. */
export async function startSameTrial(): Promise<SameTrial> {
  const apis = [await startApi(), await startCorpus()];
  const schema = buildSchema();
  const sides = await Promise.all(
    apis.map(async (api) => ({ known: (await sideOf(api)).known, ways: waysOf(api) })),
  );
  return {
    async run(count, seed) {
      let answered = 0;
      for (let i = 0; i < count; i++) {
        const random = randomFrom(seed * 7_919 + i);
        const { known, ways } = random.pick(sides);
        const asked = randomQuery(schema, random, known);
        if (await isSame(ways, asked, `query ${i} of seed ${seed}`)) answered += 1;
      }
      return { asked: count, answered };
    },
    async close() {
      for (const api of apis) await api.close();
    },
  };
}

function waysOf({ endpoint }: Api): Ways {
  const opened = { tableName: 'test', endpoint, anonymous: true, serving: true };
  const lean = openDatabase(opened);
  const kept = createKeptReads({ versionNow: async () => 'the only one', lifetimeMs: 60_000 });
  return [
    ['reading past the SDK', createHandler(lean)],
    ['reading by the SDK', createHandler(openDatabase({ ...opened, lean: false }))],
    ['with what is kept', createHandler(lean, () => {}, { kept })],
    ['with what is kept, again', createHandler(lean, () => {}, { kept })],
  ];
}

async function isSame(ways: Ways, { query, variables }: RandomQuery, which: string): Promise<boolean> {
  let first: string | undefined;
  for (const [name, handler] of ways) {
    const { statusCode, body } = await inTime(() => handler(postEvent({ query, variables })));
    const answer = `${statusCode} ${comparable(body)}`;
    first ??= answer;
    if (answer !== first)
      throw new Error(
        `${which}, ${name}: ${answer.slice(0, 500)}\nand not ${first.slice(0, 500)}\n${query}\n${JSON.stringify(variables)}`,
      );
  }
  return first?.startsWith('200') === true && !first.includes('"codes"');
}

const TRIES = 5;

/** A machine that does something else may make any answer late: it is asked for again. */
async function inTime(ask: () => ReturnType<Handler>): ReturnType<Handler> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    if (answer.statusCode !== 503 || tries === TRIES) return answer;
  }
}

/**
 * The bytes of an answer without errors. Where fields fail, the answer is the same but for the errors: in which order they
 * come, and which of them are met before one that takes the whole answer with it, depends on what was waited for.
 */
function comparable(body: string): string {
  const { data, errors }: Answer = JSON.parse(body);
  if (errors === undefined) return body;
  const codes = new Set<string>(errors.map(({ extensions }: Answer) => String(extensions?.code)));
  return JSON.stringify({ data, codes: [...codes].sort() });
}
