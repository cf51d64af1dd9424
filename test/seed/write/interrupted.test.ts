import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/random.ts';
import { seed } from '../../../seed/pipeline.ts';
import { type Database, ensureTable, openDatabase } from '../../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { acquireLease, LeaseLostError } from '../../../store/lease.ts';
import { quietly } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { dumpTable } from '../../support/table.ts';

const impatiently = { ...quietly, lease: { expiryMs: 200 } };

let embedded: EmbeddedDynamoDB;
let before: EditableContent;
let after: EditableContent;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  before = await editableContent({ copySeed: true });
  after = await editableContent({ copySeed: true });
  // From one to the other texts are added, changed, moved and removed, and two entries merged.
  await after.edit(
    '000_nouveau.txt',
    'Un texte nouveau à Rabat\n\nKais Hammami a reçu Abdallah Derradji au siège de l’ICESCO, où ils ont signé un accord.\n',
  );
  await after.edit('004_a6b128aeba5815f7.txt', null);
  const moved = '002_4bb6cc350da165da.txt';
  await after.edit(`2026/${moved}`, await readFile(join(after.articles, moved), 'utf8'));
  await after.edit(
    moved,
    'Un autre texte\n\nKais Hammami a reçu Abdallah Derradji à Rabat, où ils ont parlé du conseil.\n',
  );
  const file = '003_4447107370e65c0c.txt';
  await after.edit(
    file,
    (await readFile(join(after.articles, file), 'utf8')).replace('Maroc Digital 2030', 'AI Made in Morocco'),
  );
  const people = await readFile(join(after.catalogue, 'people.yaml'), 'utf8');
  await after.editCatalogue(
    'people.yaml',
    people
      .replace(/\nsalem-ben-mohammed-al-malik:\n(?: .*\n)+/u, '')
      .replace(
        'kais-hammami:\n  name: Kais Hammami',
        'kais-hammami:\n  name: Kais Hammami\n  formerly: [salem-ben-mohammed-al-malik]\n  aliases:\n    - Salem Ben Mohammed Al-Malik',
      ),
  );
});
afterAll(async () => {
  await embedded.close();
  await before.remove();
  await after.remove();
});

/** A seeding from the one content to the other makes some more than so many requests. */
const REQUESTS = 24;
const KILLED = 30;

let tables = 0;
async function newTable(): Promise<Database> {
  const database = openDatabase({
    tableName: `table${++tables}`,
    endpoint: embedded.endpoint,
    anonymous: true,
  });
  await ensureTable(database);
  return database;
}

/** The same table by way of a client that fails for good at its nth request, as if the process had died there. */
function dyingAt(n: number, { tableName }: Database): Database {
  const database = openDatabase({ tableName, endpoint: embedded.endpoint, anonymous: true });
  let requests = 0;
  database.client.middlewareStack.add(
    (next) => async (args) => {
      if (++requests >= n) throw new Error('dead');
      return next(args);
    },
    { step: 'initialize' },
  );
  return database;
}

describe('a seeding', () => {
  it('killed at any request and run again ends in the same table', async () => {
    const clean = await newTable();
    await seed(clean, before, quietly);
    await seed(clean, after, quietly);
    const expected = await dumpTable(clean, { pins: true });
    const database = await newTable();
    const random = randomFrom(11);
    let killed = 0;
    for (let i = 0; i < KILLED; i++) {
      await seed(database, before, impatiently);
      await seed(dyingAt(1 + random.below(REQUESTS), database), after, impatiently).catch(() => {
        killed += 1;
      });
      await seed(database, after, impatiently);
      expect(await dumpTable(database, { pins: true })).toEqual(expected);
    }
    // Now and then one is through before its time has come.
    expect(killed).toBeGreaterThan(KILLED * 0.8);
  }, 180_000);

  it('whose process is killed leaves nothing that a later one does not mend', async () => {
    const clean = await newTable();
    await seed(clean, after, quietly);
    const database = await newTable();
    for (const delay of [500, 700, 900]) {
      const script = new URL('../../../seed/commands/seed.ts', import.meta.url).pathname;
      const child = spawn(process.execPath, [script, '--content', after.articles], {
        env: { AWS_ENDPOINT_URL_DYNAMODB: embedded.endpoint, TABLE_NAME: database.tableName },
        stdio: 'ignore',
      });
      await pause(delay);
      child.kill('SIGKILL');
    }
    await seed(database, after, impatiently);
    expect(await dumpTable(database)).toEqual(await dumpTable(clean));
  }, 60_000);

  it('started twice at once writes one after the other, and the same table', async () => {
    const clean = await newTable();
    await seed(clean, after, quietly);
    const database = await newTable();
    let waited = 0;
    const options = {
      ...impatiently,
      onWait: () => {
        waited += 1;
      },
    };
    const results = await Promise.all([seed(database, after, options), seed(database, after, options)]);
    expect(await dumpTable(database)).toEqual(await dumpTable(clean));
    expect(waited).toBe(1);
    expect(results.map(({ plan }) => plan.added).sort((a, b) => a - b)).toEqual([0, expect.any(Number)]);
  });
});

describe('the lease', () => {
  const times = { expiryMs: 200 };
  const never = () => {};

  it('is taken over from a holder that stood still, which then may not write', async () => {
    const database = await newTable();
    const dead = await acquireLease(dyingAt(3, database), never, times);
    const next = await acquireLease(database, never, times);
    await pause(250);
    await expect(dead.check()).rejects.toThrow(LeaseLostError);
    await next.check();
    await next.release();
  });

  it('is kept by a holder that is alive, however long it takes', async () => {
    const database = await newTable();
    const first = await acquireLease(database, never, times);
    let isTaken = false;
    const second = acquireLease(database, never, times).then((lease) => {
      isTaken = true;
      return lease;
    });
    await pause(800);
    expect(isTaken).toBe(false);
    await first.check();
    await first.release();
    await first.release();
    await (await second).release();
  });
});
