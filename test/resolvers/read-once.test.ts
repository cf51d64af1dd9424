import { expect, it } from 'vitest';
import { createLoaders } from '../../resolvers/loaders.ts';
import { entityId } from '../../store/ids.ts';
import { createKeptContent } from '../../store/kept-content.ts';
import type { Reader } from '../../store/read.ts';

it('what is kept is charged as DynamoDB charges it: by bytes, of which an Arabic letter has two', async () => {
  const id = entityId('somebody');
  const name = 'ا'.repeat(3_000);
  const charged: number[] = [];
  const nothing = { rows: [], readUnits: 0 };
  const reader: Reader = {
    get: async (keys) =>
      keys.map(() => JSON.stringify({ id, kind: 'PERSON', slug: 's', name, counts: {}, names: [] })),
    partition: async () => nothing,
    list: async () => nothing,
    bytes: async () => [],
    charge: (units) => charged.push(units),
    cost: { requests: 0, rounds: 0, readUnits: 0 },
  };
  const kept = createKeptContent();
  for (let request = 0; request < 2; request++) await createLoaders(reader, kept).entityById(id);
  expect(charged).toEqual([1]);
});
