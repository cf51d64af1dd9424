import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StartingPoints } from '../../../operations/generated/persisted.ts';
import { startingPoints } from '../../../operations/samples.ts';
import { isCatalogueKey, isTextKey } from '../../../seed/bucket/keys.ts';
import { bucketSeeding } from '../../../seed/bucket/seed-bucket.ts';
import { seedMessages } from '../../../seed/bucket/seed-messages.ts';
import { seed } from '../../../seed/pipeline.ts';
import { listTexts, seedContent } from '../../../seed/read/content.ts';
import { createHandler } from '../../../server/handler.ts';
import { type Database, ensureTable, openDatabase } from '../../../store/dynamodb.ts';
import { ObjectChangedError, openObjects } from '../../../store/objects.ts';
import { examples } from '../../../web/playground/examples.ts';
import { type Answer, quietly } from '../../support/api.ts';
import { contentFolder } from '../../support/content-folder.ts';
import { postEvent } from '../../support/events.ts';
import { startMoto } from '../../support/moto.ts';
import { readmeQueries } from '../../support/readme.ts';
import { runCommand } from '../../support/run-command.ts';
import { textOf } from '../../support/seeded-bucket.ts';
import { dumpTable } from '../../support/table.ts';

/** A second opinion on what S3, SQS, EventBridge and DynamoDB do, beside the stand-ins of this project. */

