import { readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { seedContent } from '../../../seed/read/content.ts';
import { openState } from '../../../seed/state/open-state.ts';
import { type Database, openDatabase } from '../../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { type ContentFolder, contentFolder } from '../../support/content-folder.ts';
import { type Ended, runCommand } from '../../support/run-command.ts';
import { dumpTable } from '../../support/table.ts';

const naming = (name: string, title: string) =>
  `${title}\n\nMme ${name}, directrice générale de l’Agence nationale des phares (ANP), a présenté mardi à Rabat le programme « Côtes claires » devant les élus. M. Karim Bennoun, président du conseil, l’a remerciée.\n`;

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());

interface Served {
  readonly folder: ContentFolder;
  readonly database: Database;
  forget(...args: readonly string[]): Promise<Ended>;
  seed(...args: readonly string[]): Promise<Ended>;
}
let tables = 0;
async function served(files: Readonly<Record<string, string>>): Promise<Served> {
  const folder = await contentFolder(files);
  onTestFinished(() => folder.remove());
  tables += 1;
  const env = {
    TABLE_NAME: `forget-${tables}`,
    AWS_ENDPOINT_URL_DYNAMODB: embedded.endpoint,
    // Hidden, so no part of the content.
    KIOSQUE_DATA: join(folder.path, '.data'),
  };
  const run =
    (script: Parameters<typeof runCommand>[0]) =>
    (...args: readonly string[]) =>
      runCommand(script, [...args, '--content', folder.path], env);
  const own = {
    folder,
    database: openDatabase({ tableName: env.TABLE_NAME, endpoint: embedded.endpoint, anonymous: true }),
    forget: run('seed/commands/forget/main.ts'),
    seed: run('seed/commands/seed.ts'),
  };
  expect(await own.seed()).toMatchObject({ code: 0 });
  return own;
}

/** What the state that a seeding keeps beside the table knows by name, the sentences of the texts aside. */
async function rememberedIn(folder: ContentFolder): Promise<string> {
  const data = join(folder.path, '.data');
  const files = await readdir(data, { recursive: true });
  const found = files.filter((file) => file.endsWith('seed-state.db'));
  expect(found).toHaveLength(1);
  const state = openState(join(data, found[0] ?? ''));
  const tables = ['found_names', 'found_keys', 'addresses', 'entities', 'forms', 'names'];
  const rows = tables.flatMap((table) => state?.all(`SELECT * FROM ${table}`) ?? []);
  state?.close();
  expect(rows).not.toEqual([]);
  return JSON.stringify(rows);
}

/** The items that say a name elsewhere than in the sentences of the texts. */
async function itemsNaming(database: Database, name: RegExp): Promise<string[]> {
  const items = await dumpTable(database);
  return items
    .map((item) => JSON.stringify(item).replace(/(?:Mme|M\.) [^,]*,/g, ''))
    .filter((line) => name.test(line))
    .map((line) => line.slice(0, 400));
}

const FILES = {
  'a.txt': naming('Naoual Berrechid', 'Les phares changent de lampes'),
  'b.txt': naming('Naoual Berechid', 'Un programme pour les côtes'),
  'catalogue/people.yaml': 'karim-bennoun:\n  name: Karim Bennoun\n',
};

