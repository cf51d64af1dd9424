import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepare } from '../../../infra/prepare.ts';
import { seed } from '../../../seed/pipeline.ts';
import { listTexts } from '../../../seed/read/content.ts';
import { type Database, ensureTable, openDatabase } from '../../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { type Assembly, synthesise } from '../../infra/assembly.ts';
import { type Outcome, type RunningFunction, runFunction } from '../../infra/runtime-api.ts';
import { quietly } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';
import { dumpTable } from '../../support/table.ts';

/** The bundle that seeds from a bucket, run as Lambda runs it: whatever happens, the table is what the bucket holds. */

let dir: string;
let content: EditableContent;
let assembly: Assembly;
let embedded: EmbeddedDynamoDB;
let s3: S3StandIn;
let database: Database;
let tables = 0;
const running: RunningFunction[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'deployable-'));
  content = await editableContent({ copySeed: true });
  const settings = { trustedOperations: null, contentBucket: true };
  assembly = await synthesise(await prepare(dir, content, settings), { 'kiosque:contentBucket': true });
  embedded = await startEmbeddedDynamoDB({ dir: null });
  s3 = await startS3();
}, 120_000);
afterAll(async () => {
  await s3.close();
  await embedded.close();
  await assembly.remove();
  await content.remove();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  database = await newTable();
});
afterEach(async () => {
  s3.beforeWrite = () => {};
  for (const lambda of running.splice(0)) await lambda.stop();
});

async function newTable(): Promise<Database> {
  const made = openDatabase({
    tableName: `bucket${++tables}`,
    endpoint: embedded.endpoint,
    anonymous: true,
  });
  await ensureTable(made);
  return made;
}
const bucket = (): string => `${database.tableName}-content`;

/** A container of its own, with an empty disk. */
async function start(idPrefix: string): Promise<RunningFunction> {
  const deployed = assembly.deployed(idPrefix, { name: database.tableName, endpoint: embedded.endpoint });
  const disk = await mkdtemp(join(dir, 'disk-'));
  const environment = {
    ...deployed.environment,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    GRACE_MS: '0',
    TMPDIR: disk,
  };
  const lambda = await runFunction({ ...deployed, environment });
  running.push(lambda);
  return lambda;
}

const message = (key: string) => ({
  messageId: randomUUID(),
  body: JSON.stringify({ source: 'aws.s3', detail: { object: { key } } }),
});
/** As a bucket tells a queue itself. */
const plainMessage = (key: string) => ({
  messageId: randomUUID(),
  body: JSON.stringify({
    Records: [{ s3: { object: { key: encodeURIComponent(key).replaceAll('%20', '+') } } }],
  }),
});
const taken = { kind: 'response', value: { batchItemFailures: [] } };
const tell = (lambda: RunningFunction, ...keys: string[]): Promise<Outcome> =>
  lambda.invoke({ Records: keys.map(message) }, 300_000);

/** What a full seeding of the bucket makes of an empty table. */
async function expected(): Promise<string[]> {
  const folder = await editableContent({ copySeed: false });
  try {
    for (const key of s3.keys(bucket())) {
      const body = s3.read(bucket(), key) ?? '';
      if (key.startsWith('catalogue/')) await folder.editCatalogue(key.slice(10) as 'people.yaml', body);
      else await folder.edit(key, body);
    }
    const table = await newTable();
    await seed(table, folder, quietly);
    return await dumpTable(table);
  } finally {
    await folder.remove();
  }
}

async function putSeed(): Promise<string[]> {
  const keys: string[] = [];
  for (const file of ['people.yaml', 'organisations.yaml', 'initiatives.yaml'])
    keys.push(s3.put(bucket(), `catalogue/${file}`, await readFile(join(content.catalogue, file))));
  for (const path of await listTexts(content.articles))
    keys.push(s3.put(bucket(), path, await readFile(join(content.articles, path))));
  return keys;
}

const text = (title: string, body = 'Kais Hammami était à Rabat avec le conseil.') =>
  `---\ntitle: ${title}\n---\n${body}\n`;

test('texts and catalogue that are put into a bucket are in the table, a change of one as well, and nothing is done twice', async () => {
  const lambda = await start('ContentTexts');
  const keys = await putSeed();
  expect(await tell(lambda, ...keys)).toEqual(taken);
  expect(await dumpTable(database)).toEqual(await expected());
  s3.put(bucket(), 'neuf/un texte à lire.txt', text('Un nouveau texte'));
  expect(await lambda.invoke({ Records: [plainMessage('neuf/un texte à lire.txt')] }, 300_000)).toEqual(
    taken,
  );
  const once = await dumpTable(database);
  expect(once).toEqual(await expected());
  expect(once.join()).toContain('Un nouveau texte');
  expect(lambda.log()).toMatch(/6 articles.*Items: [1-9]/);
  await tell(lambda, 'neuf/un texte à lire.txt');
  expect(lambda.log().trim().split('\n').at(-1)).toMatch(/Items: 0 added, 0 changed, 0 removed/);
});
