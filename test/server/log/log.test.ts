import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHandler, type Handler } from '../../../server/handler.ts';
import { jsonLog } from '../../../server/log/log.ts';
import { openDatabase } from '../../../store/dynamodb.ts';
import { type Answer, type Api, startApi } from '../../support/api.ts';
import { event, postEvent } from '../../support/events.ts';

/** What the log says of a request, as the lines that CloudWatch gets. */
let api: Api;
let lines: string[] = [];
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const handlerOver = (tableName: string): Handler => {
  const database = openDatabase({ tableName, endpoint: api.endpoint, anonymous: true, serving: true });
  const stream = { write: (line: string) => lines.push(line) > 0 };
  return createHandler(database, () => {}, { log: jsonLog(stream) });
};

async function logged(handler: Handler, request: Parameters<Handler>[0]) {
  lines = [];
  const answer = await handler(request);
  for (const line of lines) expect(line).toMatch(/^\{.*\}\n$/);
  const entries: Answer[] = lines.map((line) => JSON.parse(line));
  return { answer, entries };
}

it('has one line for a request, with its metrics and without what was asked', async () => {
  const query =
    'query Search($s: String!) { person(slug: "kais-hammami") { name } article(slug: $s) { title } }';
  const { answer, entries } = await logged(
    handlerOver('test'),
    postEvent({ query, variables: { s: 'secret-slug' } }),
  );
  expect(answer.statusCode).toBe(200);
  expect(entries).toEqual([
    {
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'info',
      message: 'request',
      requestId: 'test',
      operationName: 'Search',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      method: 'POST',
      status: 200,
      codes: [],
      bytes: Buffer.byteLength(answer.body),
      reads: 1,
      outcome: 'answered',
      durationMs: expect.any(Number),
      readUnits: 1,
      _aws: {
        Timestamp: expect.any(Number),
        CloudWatchMetrics: [
          {
            Namespace: 'Kiosque',
            Dimensions: [['outcome']],
            Metrics: [
              { Name: 'durationMs', Unit: 'Milliseconds' },
              { Name: 'readUnits', Unit: 'Count' },
            ],
          },
        ],
      },
    },
  ]);
  expect(lines.join('')).not.toMatch(/kais|secret/);
});

it.each([
  ['a syntax error', postEvent({ query: '{ person(slug: "secret" }' }), 200, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', postEvent({ query: '{ secret }' }), 200, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a bad argument',
    postEvent({ query: `{ person(slug: "${'sec ret'.repeat(50)}") { name } }` }),
    200,
    'BAD_USER_INPUT',
  ],
  ['a wrong method', event('PUT', { body: 'secret' }), 405, 'METHOD_NOT_ALLOWED'],
  [
    'a malformed body',
    event('POST', { body: '{"secret', headers: { 'content-type': 'application/json' } }),
    400,
    'BAD_REQUEST',
  ],
])('tells %s by its code alone', async (_, request, status, code) => {
  const { entries } = await logged(handlerOver('test'), request);
  expect(entries).toMatchObject([{ level: 'info', status, codes: [code], outcome: 'refused' }]);
  expect(lines.join('')).not.toMatch(/secret|sec ret/);
});

it('has under the request id what the answer masks', async () => {
  const { answer, entries } = await logged(
    handlerOver('no-such-table'),
    postEvent({ query: '{ articles { totalCount } }' }),
  );
  expect(answer.statusCode).toBe(500);
  expect(answer.headers).toMatchObject({ 'x-request-id': 'test', 'cache-control': 'no-store' });
  expect(JSON.parse(answer.body).errors).toEqual([
    {
      message: 'Something went wrong here; the log knows what.',
      path: ['articles', 'totalCount'],
      locations: [{ line: 1, column: 14 }],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'test' },
    },
  ]);
  expect(entries).toMatchObject([
    {
      level: 'error',
      message: 'unexpected error',
      requestId: 'test',
      stack: expect.stringContaining('ResourceNotFound'),
    },
    { level: 'info', message: 'request', status: 500, outcome: 'failed' },
  ]);
});