describe('npm run forget', () => {
  it('takes a person out of every record, list, address and pin, and no later seeding brings them back', async () => {
    const { folder, database, forget, seed } = await served(FILES);
    expect(await itemsNaming(database, /berr?echid/i)).not.toEqual([]);
    expect(await rememberedIn(folder)).toMatch(/berrechid/i);
    const ended = await forget('naoual-berrechid');
    expect(ended).toMatchObject({ code: 0, err: expect.not.stringContaining('Error') });
    expect(ended.out).toContain('Naoual Berrechid is forgotten');
    expect(ended.out).toContain('2 texts name Naoual Berrechid in full');
    expect(ended.out).toMatch(/a\.txt[\s\S]*b\.txt[\s\S]*Backups[\s\S]*bucket/);
    expect(await itemsNaming(database, /berr?echid/i)).toEqual([]);
    expect(await rememberedIn(folder)).not.toMatch(/berr?echid/i);
    await folder.write('c.txt', naming('BERRECHID Naoual', 'Encore un phare à Rabat'));
    expect(await seed()).toMatchObject({ code: 0 });
    expect(await itemsNaming(database, /berr?echid/i)).toEqual([]);
    // The others are all there.
    expect(await itemsNaming(database, /karim-bennoun/)).not.toEqual([]);
    const kept = await readFile(join(folder.path, 'catalogue/forgotten.yaml'), 'utf8');
    expect(kept).not.toMatch(/naoual|berr?echid/i);
  }, 90_000);

  it('says which texts it could not look through', async () => {
    const { folder, forget } = await served(FILES);
    await symlink('nowhere.txt', join(folder.path, 'lien.txt'));
    const ended = await forget('naoual-berrechid');
    // Who was asked for is forgotten, whatever else is to be mended.
    expect(ended).toMatchObject({ code: 0, err: expect.stringContaining('lien.txt') });
    expect(ended.out).toContain('Naoual Berrechid is forgotten');
    expect(ended.out).toContain(`then npm run seed -- --content '${folder.path}'.`);
    expect(ended.out).toMatch(/1 text could not be read, and may name them: look yourself\.\n {4}lien\.txt/);
  }, 60_000);

  it('says what is left to do where a published text cannot be read, and nothing was written', async () => {
    const { folder, database, forget, seed } = await served(FILES);
    await folder.write('b.txt', '');
    const ended = await forget('karim-bennoun');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('b.txt: is published already');
    expect(ended.err).toContain(
      `Karim Bennoun is noted in ${folder.path}/catalogue, and published still: mend what is named above, then npm run seed -- --content '${folder.path}'`,
    );
    await folder.write('b.txt', naming('Naoual Berechid', 'Un programme pour les côtes'));
    expect(await seed()).toMatchObject({ code: 0 });
    expect(await itemsNaming(database, /bennoun/i)).toEqual([]);
  }, 60_000);

  it('takes an entry out of the catalogue, and its questions and refusals with it', async () => {
    const { folder, database, forget } = await served({
      ...FILES,
      'catalogue/rejected.yaml':
        'different:\n  - [Karim Bennoun, Karim Benoun]\n  - [Naoual Berrechid, Nawal Berrechid]\n',
    });
    expect(await forget('karim-bennoun')).toMatchObject({ code: 0 });
    expect(await itemsNaming(database, /bennoun/i)).toEqual([]);
    const files = await Promise.all(
      ['people.yaml', 'rejected.yaml'].map((file) => readFile(join(folder.path, 'catalogue', file), 'utf8')),
    );
    expect(files.join('\n')).not.toMatch(/bennoun/i);
    expect(files[1]).toContain('Nawal Berrechid');
  }, 60_000);

  it.each([
    ['nobody-at-all', /There is no person "nobody-at-all": write the id or the address/],
    ['../people', /There is no person "\.\.\/people"/],
    [
      'agence-nationale-des-phares',
      /agence-nationale-des-phares is an organisation: only people are forgotten/,
    ],
  ])(
    'says of %s what is wrong, and changes nothing',
    async (key, message) => {
      const { database, forget } = await served(FILES);
      const before = await dumpTable(database);
      const ended = await forget(key);
      expect(ended.code).toBe(1);
      expect(ended.err).toMatch(message);
      expect(ended.err).not.toMatch(/^\s+at /m);
      expect(await dumpTable(database)).toEqual(before);
    },
    60_000,
  );

  it('without a key says how it is called', async () => {
    const ended = await runCommand('seed/commands/forget/main.ts', [], {});
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('npm run forget -- KEY') });
    expect(ended.err).toMatch(/^Who is to be forgotten is missing/);
    const byName = await runCommand('seed/commands/forget/main.ts', ['Naoual', 'Berrechid'], {});
    expect(byName).toMatchObject({ code: 1, err: expect.stringMatching(/Naoual Berrechid is none/) });
  });
});

it('notes whom it forgets beside the texts where they have no catalogue, and leaves the one that comes along', async () => {
  const { folder, forget, seed } = await served(FILES);
  await rm(join(folder.path, 'catalogue'), { recursive: true, force: true });
  await seed();
  expect(await forget('naoual-berrechid')).toMatchObject({ code: 0 });
  expect(await readdir(join(folder.path, 'catalogue'))).toContain('forgotten.yaml');
  expect(await readdir(seedContent.catalogue)).not.toContain('forgotten.yaml');
}, 60_000);
