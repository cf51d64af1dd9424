import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../../bench/random.ts';
import { readConfig } from '../../../config/config.ts';
import { createHandler, type Handler } from '../../../server/handler.ts';
import type { Entry } from '../../../server/log/log.ts';
import { openDatabase } from '../../../store/dynamodb.ts';
import { openServed } from '../../../store/open-served.ts';
import { type Answer, type Api, startApi } from '../../support/api.ts';
import { postEvent } from '../../support/events.ts';
import { type Fault, type FaultProxy, faultProxy } from '../../support/fault-proxy.ts';

/** The API over a database in trouble. */
let api: Api;
let proxy: FaultProxy;
let handler: Handler;
const entries: Entry[] = [];
beforeAll(async () => {
  api = await startApi();
  proxy = await faultProxy(api.endpoint);
  // As on Lambda, where the SDK is loaded by the first trouble.
  for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
  const config = readConfig({ ...ENVIRONMENT, AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint });
  expect(config.aws).not.toBeNull();
  handler = createHandler(openServed(config), () => {}, { log: (entry) => void entries.push(entry) });
  truths = await Promise.all(QUERIES.map(async (query) => ({ data: await api.query(query) })));
});
afterEach(() => proxy.befall(() => null));
afterAll(async () => {
  vi.unstubAllEnvs();
  proxy.close();
  await api.close();
});

const ENVIRONMENT = {
  TABLE_NAME: 'test',
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
};
const QUERIES = [
  '{ person(slug: "amal-el-fallah-seghrouchni") { name aliases roles { title organisation { name } } } }',
  '{ articles(first: 5) { totalCount nodes { title body people { nodes { name } } organisations { nodes { name } } } } }',
  '{ people { pageInfo { hasNextPage } nodes { name articles(first: 3) { edges { mentions { text } node { title } } } } } }',
  '{ organisation(slug: "icesco") { articles(first: 10) { nodes { people(first: 5) { nodes { articles(first: 5) { nodes { initiatives(first: 5) { nodes { name } } } } } } } } } }',
  '{ organisation(slug: "nowhere") { name } node(id: "a0000000000000000") { id } }',
];
let truths: readonly { readonly data: Answer }[] = [];

const LONGEST_MS = 6_000;

async function ask(query: string) {
  const started = performance.now();
  const { statusCode, headers = {}, body } = await handler(postEvent({ query }));
  return { status: statusCode, headers, answer: JSON.parse(body), ms: performance.now() - started };
}

/** The truth, or a refusal that says to try again: nothing in between. Tells which. */
function checkWhole(i: number, { status, headers, answer, ms }: Awaited<ReturnType<typeof ask>>): boolean {
  expect(ms).toBeLessThan(LONGEST_MS);
  if (status === 200) {
    expect(answer).toEqual(truths[i]);
    return true;
  }
  expect({ status, answer, ...headers }).toMatchObject({
    status: 503,
    answer: {
      errors: [
        {
          message: expect.stringMatching(
            /^The (database does not answer in time|server has too many requests at once)\. Try again\.$/,
          ),
          // Those behind the requests that wait for the database are not let wait for it too.
          extensions: { code: expect.stringMatching(/^SERVICE_(UNAVAILABLE|BUSY)$/) },
        },
      ],
    },
    'retry-after': '1',
    'cache-control': 'no-store',
  });
  expect(answer).not.toHaveProperty('data');
  return false;
}

describe.each<Fault>(['throttle', 'fail', 'reset', 'cut', 'half'])(
  'with every tenth request: %s',
  (fault) => {
    it('at least 95 of 100 reads succeed, and each of those is the truth', async () => {
      const random = randomFrom(7);
      const before = proxy.befallen;
      proxy.befall(() => (random.chance(0.1) ? fault : null));
      let succeeded = 0;
      for (let i = 0; i < 100; i++) {
        const which = i % QUERIES.length;
        if (checkWhole(which, await ask(QUERIES[which] ?? ''))) succeeded += 1;
      }
      expect(succeeded).toBeGreaterThanOrEqual(95);
      expect(proxy.befallen - before).toBeGreaterThan(10);
    });
  },
);

it('with half of all batch keys unprocessed, every answer is the truth', async () => {
  proxy.befall(() => 'half');
  for (const [i, query] of QUERIES.entries()) expect(checkWhole(i, await ask(query))).toBe(true);
});

it('with every fifth connection hanging, at least four of five answers come all the same', async () => {
  let requests = 0;
  proxy.befall(() => (requests++ % 5 === 0 ? 'hang' : null));
  let succeeded = 0;
  for (const [i, query] of QUERIES.entries()) if (checkWhole(i, await ask(query))) succeeded += 1;
  expect(succeeded).toBeGreaterThanOrEqual(4);
});

it('with a third of a second on each read, answers are the truth', async () => {
  proxy.befall(() => ({ delayMs: 300 }));
  for (const i of [0, 1, 2]) expect(checkWhole(i, await ask(QUERIES[i] ?? ''))).toBe(true);
});

describe.each<Fault>(['throttle', 'fail', 'reset', 'cut', 'hang', 'none', { delayMs: 5_000 }])(
  'in a total outage: %j',
  (fault) => {
    it('many requests at once are told to try again within 6 s, and the first one after it succeeds', async () => {
      proxy.befall((operation) => (fault !== 'none' || operation === 'BatchGetItem' ? fault : null));
      const asked = Array.from({ length: 60 }, () => ask(QUERIES[1] ?? ''));
      for (const answer of await Promise.all(asked)) expect(checkWhole(1, answer)).toBe(false);
      proxy.befall(() => null);
      expect(checkWhole(1, await ask(QUERIES[1] ?? ''))).toBe(true);
    });
  },
);

it('a key that fails is never a null, whichever of a query’s reads it is', async () => {
  for (let failing = 0; failing < 6; failing++) {
    // From this read on, so that retries fail as well.
    let reads = 0;
    proxy.befall(() => (reads++ >= failing ? 'throttle' : null));
    for (const [i, query] of QUERIES.entries()) {
      reads = 0;
      checkWhole(i, await ask(query));
    }
  }
});

it('the log has each trouble with its request, and the answer has none of it', async () => {
  entries.length = 0;
  proxy.befall(() => 'fail');
  const { answer } = await ask(QUERIES[0] ?? '');
  expect(JSON.stringify(answer)).not.toContain('secret-internals');
  expect(entries).toMatchObject([
    { level: 'warn', message: 'database unavailable', cause: 'secret-internals', requestId: 'test' },
    { level: 'info', message: 'request', status: 503, outcome: 'unavailable', requestId: 'test' },
  ]);
});

it('a seeding waits for what a client would not', async () => {
  const patient = openDatabase({ tableName: 'test', endpoint: proxy.endpoint, anonymous: true });
  proxy.befall(() => ({ delayMs: 1_200 }));
  const { body } = await createHandler(patient)(postEvent({ query: '{ articles { totalCount } }' }));
  expect(JSON.parse(body)).toEqual({ data: { articles: { totalCount: 5 } } });
});
