import { startTextTrial } from '../test/support/mutated-texts/check-mutated-texts.ts';

/** `npm run bench:texts -- COUNT SEED`: seeds and serves mutated texts, batch after batch, until one goes wrong. */
const [count = '10000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const BATCH = 100;
console.log(`${count} mutated texts, seed ${seed}`);
const trial = await startTextTrial();
let [done, published, refused, receipts, slowest] = [0, 0, 0, 0, 0];
try {
  for (let batch = 0; done < Number(count); batch++) {
    const size = Math.min(BATCH, Number(count) - done);
    const tally = await trial.run(Number(seed) + batch, size);
    done += size;
    published += tally.published;
    refused += tally.refused;
    receipts += tally.receipts;
    slowest = Math.max(slowest, tally.slowestMs);
    console.log(
      `${done} texts: ${published} published, ${refused} named as faults, ${receipts} receipts hold, slowest ${Math.round(slowest)} ms`,
    );
  }
  console.log('All were published with receipts that hold, or named.');
} finally {
  await trial.close();
}
