import { expect, test } from 'vitest';
import { createQueryCache } from '../../server/persisted-queries.ts';
import { Recent } from '../../server/recently-used.ts';
import { NO_OPERATIONS } from '../../server/trusted-operations.ts';

const recent = () => new Recent<string>(10, (value) => value.length);

test('what was asked for longest ago is forgotten first', () => {
  const values = recent();
  values.set('a', 'aaaa');
  values.set('b', 'bbbb');
  expect(values.get('a')).toBe('aaaa');
  values.set('c', 'cccc');
  expect(values.get('b')).toBeUndefined();
  expect(values.get('a')).toBe('aaaa');
  expect(values.get('c')).toBe('cccc');
});

test('exactly the most characters are kept', () => {
  const values = recent();
  values.set('a', 'aaaaa');
  values.set('b', 'bbbbb');
  expect([values.get('a'), values.get('b')]).toEqual(['aaaaa', 'bbbbb']);
});

test('a value that takes the place of another counts alone', () => {
  const values = recent();
  values.set('a', 'a'.repeat(9));
  values.set('a', 'a');
  values.set('b', 'b'.repeat(9));
  expect(values.get('a')).toBe('a');
});

test('what is longer than all of it is not kept', () => {
  const values = recent();
  values.set('a', 'a'.repeat(11));
  expect(values.get('a')).toBeUndefined();
  values.set('b', 'b'.repeat(10));
  expect(values.get('b')).toBe('b'.repeat(10));
});

test('what is deleted leaves its place', () => {
  const values = recent();
  values.set('a', 'aaaaa');
  expect([values.delete('a'), values.delete('a')]).toEqual([true, false]);
  values.set('b', 'b'.repeat(10));
  expect(values.get('b')).toBe('b'.repeat(10));
});

test('persisted queries take no more memory than a few thousand short ones', async () => {
  const queries = createQueryCache(NO_OPERATIONS);
  for (let i = 0; i < 20_000; i++) await queries.set(`apq:${i}`, `{ a${i}: __typename }`);
  const kept = await Promise.all(Array.from({ length: 20_000 }, (_, i) => queries.get(`apq:${i}`)));
  const count = kept.filter((query) => query !== undefined).length;
  expect(count).toBeGreaterThan(2_000);
  expect(count).toBeLessThan(10_000);
  expect(kept.at(-1)).toBe('{ a19999: __typename }');
});
