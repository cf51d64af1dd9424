import { expect, it } from 'vitest';
import { startQueryTrial } from '../support/random-queries/check-random-queries.ts';

// `npm run bench:queries` asks as many as one likes. A failure says which seed and query it was.
it('400 random queries, right and wrong, are answered or refused by a code, and agree with each other', async () => {
  const trial = await startQueryTrial();
  try {
    const { answered, refused, codes } = await trial.run(1, 400);
    expect(answered).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(80);
    expect([...codes]).toEqual(
      expect.arrayContaining(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']),
    );
  } finally {
    await trial.close();
  }
}, 300_000);
