import { startSameTrial } from '../test/support/random-queries/same-answers.ts';

/** `npm run bench:same -- COUNT SEED`: whether random queries have the same answers, kept or read, past the SDK or by it. */
const [count = '10000', seed = '1'] = process.argv.slice(2);
const trial = await startSameTrial();
try {
  const { asked, answered } = await trial.run(Number(count), Number(seed));
  console.log(
    `${asked} random queries, seed ${seed}: the same four answers to each, ${answered} without errors`,
  );
} finally {
  await trial.close();
}
