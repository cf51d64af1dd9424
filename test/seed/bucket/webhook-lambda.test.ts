import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepare } from '../../../infra/prepare.ts';
import { type Database, ensureTable, openDatabase } from '../../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { type Assembly, synthesise } from '../../infra/assembly.ts';
import { type RunningFunction, runFunction } from '../../infra/runtime-api.ts';
import type { StandInHost } from '../../infra/web-stand-in.ts';
import { type EditableContent, editableContent } from '../../support/content.ts';
import {
  byBreakingOff,
  never,
  type ReceivedPost,
  startHttpsReceiver,
  withStatus,
} from '../../support/https-receiver.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';
import { type SsmStandIn, startSsm } from '../../support/ssm-stand-in.ts';
import { dumpTable } from '../../support/table.ts';

/** The bundle that tells a webhook, run as Lambda runs it, from the seeding's news to a server that is called by https. */

const PARAMETER = '/kiosque/webhook';
const OF_INSIDE = '/kiosque/inside';
const SECRET = 'un secret, à ne dire à personne';
const HOST = 'hooks.example.org';
/** A name on the web that leads into a private network. */
const INSIDE = 'inside.example.org';

const receiver = await startHttpsReceiver(HOST, INSIDE);
if (receiver === null) console.warn('No openssl: what is told by https is left out.');

