import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bucketBill } from '../../bench/bucket-bill.ts';

it('a content bucket costs what docs/operations.md says, by the price file: under a dollar a month', () => {
  const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8').replace(
    /\s+/g,
    ' ',
  );
  const total = (textsADay: number): number =>
    bucketBill(textsADay, 100_000).reduce((sum, { dollars }) => sum + dollars, 0);
  const said = /\*\*A content bucket\*\* with 20 texts a day.*?\*\*(\d\.\d\d)\*\*/.exec(text)?.[1];
  expect(total(20).toFixed(2)).toBe(said);
  expect(total(20)).toBeLessThan(1);
  for (const { dollars } of bucketBill(20, 100_000).filter((line) => line.dollars >= 0.005))
    expect(text).toContain(dollars.toFixed(2));
});