const moto = await startMoto();
if (moto === null) console.warn('No python3 with moto: what is tried against it is left out.');
const { endpoint = '' } = moto ?? {};
/** Moto wants a region that there is. */
const ACCOUNT = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
beforeAll(() => {
  for (const [name, value] of Object.entries(ACCOUNT)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await moto?.stop();
});

const open = (tableName: string): Database => openDatabase({ tableName, endpoint, anonymous: false });
const ask = async (database: Database, query: string, variables?: object): Promise<Answer> => {
  const { body } = await createHandler(database)(postEvent({ query, ...(variables ? { variables } : {}) }));
  return JSON.parse(body ?? '');
};

const receivedSchema = v.object({
  Messages: v.optional(
    v.array(v.object({ MessageId: v.string(), Body: v.string(), ReceiptHandle: v.string() })),
    [],
  ),
});

describe.skipIf(moto === null)('against moto', () => {
  it('an object is put on conditions, listed in order, and has versions', async () => {
    await moto?.s3('conditions');
    await moto?.s3(
      'conditions?versioning',
      '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>',
    );
    const objects = openObjects('conditions', endpoint, true);
    const { etag: first, versionId } = await objects.put('é/a b.txt', 'un', 'new');
    await expect(objects.put('é/a b.txt', 'deux', 'new')).rejects.toThrow(ObjectChangedError);
    const { etag: second } = await objects.put('é/a b.txt', 'deux', { etag: first });
    await expect(objects.put('é/a b.txt', 'trois', { etag: first })).rejects.toThrow(ObjectChangedError);
    expect(await objects.look('é/a b.txt')).toMatchObject({ etag: second, bytes: 4 });
    expect(await objects.look('nulle part')).toBeNull();
    const [present, before] = await objects.versions('é/a b.txt');
    expect(present).toMatchObject({ isDeletion: false, etag: second });
    expect(before).toMatchObject({ versionId, etag: first });
    const old = await objects.get('é/a b.txt', before?.versionId);
    expect(Buffer.from(old?.body ?? []).toString()).toBe('un');
    const removed = await objects.remove('é/a b.txt');
    expect(await objects.get('é/a b.txt')).toBeNull();
    const all = await objects.versions('é/a b.txt');
    expect(all[0]).toMatchObject({ versionId: removed.versionId, etag: '' });
    expect(all.map(({ isDeletion }) => isDeletion)).toEqual([true, false, false]);
    await expect(objects.put('é/a b.txt', 'quatre', { etag: second })).rejects.toThrow(ObjectChangedError);
  });

  it('a text that is dropped goes by EventBridge and queue into the table, and the API serves it', async () => {
    // Without versions: of what is deleted moto tells nothing else.
    await moto?.s3('dropped-content');
    await moto?.s3(
      'dropped-content?notification',
      '<NotificationConfiguration><EventBridgeConfiguration></EventBridgeConfiguration></NotificationConfiguration>',
    );
    await moto?.s3('dropped-state');
    const queue = await moto?.call('sqs', 'AmazonSQS.CreateQueue', { QueueName: 'texts' });
    const QueueUrl = String(queue?.QueueUrl);
    await moto?.call('events', 'AWSEvents.PutRule', {
      Name: 'texts',
      EventPattern: JSON.stringify({ source: ['aws.s3'], detail: { bucket: { name: ['dropped-content'] } } }),
    });
    await moto?.call('events', 'AWSEvents.PutTargets', {
      Rule: 'texts',
      Targets: [{ Id: 'queue', Arn: 'arn:aws:sqs:us-east-1:123456789012:texts' }],
    });
    const content = openObjects('dropped-content', endpoint, true);
    const state = openObjects('dropped-state', endpoint, true);
    const folder = await contentFolder({});
    const database = open('dropped');
    await ensureTable(database);
    const seedNamed = bucketSeeding(database, { content, state, folder: folder.path });
    const drain = async (): Promise<void> => {
      for (let empty = 0; empty < 2; ) {
        const received = await moto?.call('sqs', 'AmazonSQS.ReceiveMessage', {
          QueueUrl,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 0,
        });
        const { Messages } = v.parse(receivedSchema, received);
        empty = Messages.length === 0 ? empty + 1 : 0;
        const messages = Messages.map(({ MessageId, Body }) => ({ id: MessageId, body: Body }));
        const { failed } = await seedMessages(messages, (named) =>
          seedNamed(named, { ...quietly, mayRemoveMost: true }),
        );
        expect(failed.size).toBe(0);
        for (const { ReceiptHandle } of Messages)
          await moto?.call('sqs', 'AmazonSQS.DeleteMessage', { QueueUrl, ReceiptHandle });
      }
    };
    try {
      for (const file of ['people.yaml', 'organisations.yaml', 'initiatives.yaml'])
        await content.put(`catalogue/${file}`, await readFile(join(seedContent.catalogue, file)));
      for (const path of await listTexts(seedContent.articles))
        await content.put(path, await readFile(join(seedContent.articles, path)));
      await drain();
      const folderTable = open('from-folder');
      await ensureTable(folderTable);
      await seed(folderTable, seedContent, quietly);
      expect(await dumpTable(database)).toEqual(await dumpTable(folderTable));
      await content.put('dossier/une brève.txt', textOf('Une brève de dernière heure'));
      await drain();
      expect(
        await ask(
          database,
          '{ article(slug: "une-breve-de-derniere-heure") { title } articles { totalCount } }',
        ),
      ).toEqual({
        data: { article: { title: 'Une brève de dernière heure' }, articles: { totalCount: 6 } },
      });
      await content.remove('dossier/une brève.txt');
      await drain();
      expect(await ask(database, '{ articles { totalCount } }')).toEqual({
        data: { articles: { totalCount: 5 } },
      });
    } finally {
      await folder.remove();
    }
  }, 120_000);

  it('an export is imported into a new table, answers every query alike, and is changed from there', async () => {
    await moto?.s3('exports');
    const data = await contentFolder({});
    const env = {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      ...ACCOUNT,
      TABLE_NAME: 'exported',
      KIOSQUE_DATA: data.path,
    };
    const database = open('exported');
    await ensureTable(database);
    await seed(database, seedContent, quietly);
    const exported = await runCommand(
      'seed/commands/export.ts',
      ['--to', 's3://exports/tonight', '--table', 'imported'],
      env,
    );
    expect(exported.err + exported.out).toContain('5 articles');
    expect(exported.code).toBe(0);
    await moto?.call('dynamodb', 'DynamoDB_20120810.ImportTable', {
      S3BucketSource: { S3Bucket: 'exports', S3KeyPrefix: 'tonight/items/' },
      InputFormat: 'DYNAMODB_JSON',
      InputCompressionType: 'GZIP',
      TableCreationParameters: {
        TableName: 'imported',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      },
    });
    const imported = open('imported');
    const expected = await dumpTable(database, { pins: true });
    let now: string[] = [];
    for (let tries = 0; tries < 200 && now.length < expected.length; tries++) {
      await setTimeout(250);
      now = await dumpTable(imported, { pins: true }).catch(() => []);
    }
    expect(now).toEqual(expected);
    const points = await ask(database, StartingPoints.text);
    const ofReadme = readmeQueries().map((query) => ({ query, variables: undefined }));
    expect(ofReadme.length).toBeGreaterThan(2);
    for (const { query, variables } of [...ofReadme, ...examples]) {
      const given = variables?.(startingPoints(points.data));
      const answer = await ask(imported, query, given);
      expect(answer, query).toEqual(await ask(database, query, given));
      expect(answer, query).not.toHaveProperty('errors');
    }
    const again = await runCommand('seed/commands/seed.ts', [], { ...env, TABLE_NAME: 'imported' });
    expect(again.out).toMatch(/Items: 0 added, 0 changed, 0 removed/);
    await data.remove();
  }, 240_000);
});

it('what counts as a text or the catalogue is what a content folder takes', () => {
  const keys = ['a.txt', 'a/b.TXT', '.a.txt', 'a/.b/c.txt', '/a.txt', 'a//b.txt', '../a.txt', 'a/', 'a.md'];
  expect(keys.filter(isTextKey)).toEqual(['a.txt', 'a/b.TXT']);
  const files = [
    'catalogue/people.yaml',
    'catalogue/review.yaml',
    'catalogue/sub/x.yaml',
    'people.yaml',
    'catalogue/a.txt',
  ];
  expect(files.filter(isCatalogueKey)).toEqual(['catalogue/people.yaml', 'catalogue/review.yaml']);
});
