import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedDynamoDB, hasTransactions, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { editAndCompare } from '../support/edited-table.ts';

/** Another number tries other edits; a thousand are for `npm run bench:edits`. */
const FIRST = 500;
const FOLDERS = 3;
const ROUNDS = 8;

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());

it.each(Array.from({ length: FOLDERS }, (_, i) => FIRST + i))(
  'a table of which texts, catalogue, answers, rejections and forgotten people were edited is the one of a full seeding, wherever seedings were stopped or made twice (%i)',
  async (chance) => {
    const { endpoint, engine } = embedded;
    const { rounds } = await editAndCompare({
      endpoint,
      transactions: hasTransactions(engine) && chance % 2 === 0,
      chance,
      rounds: ROUNDS,
      stopped: 0.3,
      twice: 0.2,
    });
    expect(rounds).toBe(ROUNDS);
  },
  240_000,
);
