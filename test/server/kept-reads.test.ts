import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '../../seed/pipeline.ts';
import { createHandler, type Handler } from '../../server/handler.ts';
import { contentVersion } from '../../store/content-version.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { createKeptReads, type KeptReads, LIFETIME_MS } from '../../store/kept-reads.ts';
import { acquireLease } from '../../store/lease.ts';
import { type Api, quietly, startApi } from '../support/api.ts';
import { editableContent } from '../support/content.ts';
import { postEvent } from '../support/events.ts';
import { reseedUnderLoad } from '../support/reseeds-under-load.ts';

/** A clock that goes when it is told to. */
let now = 0;
const clock = () => now;
beforeEach(() => {
  now = 0;
});

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const handlerOver = (kept: KeptReads | null, over = api) => {
  let requests = 0;
  const database = openDatabase({
    tableName: 'test',
    endpoint: over.endpoint,
    anonymous: true,
    serving: true,
  });
  const handler = createHandler(
    database,
    ({ cost }) => {
      requests += cost.requests;
    },
    { kept },
  );
  return { handler, requests: () => requests };
};
const keptOf = (over = api, lifetimeMs = LIFETIME_MS) =>
  createKeptReads({ versionNow: () => contentVersion(over.database), lifetimeMs, now: clock });
const body = async (handler: Handler, query: string, headers: Record<string, string> = {}) => {
  const request = postEvent({ query });
  return (await handler({ ...request, headers: { ...request.headers, ...headers } })).body;
};
/** The answer once the process has it: whether the content is the same is asked beside a request, whose time nobody knows. */
const untilKept = async ({ handler, requests }: ReturnType<typeof handlerOver>, query: string) => {
  for (;;) {
    const before = requests();
    const answer = await body(handler, query);
    if (requests() === before) return answer;
  }
};

const QUERY = `{ articles(first: 3) { totalCount nodes { title body people { nodes { name roles { title } } }
  organisations(first: 3) { edges { node { name articles(first: 2) { nodes { slug } } } mentions { text } } } related { title } } } }`;

