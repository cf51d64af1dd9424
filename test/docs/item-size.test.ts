import { expect, it } from 'vitest';
import { bytesOfItem, writeUnits } from '../../bench/item-size.ts';
import { toBytesItem, toItem } from '../../store/items.ts';

it('the size of an item is that of all it holds: a document and its pin, or bytes of the search index', () => {
  const key = { pk: 'a', sk: 'RECORD' };
  const plain = toItem(key, 'article', { n: 'é' });
  expect(bytesOfItem(plain)).toBe('pkskphasehashdoc'.length + 'aRECORDarticle'.length + 22 + 10);
  expect(bytesOfItem({ ...plain, pin: 'x' })).toBe(bytesOfItem(plain) + 'pin'.length + 1);
  const leaf = toBytesItem(key, 'leaf', new Uint8Array(900));
  expect(bytesOfItem(leaf)).toBe(
    'pkskphasehashdocbytes'.length + 'aRECORDleaf'.length + 22 + 900 - 'doc'.length,
  );
  expect([writeUnits(leaf), writeUnits(toBytesItem(key, 'leaf', new Uint8Array(1_000)))]).toEqual([1, 2]);
});