let dir: string;
let content: EditableContent;
let assembly: Assembly;
let embedded: EmbeddedDynamoDB;
let s3: S3StandIn;
let ssm: SsmStandIn;
let database: Database;
let tables = 0;
const running: RunningFunction[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'deployable-'));
  content = await editableContent({ copySeed: true });
  const settings = { trustedOperations: null, contentBucket: true };
  assembly = await synthesise(await prepare(dir, content, settings), {
    'kiosque:contentBucket': true,
    'kiosque:webhookSecret': PARAMETER,
  });
  embedded = await startEmbeddedDynamoDB({ dir: null });
  s3 = await startS3();
  const receiverAt = (host: string) =>
    JSON.stringify({ url: `https://${host}/kiosque?of=editors`, key: SECRET });
  ssm = await startSsm({ [PARAMETER]: receiverAt(HOST), [OF_INSIDE]: receiverAt(INSIDE) });
}, 300_000);
afterAll(async () => {
  await receiver?.close();
  await ssm.close();
  await s3.close();
  await embedded.close();
  await assembly.remove();
  await content.remove();
  await rm(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  database = openDatabase({ tableName: `told${++tables}`, endpoint: embedded.endpoint, anonymous: true });
  await ensureTable(database);
});
afterEach(async () => {
  for (const lambda of running.splice(0)) await lambda.stop();
});

async function start(
  idPrefix: string,
  changed: Readonly<Record<string, string>> = {},
): Promise<RunningFunction> {
  const deployed = assembly.deployed(idPrefix, { name: database.tableName, endpoint: embedded.endpoint });
  const { port, certificate } = receiver ?? { port: 0, certificate: '' };
  const web: Readonly<Record<string, StandInHost>> = {
    [HOST]: { address: '203.0.113.7', port },
    [INSIDE]: { address: '10.0.0.7', port },
  };
  const environment = {
    ...deployed.environment,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SSM: ssm.endpoint,
    GRACE_MS: '0',
    TMPDIR: await mkdtemp(join(dir, 'disk-')),
    WEB_STAND_IN: JSON.stringify(web),
    NODE_EXTRA_CA_CERTS: certificate,
    ...changed,
  };
  const lambda = await runFunction({ ...deployed, environment });
  running.push(lambda);
  return lambda;
}

const contentBucket = (): string => `${database.tableName}-content`;
const state = (): string => `${database.tableName}-state`;
const text = (title: string): string => `---\ntitle: ${title}\n---\nKais Hammami était à Rabat.\n`;
/** Puts a text and seeds it. */
async function publish(seeding: RunningFunction, key: string, title: string): Promise<void> {
  s3.put(contentBucket(), key, text(title));
  const body = JSON.stringify({ source: 'aws.s3', detail: { object: { key } } });
  const outcome = await seeding.invoke({ Records: [{ messageId: randomUUID(), body }] }, 300_000);
  expect(outcome).toEqual({ kind: 'response', value: { batchItemFailures: [] } });
}
/** What S3 tells of what a seeding has put, as EventBridge hands it on. */
const news = () =>
  s3.keys(state()).flatMap((key) => (key.startsWith('seedings/') ? [{ detail: { object: { key } } }] : []));
const LONGEST_MS = 300_000;
const done = { kind: 'response', value: null };

/** By a program that is none of this project. */
const signatureOf = ({ headers, body }: ReceivedPost): string => {
  const signed = execFileSync('openssl', ['dgst', '-sha256', '-hmac', SECRET, '-hex'], {
    input: `${headers['x-kiosque-timestamp']}.${body}`,
    encoding: 'utf8',
  });
  return `sha256=${signed.trim().split(' ').at(-1)}`;
};

test('news that are not there, of which S3 says no more than 403, are set aside with what that may mean', async () => {
  s3.unlisted.add(state());
  const teller = await start('WebhookTeller');
  const event = { detail: { object: { key: 'seedings/gone.json' } } };
  expect(await teller.invoke(event, LONGEST_MS)).toMatchObject({
    kind: 'error',
    errorMessage: expect.stringMatching(
      /^seedings\/gone\.json is missing from the bucket \S+-state, or there is no right/,
    ),
  });
});

describe.skipIf(receiver === null)('what a seeding changed', () => {
  const { taken, answer } = receiver ?? { taken: [], answer: () => {} };

  test('is told by https, signed, and again after a pause until it is taken, under one id', async () => {
    await publish(await start('ContentTexts'), 'a.txt', 'Un premier titre');
    const [event = {}] = news();
    const before = taken.length;
    answer(withStatus(503), byBreakingOff, withStatus(302));
    const teller = await start('WebhookTeller');
    expect(await teller.invoke(event, LONGEST_MS)).toEqual(done);
    const posts = taken.slice(before);
    expect(posts).toHaveLength(4);
    for (const post of posts) {
      expect(post).toMatchObject({
        method: 'POST',
        path: '/kiosque?of=editors',
        headers: { host: HOST, 'content-type': 'application/json' },
      });
      expect(post.headers['x-kiosque-signature']).toBe(signatureOf(post));
    }
    expect(new Set(posts.map(({ headers, body }) => `${headers['x-kiosque-id']} ${body}`)).size).toBe(1);
    // Each is signed when it is sent: behind pauses of 1, 5 and 25 seconds.
    const seconds = posts.map(({ headers }) => Number(headers['x-kiosque-timestamp']));
    const pauses = seconds.slice(1).map((at, i) => at - (seconds[i] ?? 0));
    for (const [i, least] of [0, 4, 24].entries()) expect(pauses[i]).toBeGreaterThanOrEqual(least);
    const told = JSON.parse(posts[0]?.body ?? '');
    expect(told).toMatchObject({ id: posts[0]?.headers['x-kiosque-id'], complete: true });
    expect(told.changes).toContainEqual({
      id: expect.stringMatching(/^a[0-9a-z]{16}$/),
      kind: 'ARTICLE',
      slug: 'un-premier-titre',
      change: 'added',
    });
    expect(await dumpTable(database)).toContainEqual(expect.stringContaining(told.changes[0].id));
    // The event comes twice: whoever drops repeats knows it by its id. The secret may be another one by then.
    expect(await teller.invoke(event, LONGEST_MS)).toEqual(done);
    expect(taken.at(-1)?.body).toBe(posts[0]?.body);
    expect(ssm.asked.filter((name) => name === PARAMETER)).toHaveLength(2);
    expect(teller.log()).not.toMatch(new RegExp(`${SECRET}|of=editors`));
  }, 240_000);

  test.each([
    ['that never answers', never],
    ['that always refuses', withStatus(500)],
  ])(
    'to a receiver %s holds up no seeding',
    async (_, given) => {
      const seeding = await start('ContentTexts');
      await publish(seeding, 'a.txt', 'Un premier titre');
      const [event = {}] = news();
      const before = taken.length;
      answer(...Array.from({ length: 20 }, () => given));
      const teller = await start('WebhookTeller');
      let isTold = false;
      const telling = teller.invoke(event, LONGEST_MS).then(
        () => {
          isTold = true;
        },
        () => {},
      );
      await expect.poll(() => taken.length, { timeout: 60_000 }).toBeGreaterThan(before);
      for (const [key, title] of [
        ['b.txt', 'Un deuxième titre'],
        ['c.txt', 'Un troisième titre'],
      ] as const)
        await publish(seeding, key, title);
      expect((await dumpTable(database)).join()).toContain('Un troisième titre');
      // All three lie there to be told, one by one.
      expect(news()).toHaveLength(3);
      expect(isTold).toBe(false);
      await teller.stop();
      await telling;
      answer();
    },
    60_000,
  );

  test('is told to nobody whose name leads into a private network, or whose certificate nobody vouches for', async () => {
    await publish(await start('ContentTexts'), 'a.txt', 'Un premier titre');
    const [event = {}] = news();
    const before = taken.length;
    for (const [changed, said] of [
      [{ WEBHOOK_SECRET: OF_INSIDE }, 'the host leads into a private network'],
      [{ NODE_EXTRA_CA_CERTS: '' }, 'self-signed certificate'],
    ] as const) {
      const teller = await start('WebhookTeller', changed);
      const telling = teller.invoke(event, LONGEST_MS).catch(() => {});
      await expect.poll(() => teller.log(), { timeout: 60_000 }).toContain(`Not told yet: ${said}`);
      await teller.stop();
      await telling;
    }
    expect(taken).toHaveLength(before);
  }, 180_000);
});