describe('what a process keeps', () => {
  it('is asked for again without a read, and is the same to the byte', async () => {
    const over = handlerOver(keptOf());
    const first = await body(over.handler, QUERY);
    expect(await untilKept(over, QUERY)).toBe(first);
    expect(await body(handlerOver(null).handler, QUERY)).toBe(first);
  });

  it('is passed by for whoever says no-cache, or asks for the cost', async () => {
    const over = handlerOver(keptOf());
    const { handler, requests } = over;
    await untilKept(over, QUERY);
    for (const headers of [{ 'cache-control': 'no-cache' }, { 'x-kiosque-cost': '1' }]) {
      const before = requests();
      await body(handler, QUERY, headers);
      expect(requests()).toBeGreaterThan(before);
    }
  });

  it('is charged like what is read', async () => {
    const costs: number[] = [];
    const handler = createHandler(api.database, ({ cost }) => void costs.push(cost.readUnits), {
      kept: keptOf(),
    });
    for (let i = 0; i < 5; i++) await body(handler, QUERY);
    expect(costs[4]).toBe(costs[0]);
  });

  it('is looked at anew after 5 s, and dropped where the content is another', async () => {
    let version = 'one';
    let asked = 0;
    const kept = createKeptReads({
      versionNow: async () => {
        asked += 1;
        return version;
      },
      lifetimeMs: LIFETIME_MS,
      now: clock,
    });
    // Who comes first reads everything, and is not kept waiting.
    expect(kept.open()).toBeNull();
    expect(asked).toBe(0);
    expect(kept.open()).toBeNull();
    await new Promise(setImmediate);
    const one = await kept.open();
    version = 'two';
    now = LIFETIME_MS - 1;
    expect((await kept.open())?.content).toBe(one?.content);
    now = LIFETIME_MS;
    const two = await kept.open();
    expect(two?.content).not.toBe(one?.content);
    expect(asked).toBe(2);
  });

  it('is nothing while somebody writes, nor where the table cannot say', async () => {
    const kept = keptOf();
    kept.open();
    kept.open();
    const lease = await acquireLease(api.database, () => {});
    expect(await contentVersion(api.database)).toBeNull();
    await lease.release();
    expect(await contentVersion(api.database)).toContain('fingerprint');
    const broken = createKeptReads({
      versionNow: () => Promise.reject(new Error('away')),
      lifetimeMs: LIFETIME_MS,
      now: clock,
    });
    broken.open();
    broken.open();
    await new Promise(setImmediate);
    expect(await broken.open()).toBeNull();
  });

  it('a container that was frozen looks again before it uses anything', async () => {
    const answers: (() => void)[] = [];
    const kept = createKeptReads({
      versionNow: () => new Promise((resolve) => answers.push(() => resolve('one'))),
      lifetimeMs: LIFETIME_MS,
      now: clock,
    });
    kept.open();
    kept.open();
    now = 60_000;
    answers[0]?.();
    await new Promise(setImmediate);
    const opened = kept.open();
    await new Promise(setImmediate);
    expect(answers).toHaveLength(2);
    answers[1]?.();
    expect(await opened).not.toBeNull();
  });

  it('whoever writes in the same process waits for those who use it', async () => {
    const kept = createKeptReads({ versionNow: async () => 'one', lifetimeMs: LIFETIME_MS, now: clock });
    kept.open();
    kept.open();
    await new Promise(setImmediate);
    const lent = await kept.open();
    let isPaused = false;
    const pausing = kept.pause().then(() => {
      isPaused = true;
    });
    await new Promise(setImmediate);
    expect([isPaused, kept.open()]).toEqual([false, null]);
    lent?.giveBack();
    await pausing;
    kept.resume();
    expect(isPaused).toBe(true);
  });

  it.each([
    ['outlives a look that found nothing to write', true, 'one', true],
    ['is dropped by what was written', false, 'one', false],
    ['is dropped where another process wrote meanwhile', true, 'two', false],
  ])('%s', async (_, isSame, versionAfter, outlives) => {
    let version = 'one';
    const kept = createKeptReads({ versionNow: async () => version, lifetimeMs: LIFETIME_MS, now: clock });
    kept.open();
    kept.open();
    await new Promise(setImmediate);
    const before = await kept.open();
    before?.giveBack();
    await kept.pause();
    expect(kept.open()).toBeNull();
    version = versionAfter;
    kept.resume(isSame);
    kept.open();
    await new Promise(setImmediate);
    const after = await kept.open();
    expect(after).not.toBeNull();
    expect(after?.content === before?.content).toBe(outlives);
  });
});

it('after a seeding elsewhere no answer is older than 5 s', async () => {
  const content = await editableContent({ copySeed: false });
  const edit = (edition: number) =>
    content.edit(
      'texte.txt',
      `Édition ${edition}\n\nL’UNESCO a publié l’édition ${edition} de son rapport à Rabat.\n`,
    );
  await edit(1);
  const own = await startApi({ content });
  try {
    const over = handlerOver(keptOf(own), own);
    const query = '{ articles { nodes { title body } } }';
    const ask = () => body(over.handler, query);
    expect(await untilKept(over, query)).toMatch(/édition 1/i);
    await edit(2);
    // As on AWS, where another process seeds and nobody tells this one.
    await seed(own.database, content, { ...quietly, graceMs: 0, noticeMs: 0 });
    now = LIFETIME_MS - 1;
    expect(await ask()).toMatch(/édition 1/i);
    now = LIFETIME_MS;
    expect(await ask()).toMatch(/édition 2/i);
  } finally {
    await own.close();
    await content.remove();
  }
});

// `npm run bench:reseeds -- 1000` goes on for as long as one likes.
describe('while texts come and go', () => {
  it.each([
    ['in the same process, as under npm start', 70, true],
    ['in another one, which gives notice', 30, false],
  ])(
    '100 seedings with removals: no answer of two contents, no link that leads nowhere: %s',
    async (_, seedings, isOwn) => {
      const { checked } = await reseedUnderLoad(seedings, isOwn);
      expect(checked).toBeGreaterThan(seedings);
    },
    240_000,
  );
});
