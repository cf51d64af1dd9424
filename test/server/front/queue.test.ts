import { afterAll, beforeAll, expect, it } from 'vitest';
import { createQueue } from '../../../server/front/queue.ts';
import { createHandler, type Handler } from '../../../server/handler.ts';
import { limits } from '../../../server/limits/limits.ts';
import { type Api, startApi } from '../../support/api.ts';
import { postEvent } from '../../support/events.ts';

/** More requests than one process can answer. */
let api: Api;
let handler: Handler;
beforeAll(async () => {
  api = await startApi();
  handler = createHandler(api.database);
});
afterAll(() => api.close());

const { underWay, waiting } = limits.requests;

it('as many as fit wait for their turn, and those beyond are told at once to come back', async () => {
  const request = postEvent({ query: '{ articles { nodes { title people { nodes { name } } } } }' });
  const order: number[] = [];
  const answers = await Promise.all(
    Array.from({ length: underWay + waiting + 50 }, async () => {
      const answer = await handler(request);
      order.push(answer.statusCode);
      return answer;
    }),
  );
  const refused = answers.filter(({ statusCode }) => statusCode === 503);
  expect(refused.length).toBeGreaterThanOrEqual(50);
  // They were answered before anything else was.
  expect(new Set(order.slice(0, 50))).toEqual(new Set([503]));
  for (const { headers, body } of refused) {
    expect(headers).toMatchObject({
      'retry-after': '1',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: 'The server has too many requests at once. Try again.',
          extensions: { code: 'SERVICE_BUSY' },
        },
      ],
    });
  }
  for (const { statusCode, body } of answers)
    if (statusCode !== 503) expect(JSON.parse(body).errors).toBeUndefined();
  expect((await handler(request)).statusCode).toBe(200);
});

it('a place that is given back goes to who waits longest, and counts once', async () => {
  const queue = createQueue({ underWay: 1, waiting: 2, longestWaitMs: 10_000 });
  const leave = await queue.enter();
  const turns: string[] = [];
  const turn = async (name: string) => {
    const next = await queue.enter();
    turns.push(name);
    return next;
  };
  const second = turn('second');
  const third = turn('third');
  expect(await queue.enter()).toBeNull();
  leave?.();
  leave?.();
  (await second)?.();
  (await third)?.();
  expect(turns).toEqual(['second', 'third']);
  const again = await queue.enter();
  expect(again).not.toBeNull();
  const last = queue.enter();
  again?.();
  expect(await last).not.toBeNull();
});

it('who has waited too long is told so, and so are newcomers at once until it goes on quickly', async () => {
  const queue = createQueue({ underWay: 1, waiting: 10, longestWaitMs: 50 });
  const leave = await queue.enter();
  expect(await queue.enter()).toBeNull();
  // Nobody waits, and still a newcomer need not.
  const asked = queue.enter();
  expect(
    await Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve('waits'), 20))]),
  ).toBeNull();
  leave?.();
  expect(await queue.enter()).not.toBeNull();
});

it('answers that wait for nothing do not keep newcomers from being heard', async () => {
  const queue = createQueue({ underWay: 1, waiting: 100, longestWaitMs: 10_000 });
  const first = await queue.enter();
  let done = 0;
  const all = Promise.all(
    Array.from({ length: 100 }, async () => {
      const leave = await queue.enter();
      done += 1;
      leave?.();
    }),
  );
  // As a connection does: it is heard in the loop's next turn.
  const heard = new Promise<number>((resolve) => setImmediate(() => resolve(done)));
  first?.();
  expect(await heard).toBeLessThan(100);
  await all;
  expect(done).toBe(100);
});
