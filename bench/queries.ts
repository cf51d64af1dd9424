import { startQueryTrial } from '../test/support/random-queries/check-random-queries.ts';

/** `npm run bench:queries -- MINUTES SEED`: asks random queries until one is answered wrongly, or takes over 1 s. */
const [minutes = '30', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const LONGEST_MS = 1_000;
const ROUND = 500;
const end = performance.now() + Number(minutes) * 60_000;
console.log(`${minutes} minutes of random queries, seed ${seed}`);
const trial = await startQueryTrial({ longestMs: LONGEST_MS });
let [asked, answered, slowest] = [0, 0, 0];
try {
  for (let round = 0; performance.now() < end; round++) {
    const tally = await trial.run(Number(seed) + round, ROUND);
    asked += ROUND;
    answered += tally.answered;
    slowest = Math.max(slowest, tally.slowestMs);
    console.log(`${asked} queries, ${answered} without errors, slowest ${Math.round(slowest)} ms`);
  }
  console.log('All were answered, or refused by a code.');
} finally {
  await trial.close();
}
