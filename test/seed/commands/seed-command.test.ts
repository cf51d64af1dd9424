import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { seedContent } from '../../../seed/read/content.ts';
import { type Database, openDatabase, tableExists } from '../../../store/dynamodb.ts';
import { freePort } from '../../../store/embedded/loopback-port.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { type ContentFolder, contentFolder } from '../../support/content-folder.ts';
import { type Ended, runCommand } from '../../support/run-command.ts';
import { dumpTable } from '../../support/table.ts';

const text = (title: string) =>
  `${title}\n\nKais Hammami a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué.\n`;

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());

/** A table of the test's own, which is not there yet, and how to name it to a command. */
interface OwnTable {
  readonly database: Database;
  readonly env: { readonly TABLE_NAME: string; readonly AWS_ENDPOINT_URL_DYNAMODB: string };
}

let tables = 0;
function ownTable(): OwnTable {
  tables += 1;
  const tableName = `table-${tables}`;
  const { endpoint } = embedded;
  return {
    database: openDatabase({ tableName, endpoint, anonymous: true }),
    env: { TABLE_NAME: tableName, AWS_ENDPOINT_URL_DYNAMODB: endpoint },
  };
}

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<ContentFolder> {
  const folder = await contentFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}

const seed = ({ env }: OwnTable, folder: ContentFolder, ...options: readonly string[]): Promise<Ended> =>
  runCommand('seed/commands/seed.ts', ['--content', folder.path, ...options], env);

describe('npm run seed', () => {
  it('writes at the first run, and nothing at the second', async () => {
    const table = ownTable();
    const first = await runCommand('seed/commands/seed.ts', [], table.env);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toMatch(
      /^5 articles, 5 people, 8 organisations, 7 initiatives, \d+ links with \d+ mentions$/m,
    );
    expect(first.out).toMatch(/^Items: [1-9]\d+ added, 0 changed, 0 removed, 0 unchanged$/m);
    const items = await dumpTable(table.database);
    const second = await runCommand('seed/commands/seed.ts', [], table.env);
    expect(second.out).toMatch(
      new RegExp(`^Items: 0 added, 0 changed, 0 removed, ${items.length} unchanged$`, 'm'),
    );
    expect(await dumpTable(table.database)).toEqual(items);
  });

  it('makes the table hold what the folder holds, whatever it held before', async () => {
    const table = ownTable();
    const folder = await folderOf({
      'a.txt': text('Un texte qui reste'),
      'b.txt': text('Un texte qui part'),
    });
    await seed(table, folder);
    await rm(join(folder.path, 'b.txt'));
    await folder.write('a.txt', text('Un texte qui reste').replace('salué', 'applaudi'));
    await folder.write('sous-dossier/c.txt', text('Un texte qui vient'));
    expect((await seed(table, folder)).out).toMatch(/^2 articles, /);
    const fresh = ownTable();
    await seed(fresh, folder);
    expect(await dumpTable(table.database)).toEqual(await dumpTable(fresh.database));
  });

  it('says in plain lines, where nobody watches, what it does', async () => {
    const { out, err } = await seed(ownTable(), await folderOf({ 'a.txt': text('Un texte en clair') }));
    for (const output of [out, err]) expect(output).toMatch(/^([\x20-\x7E\u00A0-\uFFFF]+\n)+$/);
    expect(err).toMatch(/^Reading texts: 1 of 1$/m);
    expect(err).toMatch(/^Writing items: (\d+) of \1$/m);
  });
});

