import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHandler } from '../../server/handler.ts';
import { type Api, startApi } from '../support/api.ts';
import { event, postEvent } from '../support/events.ts';
import { startCostTrial } from '../support/random-queries/check-costs.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const QUERY =
  'query Q($n: Int) { articles(first: $n) { nodes { title people(first: 3) { nodes { name aliases } } } } }';
const ask = async (headers: Record<string, string>, variables: object = { n: 2 }) => {
  const request = postEvent({ query: QUERY, variables });
  const answer = await createHandler(api.database)({
    ...request,
    headers: { ...request.headers, ...headers },
  });
  return { ...answer, json: JSON.parse(answer.body) };
};

it('an answer says what it cost where that is asked for', async () => {
  const { json, headers } = await ask({ 'x-kiosque-cost': '1' });
  expect(json.extensions.cost).toEqual({
    objects: { asked: 8, allowed: 11_000 },
    readUnits: { estimated: expect.any(Number), actual: expect.any(Number) },
    requests: 2,
    rounds: 2,
    dollarsPerMillion: expect.any(Number),
  });
  const { estimated, actual } = json.extensions.cost.readUnits;
  expect(actual).toBeGreaterThan(0);
  expect(estimated).toBeGreaterThanOrEqual(actual);
  expect(headers?.['cache-control']).toBe('no-store');
  expect((await ask({})).json).toEqual({ data: json.data });
});

it('goes by the real variables', async () => {
  const [one, five] = await Promise.all(
    [1, 5].map(async (n) => (await ask({ 'x-kiosque-cost': '1' }, { n })).json.extensions.cost),
  );
  expect(five.readUnits.estimated).toBeGreaterThan(one.readUnits.estimated);
  expect(five.objects.asked).toBe(20);
});

it('a page of another origin may ask for it, and nobody keeps the answer', async () => {
  const preflight = await createHandler(api.database)(
    event('OPTIONS', {
      headers: { origin: 'https://a.example', 'access-control-request-headers': 'x-kiosque-cost' },
    }),
  );
  expect(preflight.headers).toMatchObject({ 'access-control-allow-headers': 'x-kiosque-cost' });
  const got = await createHandler(api.database)(
    event('GET', {
      query: `query=${encodeURIComponent('{ articles { totalCount } }')}`,
      headers: { 'x-kiosque-cost': '1' },
    }),
  );
  expect(got.headers).toMatchObject({
    'cache-control': 'no-store',
    vary: expect.stringContaining('x-kiosque-cost'),
  });
  expect(got.headers).not.toHaveProperty('etag');
});

// `npm run bench:costs -- 10000` asks as many as one likes.
it('no random query reads more than was estimated, and half of them a third of it at least', async () => {
  const trial = await startCostTrial();
  try {
    const { asked, beyond, median } = await trial.run(300, 1);
    expect(asked).toBeGreaterThan(80);
    expect(beyond).toEqual([]);
    expect(median).toBeLessThanOrEqual(3);
  } finally {
    await trial.close();
  }
}, 300_000);
