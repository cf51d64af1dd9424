import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planSeed, seed } from '../../../seed/pipeline.ts';
import { RemovalError } from '../../../seed/write/removal.ts';
import { type Api, quietly, startApi } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { dumpTable } from '../../support/table.ts';

const carefully = { ...quietly, mayRemoveMost: false };
const text = (title: string) =>
  `---\ntitle: ${title}\n---\nKais Hammami était à Rabat avec le conseil, qui l’a salué.\n`;

let api: Api;
let mine: EditableContent;
let other: EditableContent;
beforeEach(async () => {
  [mine, other] = [await editableContent({ copySeed: false }), await editableContent({ copySeed: true })];
  for (const name of ['a', 'b', 'c', 'd']) await mine.edit(`${name}.txt`, text(`Le texte ${name}`));
  api = await startApi({ content: mine });
});
afterEach(async () => {
  await api.close();
  await mine.remove();
  await other.remove();
});

const dump = () => dumpTable(api.database, { pins: true });

describe('a seeding that would remove more than half of the articles', () => {
  it('is refused with the numbers, and writes nothing', async () => {
    const before = await dump();
    const refusal = seed(api.database, other, carefully);
    await expect(refusal).rejects.toThrow(RemovalError);
    await expect(refusal).rejects.toThrow(
      /^4 of the 4 articles in the table would be removed, .*nothing was written/,
    );
    expect(await dump()).toEqual(before);
    // Nor does it leave the lease, or count as begun.
    expect((await seed(api.database, mine, carefully)).plan).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
  });

  it('says so in a dry run, which writes nothing', async () => {
    const { isRefused, removal } = await planSeed(api.database, other, carefully, () => {});
    expect({ isRefused, removal }).toEqual({ isRefused: true, removal: { stored: 4, removed: 4 } });
    const same = await planSeed(api.database, mine, carefully, () => {});
    expect({ isRefused: same.isRefused, removal: same.removal }).toEqual({
      isRefused: false,
      removal: { stored: 4, removed: 0 },
    });
  });

  it('is done where it is allowed; and undone without a word', async () => {
    const before = await dump();
    await seed(api.database, other, { ...carefully, mayRemoveMost: true });
    expect((await api.query('{ articles { totalCount } }')).articles.totalCount).toBe(5);
    await seed(api.database, mine, carefully);
    const content = (lines: string[]) => lines.filter((line) => !line.includes('PIN#'));
    expect(content(await dump())).toEqual(content(before));
  });

  it('is no seeding that removes half, adds many, moves all or retitles all', async () => {
    await mine.edit('a.txt', null);
    await mine.edit('b.txt', null);
    await seed(api.database, mine, carefully);
    for (const [i, file] of (await readdir(mine.articles)).entries()) {
      await mine.edit(file, null);
      await mine.edit(`2026/${file}`, text(`Le texte ${file[0]}`));
      await mine.edit(`nouveau-${i}.txt`, text(`Un nouveau ${i}`));
    }
    await seed(api.database, mine, carefully);
    await mine.edit('2026/c.txt', text('Tout autre chose'));
    await mine.edit('2026/d.txt', text('Encore autre chose'));
    await seed(api.database, mine, carefully);
    expect((await api.query('{ articles { totalCount } }')).articles.totalCount).toBe(4);
  });

  it('may go back to what the table held, after one that added many texts was stopped or came to its end', async () => {
    const stop = new AbortController();
    const stopping = {
      ...carefully,
      signal: stop.signal,
      onProgress: (step: string) => step === 'writing' && stop.abort(new Error('stopped')),
    };
    for (let i = 0; i < 20; i++) await mine.edit(`nouveau/${i}.txt`, text(`Un nouveau ${i}`));
    await expect(seed(api.database, mine, stopping)).rejects.toThrow('stopped');
    const few = await editableContent({ copySeed: false });
    try {
      for (const name of ['a', 'b', 'c', 'd']) await few.edit(`${name}.txt`, text(`Le texte ${name}`));
      await seed(api.database, few, carefully);
      await seed(api.database, mine, carefully);
      await seed(api.database, few, carefully);
      expect((await api.query('{ articles { totalCount } }')).articles.totalCount).toBe(4);
      await few.edit('a.txt', null);
      await few.edit('b.txt', null);
      await few.edit('c.txt', null);
      await expect(seed(api.database, few, carefully)).rejects.toThrow(/^3 of the 4 articles/);
    } finally {
      await few.remove();
    }
  });
});
