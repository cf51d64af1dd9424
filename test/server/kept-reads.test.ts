import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { seed } from '../../seed/pipeline.ts';
import { createHandler, type Handler } from '../../server/handler.ts';
import { contentVersion } from '../../store/content-version.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { createKeptReads, type KeptReads, LIFETIME_MS } from '../../store/kept-reads.ts';
import { acquireLease } from '../../store/lease.ts';
import { type Answer, type Api, quietly, startApi } from '../support/api.ts';
import { editableContent } from '../support/content.ts';
import { postEvent } from '../support/events.ts';

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

const QUERY = `{ articles(first: 3) { totalCount nodes { title body people { nodes { name roles { title } } }
  organisations(first: 3) { edges { node { name articles(first: 2) { nodes { slug } } } mentions { text } } } related { title } } } }`;

describe('what a process keeps', () => {
  it('is asked for again without a read, and is the same to the byte', async () => {
    const { handler, requests } = handlerOver(keptOf());
    const first = await body(handler, QUERY);
    for (let i = 0; i < 3; i++) await body(handler, QUERY);
    const before = requests();
    expect(await body(handler, QUERY)).toBe(first);
    expect(requests()).toBe(before);
    expect(await body(handlerOver(null).handler, QUERY)).toBe(first);
  });

  it('is passed by for whoever says no-cache, or asks for the cost', async () => {
    const { handler, requests } = handlerOver(keptOf());
    for (let i = 0; i < 4; i++) await body(handler, QUERY);
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
});

describe('while texts come and go', () => {
  const EDITION = `{ articles(first: 10) { nodes { source { file } title body
    people { nodes { name } } organisations { nodes { name articles(first: 9) { nodes { title } } } } related { title } } } }`;
  const texts = (edition: number) =>
    [1, 2, 3, 4].map(
      (i) =>
        [
          `texte-${i}.txt`,
          // Each edition leaves another text out: its article goes, and comes back.
          edition % 4 === i - 1
            ? null
            : `Édition ${edition} du texte ${i} à Rabat\n\nMme Amal El Fallah Seghrouchni, ministre de la Transition numérique, a reçu l’UNESCO pour l’édition ${edition} du projet.\n`,
        ] as const,
    );

  it.each([
    ['in the same process, as under npm start', 70, true],
    ['in another one, which gives notice', 30, false],
  ])(
    '100 seedings with removals: no answer of two contents, no link that leads nowhere: %s',
    async (_, seedings, isOwn) => {
      const content = await editableContent({ copySeed: false });
      const put = async (edition: number) => {
        for (const [name, text] of texts(edition))
          if (text !== null || edition > 0) await content.edit(name, text);
      };
      await put(0);
      const own = await startApi({ content });
      const kept = createKeptReads({ versionNow: () => contentVersion(own.database), lifetimeMs: 5 });
      const { handler } = handlerOver(kept, own);
      let [edition, changing, isDone, checked] = [0, 0, false, 0];
      const random = randomFrom(3);
      const reader = async () => {
        while (!isDone) {
          const before = [edition, changing];
          const { data, errors }: Answer = JSON.parse(await body(handler, EDITION));
          expect(errors).toBeUndefined();
          if (random.chance(0.1)) await new Promise(setImmediate);
          // What was asked while nothing was written is of the present edition as a whole.
          if (before[0] !== edition || before[1] !== changing || changing % 2 === 1) continue;
          const editions = new Set(
            JSON.stringify(data)
              .match(/[Éé]dition \d+/g)
              ?.map((one) => one.slice(8)),
          );
          expect([...editions]).toEqual([String(edition)]);
          expect(data.articles.nodes).toHaveLength(3);
          checked += 1;
        }
      };
      const readers = [reader(), reader(), reader()];
      for (let next = 1; next <= seedings; next++) {
        await put(next);
        changing += 1;
        if (isOwn) await kept.pause();
        await seed(own.database, content, { ...quietly, graceMs: 60, noticeMs: isOwn ? 0 : 60 });
        if (isOwn) kept.resume();
        edition = next;
        changing += 1;
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
      isDone = true;
      await Promise.all(readers);
      await own.close();
      await content.remove();
      expect(checked).toBeGreaterThan(seedings);
    },
    240_000,
  );
});