describe('npm run seed -- --dry-run', () => {
  it('lists what it would add, change and remove, and writes nothing', async () => {
    const table = ownTable();
    const folder = await folderOf({ 'a.txt': text('Un premier texte'), 'b.txt': text('Un second texte') });
    await seed(table, folder);
    const before = await dumpTable(table.database);
    await rm(join(folder.path, 'b.txt'));
    await folder.write('a.txt', text('Un premier texte').replace('salué', 'applaudi'));
    await folder.write('c.txt', text('Un troisième texte'));
    const { code, out } = await seed(table, folder, '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^\+ SLUG#ARTICLE#un-troisieme-texte RECORD$/m);
    expect(out).toMatch(/^~ a\w{16} RECORD$/m);
    expect(out).toMatch(/^- SLUG#ARTICLE#un-second-texte RECORD$/m);
    expect(out).toMatch(
      /^Items: \d+ would be added, \d+ would be changed, \d+ would be removed, \d+ unchanged$/m,
    );
    expect(await dumpTable(table.database)).toEqual(before);
  });

  it('makes no table either', async () => {
    const table = ownTable();
    const { code, out } = await seed(
      table,
      await folderOf({ 'a.txt': text('Un premier texte') }),
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^\+ SLUG#ARTICLE#un-premier-texte RECORD$/m);
    expect(await tableExists(table.database)).toBe(false);
  });
});

describe('npm run seed ends with exit code 1 and a message', () => {
  const expectRefusal = (ended: Ended, message: RegExp) => {
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toMatch(message);
    // No stack trace: what an editor can mend is no fault of the program.
    expect(ended.err).not.toMatch(/^\s+at |node_modules/m);
  };

  it('where a text that is published has become bad: nothing is lost, the table stays as it is', async () => {
    const table = ownTable();
    const folder = await folderOf({ 'a.txt': text('Un texte en ordre'), 'b.txt': text('Un autre texte') });
    await seed(table, folder);
    const before = await dumpTable(table.database);
    await folder.write('a.txt', text('Un texte qui a changé'));
    await folder.write('b.txt', Buffer.concat([Buffer.from('Un\n'), Buffer.from([0xe9])]));
    await folder.write('c.txt', '---\ndate: 2026-02-30\n---\nUn');
    const ended = await seed(table, folder);
    expectRefusal(ended, /b\.txt:2: is not UTF-8/);
    expect(ended.err).toContain(`${join(folder.path, 'b.txt')}:2: is not UTF-8`);
    expect(ended.err).toContain(`${join(folder.path, 'c.txt')}:2: date: `);
    expect(ended.err).toContain(`${join(folder.path, 'b.txt')}: is published already: nothing was written`);
    expect(await dumpTable(table.database)).toEqual(before);
  });

  it('after it has seeded every text but the bad ones, until those are mended', async () => {
    const table = ownTable();
    const good = { 'a.txt': text('Un texte en ordre'), 'z.txt': text('Un autre texte') };
    const folder = await folderOf({
      ...good,
      'binaire.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'latin.txt': Buffer.from('Un texte enregistr\xe9 autrement', 'latin1'),
      'long.txt': 'Un mot et un autre. '.repeat(11_000),
      'vide.txt': '',
    });
    const ended = await seed(table, folder);
    expect(ended.code).toBe(1);
    for (const name of [
      'binaire.txt:1: is not',
      'latin.txt:1: is not',
      'long.txt: has 2',
      'vide.txt: is empty',
    ])
      expect(ended.err).toContain(join(folder.path, name));
    expect(ended.err).not.toMatch(/^\s+at |node_modules/m);
    expect(ended.out).toMatch(/^2 articles, .*\n(.*\n)*4 texts or folders were left out, as said above$/m);
    const fresh = ownTable();
    await seed(fresh, await folderOf(good));
    const content = async ({ database }: OwnTable) =>
      (await dumpTable(database)).filter((item) => !item.includes('"SEED"'));
    expect(await content(table)).toEqual(await content(fresh));
    // Not taken for done: the next seeding names them again.
    expect((await seed(table, folder)).err).toContain('vide.txt: is empty');
    for (const name of ['binaire.txt', 'latin.txt', 'long.txt', 'vide.txt'])
      await rm(join(folder.path, name));
    expect(await seed(table, folder)).toMatchObject({ code: 0 });
  });

  it('where it would remove most of a table that holds other texts, unless told so', async () => {
    const table = ownTable();
    await seed(
      table,
      await folderOf({ 'a.txt': text('Un texte en ordre'), 'b.txt': text('Un autre texte') }),
    );
    const before = await dumpTable(table.database);
    const other = await folderOf({ 'x.txt': text('Un texte d’un autre dossier') });
    const message = new RegExp(
      `^2 of the 2 articles in the table would be removed, .*\\nIf it is, say so: npm run seed -- --content '${other.path}' --remove-most$`,
      'm',
    );
    expectRefusal(await seed(table, other), message);
    const dry = await seed(table, other, '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.err).toMatch(message);
    expect(dry.out).toMatch(/^- a\w{16} RECORD$/m);
    expect(await dumpTable(table.database)).toEqual(before);
    const dryAllowed = await seed(table, other, '--dry-run', '--remove-most');
    expect(dryAllowed).toMatchObject({ code: 0 });
    expect(dryAllowed.err).not.toContain('would be removed, more');
    expect(await seed(table, other, '--remove-most')).toMatchObject({ code: 0 });
  }, 60_000);

  it('where the catalogue of the folder has a fault; the table stays as it is', async () => {
    const table = ownTable();
    const folder = await folderOf({ 'a.txt': text('Un texte en ordre') });
    await seed(table, folder);
    const before = await dumpTable(table.database);
    await folder.write('catalogue/people.yaml', 'kais-hammami:\n  nom: Kais Hammami\n');
    expectRefusal(await seed(table, folder), /^\/.*\/catalogue\/people\.yaml:2: kais-hammami\.\w+: is /m);
    expect(await dumpTable(table.database)).toEqual(before);
  });

  it('where the folder has no text', async () => {
    const folder = await folderOf({ 'notes.csv': 'x' });
    expectRefusal(await seed(ownTable(), folder), /: has no text: put a \.txt file in it$/m);
  });

  it('where the folder does not exist', async () => {
    const folder = await folderOf({});
    await folder.remove();
    const ended = await seed(ownTable(), folder);
    expectRefusal(ended, /: does not exist: name a folder with \.txt files$/m);
    expect(ended.err).toContain(folder.path);
  });

  it('that names every variable of the environment that cannot be used', async () => {
    const ended = await runCommand('seed/commands/seed.ts', [], {
      PORT: 'http',
      TABLE_NAME: 'un nom',
      AWS_ENDPOINT_URL_DYNAMODB: 'localhost:8000',
    });
    expectRefusal(ended, /PORT must be .*"http"$/m);
    expect(ended.err).toMatch(/TABLE_NAME must be .*"un nom"$/m);
    expect(ended.err).toMatch(/AWS_ENDPOINT_URL_DYNAMODB must be .*"localhost:8000"$/m);
  });

  it('where the endpoint has a port that cannot be', async () => {
    const ended = await runCommand('seed/commands/seed.ts', [], {
      AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost:80000',
    });
    expectRefusal(ended, /AWS_ENDPOINT_URL_DYNAMODB must be .*"http:\/\/localhost:80000"$/m);
  });

  it('within seconds where nothing listens at the endpoint', async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    const started = performance.now();
    const ended = await runCommand('seed/commands/seed.ts', [], { AWS_ENDPOINT_URL_DYNAMODB: endpoint });
    expect(performance.now() - started).toBeLessThan(10_000);
    expectRefusal(ended, /ECONNREFUSED/);
    expect(ended.err).toContain(new URL(endpoint).port);
  });

  it.each([
    [['--dry-run', '--review'], /^--dry-run writes nothing, and no questions either: leave --review out/m],
    [['--explain', 'a.txt', '--review'], /^--explain seeds nothing: leave --review out/m],
    [['--explain', 'nulle-part.txt'], /nulle-part\.txt: /],
    [['--explain', '.'], /: /],
    [['un-fichier.txt'], /^Unexpected argument 'un-fichier\.txt'/m],
  ])(
    'of %s',
    async (args, message) => {
      expectRefusal(await runCommand('seed/commands/seed.ts', args, {}), message);
    },
    60_000,
  );

  it('where an option is unknown', async () => {
    const ended = await runCommand('seed/commands/seed.ts', ['--contents', seedContent.articles], {});
    expectRefusal(ended, /--contents/);
  });
});
