import { afterAll, beforeAll, expect, it } from 'vitest';
import { planSeed } from '../../seed/pipeline.ts';
import { seedContent } from '../../seed/read/content.ts';
import { createHandler, type Handler } from '../../server/handler.ts';
import type { Entry } from '../../server/log/log.ts';
import { PutItemCommand } from '../../store/dynamodb.ts';
import { countKey, type Key, lists, pathKey, seedStateKey } from '../../store/keys.ts';
import { type Api, quietly, startApi } from '../support/api.ts';
import { postEvent } from '../support/events.ts';

/** The API over a table that another version seeded. */
let api: Api;
let handler: Handler;
const entries: Entry[] = [];
beforeAll(async () => {
  api = await startApi();
  handler = createHandler(api.database, () => {}, { log: (entry) => void entries.push(entry) });
});
afterAll(() => api.close());

const put = (key: Key, attributes: Readonly<Record<string, string>>) =>
  api.database.client.send(
    new PutItemCommand({
      TableName: api.database.tableName,
      Item: Object.fromEntries(
        Object.entries({ ...key, ...attributes }).map(([name, value]) => [name, { S: value }]),
      ),
    }),
  );

async function ask(query: string) {
  entries.length = 0;
  const { statusCode, headers, body } = await handler(postEvent({ query }));
  return { status: statusCode, headers, answer: JSON.parse(body) };
}

const putDoc = (key: Key, doc: object) => put(key, { doc: JSON.stringify(doc) });

it('a newer document is told as content that cannot be read now; the log says why and what to do', async () => {
  await putDoc(countKey(lists.articles), { v: 2, number: 5 });
  const { status, headers, answer } = await ask('{ articles { totalCount nodes { title } } }');
  expect(status).toBe(503);
  expect(headers).toMatchObject({ 'retry-after': '1', 'cache-control': 'no-store' });
  expect(answer).toEqual({
    errors: [
      {
        message: 'The content cannot be read just now. Try again.',
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      },
    ],
  });
  expect(entries).toMatchObject([
    {
      level: 'error',
      message: 'content of another version',
      error: expect.stringContaining('of the kind count in format 2; this version of Kiosque reads format 1'),
    },
    { level: 'info', message: 'request', status: 503, outcome: 'unavailable' },
  ]);
});

it('a document that is none is a fault of ours, which only the log names', async () => {
  await putDoc(countKey(lists.articles), { number: 5 });
  const { answer } = await ask('{ articles { totalCount } }');
  expect(answer).toMatchObject({
    errors: [
      {
        message: 'Something went wrong here; the log knows what.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
  expect(JSON.stringify(answer)).not.toContain('kind count');
  expect(entries).toContainEqual(
    expect.objectContaining({ level: 'error', error: expect.stringContaining('seed it again') }),
  );
});

it('a seeding over a newer state, or a pin of another form, says so and writes nothing', async () => {
  const plan = () => planSeed(api.database, seedContent, quietly, () => {});
  await putDoc(seedStateKey, { v: 2, fingerprint: 'abc' });
  await expect(plan()).rejects.toThrow('of the kind state in format 2');
  await putDoc(seedStateKey, { fingerprint: 'abc' });
  for (const pin of ['{"id":"a0000000000000000"}', 'a0000000000000000', '["a0000000000000000",1]']) {
    await put(pathKey('moved.txt'), { phase: 'pin', hash: 'h', doc: '{}', pin });
    await expect(plan()).rejects.toThrow('in a form that this version does not know');
  }
});
