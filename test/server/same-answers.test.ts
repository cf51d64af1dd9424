import { expect, it } from 'vitest';
import { startSameTrial } from '../support/random-queries/same-answers.ts';

// `npm run bench:same -- 10000` asks as many as one likes.
it('200 random queries have the same answers to the byte: kept or read, past the SDK or by it', async () => {
  const trial = await startSameTrial();
  try {
    const { answered } = await trial.run(200, 1);
    expect(answered).toBeGreaterThan(40);
  } finally {
    await trial.close();
  }
}, 300_000);
