import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { seed } from '../../seed/pipeline.ts';
import type { Item } from '../../store/items.ts';
import { startApi } from '../support/api.ts';
import { editableContent } from '../support/content.ts';
import { RandomEdits } from '../support/random-edits.ts';
import { linesOf, reseeded } from '../support/reseeded.ts';
import { dumpTable } from '../support/table.ts';

/** Another number here tries other edits. */
const FIRST = 2_026;
const FOLDERS = 12;
const ROUNDS = 8;

/** Whose each address is, by `KIND#slug`, whether it is there or remembered. */
function owners(items: readonly Item[]): Map<string, string> {
  const of = new Map<string, string>();
  for (const { pk, sk, pin } of items) {
    const address = pk === 'SEED' && sk.startsWith('PIN#') ? sk.slice(4) : /^SLUG#(.*)$/.exec(pk)?.[1];
    if (address !== undefined) of.set(address, pin?.split(' ')[0] ?? '');
  }
  return of;
}

describe('a seeding after edits of all kinds', () => {
  it.each(Array.from({ length: FOLDERS }, (_, i) => FIRST + i))(
    'changes nothing the second time, and gives no address away (%i)',
    async (chance) => {
      const content = await editableContent({ copySeed: false });
      try {
        const edits = new RandomEdits(content, randomFrom(chance));
        let items: readonly Item[] = [];
        for (let round = 0; round < ROUNDS; round++) {
          await edits.round();
          const before = owners(items);
          ({ items } = await reseeded(items, content));
          const { items: again } = await reseeded(items, content);
          expect(linesOf(again), edits.done.join('\n')).toEqual(linesOf(items));
          const after = owners(items);
          const given = [...before].filter(([address, owner]) => after.get(address) !== owner);
          expect(given, edits.done.join('\n')).toEqual([]);
        }
      } finally {
        await content.remove();
      }
    },
    60_000,
  );
});

describe('in a database', () => {
  let close = async () => {};
  let database: Awaited<ReturnType<typeof startApi>>['database'];
  beforeAll(async () => {
    ({ database, close } = await startApi({ content: null }));
  });
  afterAll(() => close());

  it('a table that was edited step by step is the one that a whole seeding makes with its pins', async () => {
    const content = await editableContent({ copySeed: false });
    const quietly = { onProgress: () => {}, onWait: () => {}, graceMs: 0 };
    try {
      const edits = new RandomEdits(content, randomFrom(FIRST));
      let items: readonly Item[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        await edits.round();
        ({ items } = await reseeded(items, content));
        await seed(database, content, quietly);
        expect(await dumpTable(database, { pins: true }), edits.done.join('\n')).toEqual(asStored(items));
        const { plan } = await seed(database, content, quietly);
        expect(plan).toMatchObject({ added: 0, changed: 0, removed: 0 });
      }
    } finally {
      await content.remove();
    }
  }, 60_000);
});

/** As `dumpTable` writes them. */
const asStored = (items: readonly Item[]): string[] =>
  items
    .map(({ pk, sk, phase, doc, bytes, pin, hash }) => {
      const content = bytes === undefined ? { doc } : { bytes };
      const values = { ...content, hash, phase, ...(pin === null ? {} : { pin }), pk, sk };
      return JSON.stringify(Object.entries(values).map(([name, value]) => [name, { S: value }]));
    })
    .sort();
