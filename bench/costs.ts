import { startCostTrial } from '../test/support/random-queries/check-costs.ts';

/** `npm run bench:costs -- COUNT SEED`: whether random queries read at most what was estimated, and how near it is. */
const [count = '10000', seed = '1'] = process.argv.slice(2);
const trial = await startCostTrial();
try {
  const { asked, beyond, median } = await trial.run(Number(count), Number(seed));
  console.log(`${count} random queries, seed ${seed}: ${asked} were answered and read something`);
  console.log(
    `${beyond.length} read more than was estimated; median of estimated to actual ${median.toFixed(2)}`,
  );
  for (const one of beyond) console.log(one);
  if (beyond.length > 0) process.exitCode = 1;
} finally {
  await trial.close();
}
