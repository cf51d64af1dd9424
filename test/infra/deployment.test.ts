import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepare } from '../../infra/prepare.ts';
import { seed } from '../../seed/pipeline.ts';
import { type Database, ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { articleId } from '../../store/ids.ts';
import { quietly } from '../support/api.ts';
import { built } from '../support/built.ts';
import { type EditableContent, editableContent } from '../support/content.ts';
import { postEvent } from '../support/events.ts';
import { dumpTable } from '../support/table.ts';
import { type Assembly, synthesise } from './assembly.ts';
import { startGateway } from './gateway.ts';
import { type Outcome, type RunningFunction, runFunction } from './runtime-api.ts';

/** The code of the cloud assembly, run as Lambda runs it, against the embedded DynamoDB. */

let dir: string;
let content: EditableContent;
let assembly: Assembly;
let embedded: EmbeddedDynamoDB;
let database: Database;
let tables = 0;
/** As the outputs of the stack say it. */
let counts: string;
const running: RunningFunction[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'deployable-'));
  content = await editableContent({ copySeed: true });
  assembly = await synthesise(await prepare(dir, content));
  embedded = await startEmbeddedDynamoDB({ dir: null });
  const { summary } = await built(content);
  const { articles, people, organisations, initiatives } = summary;
  counts = `${articles} articles, ${people} people, ${organisations} organisations, ${initiatives} initiatives`;
}, 120_000);
afterAll(async () => {
  await embedded.close();
  await assembly.remove();
  await content.remove();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  database = openTable(`table${++tables}`);
  await ensureTable(database);
});
afterEach(async () => {
  for (const lambda of running.splice(0)) await lambda.stop();
});

const openTable = (tableName: string): Database =>
  openDatabase({ tableName, endpoint: embedded.endpoint, anonymous: true });

async function start(idPrefix: string): Promise<RunningFunction> {
  const table = { name: database.tableName, endpoint: embedded.endpoint };
  const lambda = await runFunction(assembly.deployed(idPrefix, table));
  running.push(lambda);
  return lambda;
}

const MOVED = '001_5e4bc1fe20124ff5.txt';
const BACK = '003_4447107370e65c0c.txt';

const create = { RequestType: 'Create', ResourceProperties: {} };
const done = (Content: string, Items: string): Outcome => ({
  kind: 'response',
  value: { IsComplete: true, Data: { Content, Items } },
});
const UNTOUCHED = '0 added, 0 changed, 0 removed';

test('a deployment seeds the table as npm run seed would, once, and tells the counts', async () => {
  const begin = await start('ContentBegin');
  expect(await begin.invoke(create)).toEqual({ kind: 'response', value: { PhysicalResourceId: 'content' } });
  const seeding = await start('ContentSeeding');
  const first = await seeding.invoke(create, 900_000);
  const items = await dumpTable(database);
  expect(first).toEqual(done(counts, `${items.length} added, 0 changed, 0 removed`));
  expect(await seeding.invoke(create, 900_000)).toEqual(done(counts, UNTOUCHED));

  const atTheDesk = openTable(`table${++tables}`);
  await ensureTable(atTheDesk);
  await seed(atTheDesk, content, quietly);
  expect(items).toEqual(await dumpTable(atTheDesk));
});

test('a run whose time is over stops, and the next ones end in the same table', async () => {
  const seeding = await start('ContentSeeding');
  // Twenty seconds are kept in reserve: of these runs none has any time to write.
  expect(await seeding.invoke(create, 20_000)).toEqual({ kind: 'response', value: { IsComplete: false } });
  expect(await dumpTable(database)).toEqual([]);
  // A few runs with a little.
  for (let runs = 0; runs < 3; runs++) await seeding.invoke(create, 20_040);
  const before = (await dumpTable(database)).length;
  const last = await seeding.invoke(create, 900_000);
  const items = await dumpTable(database);
  expect(last).toEqual(
    done(
      counts,
      before === items.length ? UNTOUCHED : `${items.length - before} added, 0 changed, 0 removed`,
    ),
  );
});

test('slugs that were published in the deployed table stay', async () => {
  const old = await editableContent({ copySeed: true });
  try {
    const file = '001_5e4bc1fe20124ff5.txt';
    await old.edit(file, '---\ntitle: Un tout autre titre\n---\nKais Hammami était à Rabat.\n');
    await seed(database, old, quietly);
  } finally {
    await old.remove();
  }
  const seeding = await start('ContentSeeding');
  await seeding.invoke(create, 900_000);
  const api = await start('Handler');
  const answer = await api.invoke(postEvent({ query: '{ article(slug: "un-tout-autre-titre") { title } }' }));
  expect(JSON.stringify(answer)).toContain('Le Maroc élu membre du comité exécutif');
});

