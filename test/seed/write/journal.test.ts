import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '../../../seed/pipeline.ts';
import { type Database, ensureTable, openDatabase } from '../../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { quietly } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { dumpTable } from '../../support/table.ts';

const impatiently = { ...quietly, lease: { expiryMs: 200 } };
const text = (title: string, ...sentences: readonly string[]) =>
  `---\ntitle: ${title}\n---\n${sentences.join('\n\n')}\n`;
const BEFORE = {
  'a.txt': text(
    'Un accord',
    'M. Karim Benali, directeur général de l’Agence des Sports (ADS), a signé un accord.',
  ),
  'b.txt': text('Un bilan', 'Le ministre de la Santé, Karim Benali, a présenté un programme à Rabat.'),
  'c.txt': text('Une visite', 'Mme Nadia Lahlimi a visité le siège de l’Agence des Sports (ADS) mardi.'),
};
const AFTER = {
  ...BEFORE,
  'b.txt': text(
    'Un bilan',
    'Le ministre de la Santé, Karim Ben Ali, a présenté le programme « Rivage des villes ».',
  ),
  'd.txt': text('Une visite', 'Mme Nadia Lahlimy a visité le siège de l’Agence des Sports (ADS) lundi.'),
};

let embedded: EmbeddedDynamoDB;
let folder: string;
let before: EditableContent;
let after: EditableContent;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  folder = await mkdtemp(join(tmpdir(), 'kiosque-journal-'));
  before = await editableContent({ copySeed: false });
  after = await editableContent({ copySeed: false });
  for (const [path, content] of Object.entries(BEFORE)) await before.edit(path, content);
  for (const [path, content] of Object.entries(AFTER)) if (path !== 'c.txt') await after.edit(path, content);
});
afterAll(async () => {
  await embedded.close();
  await before.remove();
  await after.remove();
  await rm(folder, { recursive: true });
});

let tables = 0;
async function newTable(): Promise<{ readonly database: Database; readonly stateFile: string }> {
  const tableName = `table${++tables}`;
  const database = openDatabase({ tableName, endpoint: embedded.endpoint, anonymous: true });
  await ensureTable(database);
  return { database, stateFile: join(folder, `${tableName}.db`) };
}

/** The same table by way of a client that counts its requests, and fails for good at its nth, as if the process had died. */
function dyingAt(n: number, { tableName }: Database) {
  const database = openDatabase({ tableName, endpoint: embedded.endpoint, anonymous: true });
  const sent: string[] = [];
  database.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        sent.push(commandName);
        if (sent.length >= n) throw new Error('dead');
        return next(args);
      },
    { step: 'initialize' },
  );
  return { database, sent };
}

const NEVER = Number.POSITIVE_INFINITY;

/** The table of the second content after the first one, and how many requests the change took. */
async function changed() {
  const { database, stateFile } = await newTable();
  await seed(database, before, { ...impatiently, stateFile });
  const whole = dyingAt(NEVER, database);
  await seed(whole.database, after, { ...impatiently, stateFile });
  return { lines: await dumpTable(database, { pins: true }), sent: whole.sent };
}

it('a change that was stopped at any request ends in the same table when it is made again', async () => {
  const expected = await changed();
  expect(expected.sent).not.toContain('ScanCommand');
  for (let n = 1; n <= expected.sent.length; n++) {
    const { database, stateFile } = await newTable();
    await seed(database, before, { ...impatiently, stateFile });
    await seed(dyingAt(n, database).database, after, { ...impatiently, stateFile }).catch(() => {});
    const again = dyingAt(NEVER, database);
    await seed(again.database, after, { ...impatiently, stateFile });
    expect(again.sent, `stopped at ${n}`).not.toContain('ScanCommand');
    expect(await dumpTable(database, { pins: true }), `stopped at ${n}`).toEqual(expected.lines);
  }
}, 240_000);

it('a state that is lost, old, or of another table leads to a full seeding, and to the same table', async () => {
  const { lines } = await changed();
  for (const spoil of ['lost', 'old', 'of another', 'damaged'] as const) {
    const { database, stateFile } = await newTable();
    await seed(database, before, { ...impatiently, stateFile });
    const kept = `${stateFile}.kept`;
    await copyFile(stateFile, kept);
    if (spoil === 'lost') await rm(stateFile);
    if (spoil === 'damaged') await copyFile(new URL(import.meta.url), stateFile);
    if (spoil === 'old') {
      await seed(database, after, { ...impatiently, stateFile });
      await seed(database, before, { ...impatiently, stateFile });
      await copyFile(kept, stateFile);
      for (const part of ['-wal', '-shm']) await rm(stateFile + part, { force: true });
    }
    if (spoil === 'of another') {
      const other = await newTable();
      await seed(other.database, before, { ...impatiently, stateFile: other.stateFile });
      await copyFile(other.stateFile, stateFile);
    }
    const counted = dyingAt(NEVER, database);
    await seed(counted.database, after, { ...impatiently, stateFile });
    expect(counted.sent, spoil).toContain('ScanCommand');
    if (spoil !== 'old') expect(await dumpTable(database, { pins: true }), spoil).toEqual(lines);
    const again = await seed(database, after, { ...impatiently, stateFile });
    expect(again.plan, spoil).toMatchObject({ added: 0, changed: 0, removed: 0 });
  }
}, 120_000);

it('two that make one change at once make it one after the other', async () => {
  const { lines } = await changed();
  const { database, stateFile } = await newTable();
  await seed(database, before, { ...impatiently, stateFile });
  const results = await Promise.all([
    seed(database, after, { ...impatiently, stateFile }),
    seed(database, after, { ...impatiently, stateFile }),
    seed(database, after, { ...impatiently, stateFile: join(folder, 'another.db') }),
  ]);
  expect(await dumpTable(database, { pins: true })).toEqual(lines);
  expect(results.filter(({ plan }) => plan.added + plan.changed + plan.removed > 0)).toHaveLength(1);
}, 60_000);
