import { expect, it } from 'vitest';
import { createLoaders } from '../../resolvers/loaders.ts';
import { MissingLinkError } from '../../resolvers/missing-link.ts';
import { entityId } from '../../store/ids.ts';
import type { Reader } from '../../store/read.ts';

const id = entityId('somebody');
const record = JSON.stringify({ id, kind: 'PERSON', slug: 's', name: 'S', counts: {} });

/** A replica that has nothing yet, and its leader. */
function lagging(atLeader: string | null) {
  const looks = { atReplica: 0, atLeader: 0 };
  const nothing = { rows: [], readUnits: 0 };
  const reader: Reader = {
    get: async (keys, options) => {
      looks[options?.consistent ? 'atLeader' : 'atReplica'] += 1;
      return keys.map(() => (options?.consistent ? atLeader : null));
    },
    partition: async () => nothing,
    list: async () => nothing,
    bytes: async () => [],
    charge: () => {},
    cost: { requests: 0, rounds: 0, readUnits: 0 },
  };
  return { reader, looks };
}

it('a record that a replica lacks is asked of the leader once, however many fields need it', async () => {
  const { reader, looks } = lagging(record);
  const loaders = createLoaders(reader);
  const found = await Promise.all(Array.from({ length: 12 }, () => loaders.linkedEntity(id)));
  expect(found.map(({ slug }) => slug)).toEqual(Array.from({ length: 12 }, () => 's'));
  expect(await loaders.linkedEntity(id)).toMatchObject({ slug: 's' });
  expect(looks).toEqual({ atReplica: 1, atLeader: 1 });
});

it('one that the leader lacks, too, is missing for all of them', async () => {
  const { reader, looks } = lagging(null);
  const loaders = createLoaders(reader);
  const asked = await Promise.allSettled(Array.from({ length: 12 }, () => loaders.linkedEntity(id)));
  for (const one of asked) expect(one).toMatchObject({ reason: expect.any(MissingLinkError) });
  expect(looks).toEqual({ atReplica: 1, atLeader: 1 });
});
