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
import { startGateway } from '../../infra/gateway.ts';
import { type Outcome, type RunningFunction, runFunction } from '../../infra/runtime-api.ts';
import { quietly } from '../../support/api.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import { startCommand } from '../../support/run-command.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';
import { type SnsStandIn, startSns } from '../../support/sns-stand-in.ts';
import { dumpTable } from '../../support/table.ts';

/** The bundle that seeds from a bucket, run as Lambda runs it: whatever happens, the table is what the bucket holds. */

let dir: string;
let content: EditableContent;
let assembly: Assembly;
let embedded: EmbeddedDynamoDB;
let s3: S3StandIn;
let sns: SnsStandIn;
let database: Database;
let tables = 0;
const running: RunningFunction[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'deployable-'));
  content = await editableContent({ copySeed: true });
  const settings = { trustedOperations: null, contentBucket: true };
  assembly = await synthesise(await prepare(dir, content, settings), {
    'kiosque:contentBucket': true,
    'kiosque:alarmEmail': 'desk@example.org',
  });
  sns = await startSns();
  embedded = await startEmbeddedDynamoDB({ dir: null });
  s3 = await startS3();
}, 120_000);
afterAll(async () => {
  await s3.close();
  await sns.close();
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
  sns.mails.splice(0);
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
const state = (): string => `${database.tableName}-state`;

/** A container of its own, with an empty disk. */
async function start(idPrefix: string): Promise<RunningFunction> {
  const deployed = assembly.deployed(idPrefix, { name: database.tableName, endpoint: embedded.endpoint });
  const disk = await mkdtemp(join(dir, 'disk-'));
  const environment = {
    ...deployed.environment,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
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

test('a thousand texts at once are one seeding, deletes and an emptied bucket too', async () => {
  const lambda = await start('ContentTexts');
  const keys = await putSeed();
  for (let i = 0; i < 1_000; i++)
    keys.push(
      s3.put(bucket(), `m/${i}.txt`, text(`Texte numéro ${i}`, `Nadia Lahmidi a lu ${i} pages à Tunis.`)),
    );
  // As they come: with what was there already, out of order, and twice.
  expect(await tell(lambda, ...keys.slice(0, 40).reverse(), ...keys.slice(20, 60))).toEqual(taken);
  await tell(lambda, ...keys.slice(60));
  expect(lambda.log().match(/Items: (?!0 added, 0 changed, 0 removed)/g)).toHaveLength(1);
  expect(await dumpTable(database)).toEqual(await expected());
  const texts = s3.keys(bucket()).filter((key) => key.endsWith('.txt'));
  for (const key of texts.slice(3)) s3.remove(bucket(), key);
  await tell(lambda, ...texts.slice(3));
  expect(await dumpTable(database)).toEqual(await expected());
  for (const key of texts.slice(0, 3)) s3.remove(bucket(), key);
  expect(await tell(lambda, ...texts.slice(0, 3))).toEqual(taken);
  expect((await dumpTable(database)).filter((line) => line.includes('LIST#articles'))).toEqual([]);
}, 300_000);

test('a text that cannot be read is named and comes again, and stops nobody', async () => {
  const lambda = await start('ContentTexts');
  await putSeed();
  s3.put(bucket(), 'a.txt', text('Un titre lisible'));
  await tell(lambda, 'a.txt');
  s3.put(bucket(), 'a.txt', Buffer.from([0xff, 0xfe]));
  s3.put(bucket(), 'b.txt', text('Un autre texte'));
  const records = ['a.txt', 'b.txt'].map(message);
  const outcome = await lambda.invoke({ Records: records }, 300_000);
  expect(outcome).toEqual({
    kind: 'response',
    value: { batchItemFailures: [{ itemIdentifier: records[0]?.messageId }] },
  });
  const now = (await dumpTable(database)).join();
  expect(now).toContain('Un titre lisible');
  expect(now).toContain('Un autre texte');
  const named = s3.keys(`${database.tableName}-state`).filter((key) => key.startsWith('unreadable/'));
  expect(named).toEqual([expect.stringMatching(/^unreadable\/[0-9a-f]{12}\/a\.txt$/)]);
  expect(s3.read(`${database.tableName}-state`, named[0] ?? '')).toMatch(/^a\.txt:1: is not UTF-8/);
  // A second attempt of the same message, then the same bytes put again, as another message.
  await lambda.invoke({ Records: records }, 300_000);
  expect(sns.mails).toEqual([
    {
      topic: expect.stringMatching(/./),
      subject: 'Kiosque: a text cannot be read',
      text: expect.stringContaining('a.txt:1: is not UTF-8'),
    },
  ]);
  s3.put(bucket(), 'a.txt', Buffer.from([0xff, 0xfe]));
  await tell(lambda, 'a.txt');
  expect(sns.mails).toHaveLength(2);
}, 120_000);

test('a fault in the catalogue is mailed with the name of its file, and told to whoever waits for a text', async () => {
  const lambda = await start('ContentTexts');
  await tell(lambda, ...(await putSeed()));
  const before = await dumpTable(database);
  const yaml = s3.read(bucket(), 'catalogue/people.yaml') ?? '';
  s3.put(bucket(), 'catalogue/people.yaml', `${yaml}\nquelqu-une:\n  nom: Quelqu’une\n`);
  s3.put(bucket(), 'a.txt', text('Un texte qui attend'));
  const records = ['catalogue/people.yaml', 'a.txt'].map(message);
  const fault = /^catalogue\/people\.yaml:\d+: .*nom/m;
  for (let attempt = 0; attempt < 3; attempt++)
    expect(await lambda.invoke({ Records: records }, 300_000)).toMatchObject({
      kind: 'error',
      errorType: 'CatalogueFault',
      errorMessage: expect.stringMatching(fault),
    });
  expect(await tell(lambda, 'a.txt')).toMatchObject({ kind: 'error' });
  expect(sns.mails).toEqual([
    {
      topic: expect.stringMatching(/./),
      subject: expect.stringContaining('the catalogue has a fault'),
      text: expect.stringMatching(fault),
    },
  ]);
  expect(await dumpTable(database)).toEqual(before);
  const [told = ''] = s3
    .keys(state())
    .filter((key) => key.startsWith('seedings/'))
    .toReversed();
  expect(JSON.parse(s3.read(state(), told) ?? '').texts).toEqual([
    expect.objectContaining({
      path: 'a.txt',
      versions: [expect.any(String)],
      fault: expect.stringMatching(/^a\.txt: waits until the catalogue is mended: catalogue\/people\.yaml/),
    }),
  ]);
  s3.put(bucket(), 'catalogue/people.yaml', yaml);
  expect(await tell(lambda, 'catalogue/people.yaml', 'a.txt')).toEqual(taken);
  expect(await dumpTable(database)).toEqual(await expected());
}, 120_000);

test('a mail that cannot be sent keeps no text from being published', async () => {
  const lambda = await start('ContentTexts');
  await putSeed();
  s3.put(bucket(), 'a.txt', Buffer.from([0xff, 0xfe]));
  s3.put(bucket(), 'b.txt', text('Un autre texte'));
  sns.refuse(true);
  const records = ['a.txt', 'b.txt'].map(message);
  const failed = { value: { batchItemFailures: [{ itemIdentifier: records[0]?.messageId }] } };
  expect(await lambda.invoke({ Records: records }, 300_000)).toMatchObject(failed);
  sns.refuse(false);
  expect(await lambda.invoke({ Records: records.slice(0, 1) }, 300_000)).toMatchObject(failed);
  expect(sns.mails).toHaveLength(1);
  expect((await dumpTable(database)).join()).toContain('Un autre texte');
}, 120_000);

test('a process that is killed at its writes into the buckets is gone on from by the next', async () => {
  const next = await start('ContentTexts');
  await tell(next, ...(await putSeed()));
  // Every second one: all of them are stopped at in seed-bucket.test.ts, within a process.
  for (let killed = 1; ; killed += 2) {
    const lambda = await start('ContentTexts');
    const key = s3.put(bucket(), `t${killed}.txt`, text(`Titre numéro ${killed}`));
    let writes = 0;
    s3.beforeWrite = () => {
      if (++writes !== killed) return;
      lambda.stop();
      throw new Error('killed');
    };
    const isKilled = await tell(lambda, key).then(
      () => false,
      () => true,
    );
    s3.beforeWrite = () => {};
    if (!isKilled) break;
    s3.remove(bucket(), key);
    expect(await tell(next, key)).toEqual(taken);
    expect(await dumpTable(database), `killed at write ${killed}`).toEqual(await expected());
  }
}, 400_000);

test('a deployment fills an empty bucket, leaves a filled one alone, and is checked by what the seeding found', async () => {
  const seeding = await start('ContentSeeding');
  const create = { RequestType: 'Create', ResourceProperties: {} };
  expect(await seeding.invoke(create, 900_000)).toMatchObject({ value: { IsComplete: true } });
  expect(await dumpTable(database)).toEqual(await expected());
  expect(s3.keys(bucket())).toEqual(
    expect.arrayContaining(['catalogue/people.yaml', ...(await listTexts(content.articles))]),
  );
  const [gone = ''] = await listTexts(content.articles);
  s3.remove(bucket(), gone);
  s3.put(bucket(), 'neuf.txt', text('Un nouveau texte'));
  expect(await seeding.invoke(create, 900_000)).toMatchObject({
    value: { IsComplete: true, Data: { Content: expect.stringMatching(/^5 articles/) } },
  });
  expect(s3.keys(bucket())).not.toContain(gone);
  const api = await start('Handler');
  const gateway = await startGateway((event) => api.invoke(event));
  const check = await start('SmokeCheckFunction');
  const event = { RequestType: 'Create', ResourceProperties: { ApiUrl: gateway.url } };
  const outcome = await check.invoke(event, 15_000);
  await gateway.close();
  expect(outcome).toMatchObject({ kind: 'response', value: { PhysicalResourceId: 'smoke-check' } });
  expect(Number(JSON.parse(JSON.stringify(outcome)).value.Data.Queries)).toBeGreaterThan(3);
  // Nothing to check is no check that was passed.
  s3.remove(`${database.tableName}-state`, 'expectations.json');
  for (const isListed of [true, false]) {
    if (!isListed) s3.unlisted.add(state());
    expect(JSON.stringify(await check.invoke(event, 15_000))).toContain(
      'expectations.json is missing from the state bucket, or this function has no right to read it',
    );
  }
}, 200_000);

test('npm run publish puts texts there, waits for them, prints their addresses, and takes them away', async () => {
  const lambda = await start('ContentTexts');
  await tell(lambda, ...(await putSeed()));
  const files = await editableContent({ copySeed: false });
  await files.edit('une-breve.txt', text('Une brève du soir'));
  await files.edit('vide.txt', '');
  const env = {
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    CONTENT_BUCKET: bucket(),
    STATE_BUCKET: `${database.tableName}-state`,
    API_URL: 'https://api.example.org/graphql',
  };
  const run = async (...args: string[]) => {
    const running = startCommand('seed/commands/publish.ts', args, env);
    const told = setInterval(() => {
      if (/^(?:Put|Removed): /m.test(running.err())) {
        clearInterval(told);
        tell(lambda, 'soir/une-breve.txt');
      }
    }, 100);
    const ended = await running.ended;
    clearInterval(told);
    return ended;
  };
  try {
    const file = join(files.articles, 'une-breve.txt');
    const put = await run(file, '--to', 'soir');
    expect(put.out).toMatch(
      /^soir\/une-breve\.txt: une-breve-du-soir\n {2}https:\/\/api\.example\.org\/articles\/une-breve-du-soir\n {2}https:\/\/api\.example\.org\/graphql\?query=/,
    );
    expect(put.code).toBe(0);
    expect((await dumpTable(database)).join()).toContain('Une brève du soir');
    const removed = await run(file, '--to', 'soir', '--remove');
    expect(removed.out).toContain('soir/une-breve.txt: is not published any more');
    const refused = await run(join(files.articles, 'vide.txt'));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is empty: write the article') });
    expect(s3.keys(bucket())).not.toContain('vide.txt');
  } finally {
    await files.remove();
  }
}, 120_000);
