import { randomFrom } from '../../../bench/random.ts';
import { buildSchema } from '../../../server/schema.ts';
import { type Answer, startApi } from '../api.ts';
import { postEvent } from '../events.ts';
import { sideOf, startCorpus } from './check-random-queries.ts';
import { randomQuery } from './generate.ts';

/** What random queries read, and what was estimated of them before. */
export interface CostTally {
  /** Queries that were answered and read something. */
  readonly asked: number;
  /** Queries that read more than was estimated, with both. */
  readonly beyond: readonly string[];
  /** Of estimated to actual units. */
  readonly median: number;
}

export interface CostTrial {
  run(count: number, seed: number): Promise<CostTally>;
  close(): Promise<void>;
}

/** Random queries about the five texts and about a synthetic corpus, each told its cost. */
export async function startCostTrial(): Promise<CostTrial> {
  const apis = [await startApi(), await startCorpus()];
  const sides = await Promise.all(apis.map(sideOf));
  const schema = buildSchema();
  return {
    async run(count, seed) {
      const ratios: number[] = [];
      const beyond: string[] = [];
      for (let i = 0; i < count; i++) {
        const random = randomFrom(seed * 7_919 + i);
        const side = random.pick(sides);
        const { query, variables } = randomQuery(schema, random, side.known);
        const request = postEvent({ query, variables });
        const { body } = await side.handler({
          ...request,
          headers: { ...request.headers, 'x-kiosque-cost': '1' },
        });
        const { errors, extensions }: Answer = JSON.parse(body);
        if (errors !== undefined || extensions === undefined) continue;
        const { estimated, actual } = extensions.cost.readUnits;
        if (actual > estimated)
          beyond.push(`${actual} > ${estimated}: ${query} ${JSON.stringify(variables)}`);
        if (actual > 0) ratios.push(estimated / actual);
      }
      ratios.sort((a, b) => a - b);
      return { asked: ratios.length, beyond, median: ratios[Math.floor(ratios.length / 2)] ?? Number.NaN };
    },
    async close() {
      for (const api of apis) await api.close();
    },
  };
}