test('a text that moved in the meantime keeps id and address, and what was removed comes back under its own', async () => {
  const old = await editableContent({ copySeed: true });
  const text = (title: string) => `---\ntitle: ${title}\n---\nKais Hammami était à Rabat avec le conseil.\n`;
  try {
    const raw = await readFile(join(old.articles, MOVED), 'utf8');
    await old.edit(MOVED, null);
    await old.edit('avant/texte.txt', raw);
    // One that comes back with the release: it was published under another title, and removed.
    await old.edit(BACK, text('Un tout autre titre'));
    await seed(database, old, quietly);
    await old.edit(BACK, null);
    await seed(database, old, quietly);
  } finally {
    await old.remove();
  }
  const seeding = await start('ContentSeeding');
  expect(await seeding.invoke(create, 900_000)).toMatchObject({ value: { IsComplete: true } });
  const api = await start('Handler');
  const answer = await api.invoke(
    postEvent({
      query: `{ moved: node(id: "${articleId('avant/texte.txt')}") { ... on Article { source { file } } }
        back: article(slug: "un-tout-autre-titre") { source { file } } }`,
    }),
  );
  expect(JSON.parse(JSON.parse(JSON.stringify(answer)).value.body).data).toEqual({
    moved: { source: { file: MOVED } },
    back: { source: { file: BACK } },
  });
  expect(await smokeCheck(api)).toMatchObject({ kind: 'response' });
});

test('a deployment that would remove most of a table that holds other texts is refused, unless it is told so', async () => {
  const other = await editableContent({ copySeed: false });
  try {
    await other.edit(
      'autre.txt',
      'Un texte d’un autre dossier\n\nKais Hammami était à Rabat avec le conseil.\n',
    );
    await seed(database, other, quietly);
  } finally {
    await other.remove();
  }
  const before = await dumpTable(database);
  const seeding = await start('ContentSeeding');
  const refused = await seeding.invoke(create, 900_000);
  expect(refused).toMatchObject({ kind: 'error' });
  expect(JSON.stringify(refused)).toMatch(/1 of the 1 articles .*cdk deploy -c kiosque:removeMost=true/);
  expect(await dumpTable(database)).toEqual(before);
  const told = { ...create, ResourceProperties: { RemoveMost: 'true' } };
  expect(await seeding.invoke(told, 900_000)).toMatchObject({ value: { IsComplete: true } });
});

test('deleting the stack leaves the content where it is', async () => {
  await seed(database, content, quietly);
  const before = await dumpTable(database);
  const seeding = await start('ContentSeeding');
  const outcome = await seeding.invoke({ RequestType: 'Delete', ResourceProperties: {} });
  expect(outcome).toEqual({ kind: 'response', value: { IsComplete: true } });
  expect(await dumpTable(database)).toEqual(before);
});

test('the smoke check passes a deployment that answers as the texts say', async () => {
  await seed(database, content, quietly);
  const outcome = await smokeCheck(await start('Handler'));
  expect(outcome).toEqual({
    kind: 'response',
    value: { PhysicalResourceId: 'smoke-check', Data: { Queries: '5' } },
  });
});

test('the smoke check fails a deployment with a wrong answer, and says which', async () => {
  const other = await editableContent({ copySeed: true });
  try {
    await other.edit('004_a6b128aeba5815f7.txt', null);
    await seed(database, other, quietly);
  } finally {
    await other.remove();
  }
  const outcome = await smokeCheck(await start('Handler'));
  expect(outcome).toMatchObject({ kind: 'error', errorType: 'SmokeCheckError' });
  expect(JSON.stringify(outcome)).toMatch(/expected .*totalCount\W+5.* got 200 .*totalCount\W+4/);
});

test('the smoke check fails a deployment that does not answer', async () => {
  const lambda = await start('SmokeCheckFunction');
  const event = { RequestType: 'Update', ResourceProperties: { ApiUrl: 'http://127.0.0.1:9/graphql' } };
  expect(await lambda.invoke(event, 15_000)).toMatchObject({ kind: 'error', errorType: 'SmokeCheckError' });
});

async function smokeCheck(api: RunningFunction): Promise<Outcome> {
  const gateway = await startGateway((event) => api.invoke(event));
  try {
    const lambda = await start('SmokeCheckFunction');
    const event = { RequestType: 'Create', ResourceProperties: { ApiUrl: gateway.url } };
    // Fifteen seconds are kept in reserve: it does not look twice.
    return await lambda.invoke(event, 15_000);
  } finally {
    await gateway.close();
  }
}
