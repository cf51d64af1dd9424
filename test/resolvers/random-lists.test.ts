import { expect, it } from 'vitest';
import { checkRandomLists } from '../support/check-random-lists.ts';

// `npm run bench:random -- 10000` checks as many as one likes.
it('300 random lists, filters included, hold what brute force finds, both ways and in their counts', async () => {
  const { filtered } = await checkRandomLists(300, 1);
  expect(filtered).toBeGreaterThan(100);
}, 300_000);
