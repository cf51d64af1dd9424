import { expect, it } from 'vitest';
import { startTextTrial } from '../support/mutated-texts/check-mutated-texts.ts';

// `npm run bench:texts` takes as many as one likes. A failure says which text of which seed it was.
it('200 mutated texts are published, each receipt holding, or named as faults', async () => {
  const trial = await startTextTrial();
  try {
    let [published, refused, receipts] = [0, 0, 0];
    for (const seed of [1, 2]) {
      const tally = await trial.run(seed, 100);
      published += tally.published;
      refused += tally.refused;
      receipts += tally.receipts;
    }
    expect(published).toBeGreaterThan(120);
    expect(refused).toBeGreaterThan(10);
    expect(receipts).toBeGreaterThan(3_000);
  } finally {
    await trial.close();
  }
}, 300_000);
