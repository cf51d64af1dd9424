import { expect, it } from 'vitest';
import { measureReads } from '../../bench/measure-reads.ts';

it('four queries read the same at three hundred articles and at ten million', async () => {
  const [small, large] = [await measureReads(300), await measureReads(10_000_000)];
  expect(small.map(({ name, rounds }) => `${name}: ${rounds} rounds`)).toMatchInlineSnapshot(`
    [
      "Q1 article: 1 rounds",
      "Q2 latest 20: 1 rounds",
      "Q3 hub’s latest 20: 2 rounds",
      "Q4 four levels: 3 rounds",
    ]
  `);
  for (const [i, { rounds, requests, readUnits, nodes }] of small.entries()) {
    expect(large[i]).toMatchObject({ rounds, requests, nodes });
    expect(Math.abs((large[i]?.readUnits ?? 0) - readUnits)).toBeLessThanOrEqual(1);
  }
}, 120_000);
