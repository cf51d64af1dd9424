import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, startAttacked } from '../../support/attacked.ts';

/** What many requests, or none that ends, do to a server; and what one request leaves behind for the next. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterEach(() => server.checkUnharmed());
afterAll(() => server.close());

describe('a persisted query', () => {
  const ask = (query: string | undefined, sha256Hash: unknown, version: unknown = 1) =>
    server.post({ query, extensions: { persistedQuery: { version, sha256Hash } } });
  const QUERY = '{ articles { totalCount } }';
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

  it('cannot be put under the hash of another one', async () => {
    expect(await ask('{ __typename }', hashOf(QUERY))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect((await ask(undefined, hashOf(QUERY))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is kept where it passes, and only there', async () => {
    expect((await ask(QUERY, hashOf(QUERY))).json.data.articles.totalCount).toBe(5);
    expect((await ask(undefined, hashOf(QUERY))).json.data.articles.totalCount).toBe(5);
    const wrong = '{ nowhere }';
    expect((await ask(wrong, hashOf(wrong))).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask(undefined, hashOf(wrong))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([['__proto__'], [''], ['x'.repeat(200_000)], [{}], [7], [null]])(
    'of hash %j is none',
    async (hash) => {
      expect((await ask(undefined, hash)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    },
  );

  it('of another version is none', async () => {
    expect(await ask(QUERY, hashOf(QUERY), 2)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

it('headers change nothing', async () => {
  const strange = {
    'x-forwarded-host': 'evil.example',
    'x-http-method-override': 'DELETE',
    'x-apollo-tracing': '1',
    'apollo-federation-include-trace': 'ftv1',
    'x-amzn-trace-id': 'Root=x',
    'accept-encoding': 'gzip, br',
    __proto__: 'x',
    'x-long': 'x'.repeat(8_000),
  };
  expect((await server.post({ query: '{ __typename }' }, strange)).json).toEqual({
    data: { __typename: 'Query' },
  });
});

it('300 requests at once are all answered', async () => {
  const query = '{ articles { nodes { title body people { nodes { name } } } } }';
  for (let round = 0; round < 3; round++) {
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => server.post({ query }).then(({ status }) => status)),
    );
    expect(new Set(replies)).toEqual(new Set([200]));
  }
});

it('ever new queries do not fill memory', async () => {
  for (let i = 0; i < 1_500; i++) {
    const aliases = Array.from({ length: 60 }, (_, a) => `q${i}a${a}: __typename @include(if: true)`).join(
      ' ',
    );
    expect((await server.post({ query: `{ ${aliases} }` })).status).toBe(200);
  }
});

describe('a connection', () => {
  it.each([
    ['half a line', 'POST /graphql HT'],
    ['half of its headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'],
    [
      'half of a body',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"query"',
    ],
    [
      'half of a chunk',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{',
    ],
    ['no HTTP', '\u0016\u0003\u0001\u0002'],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['headers of 100 KB', `POST /graphql HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
  ])('with %s leaves room for others, and is closed', { timeout: 30_000 }, async (_, bytes) => {
    const sockets = Array.from({ length: 50 }, () => connect(server.port, 'localhost').on('error', () => {}));
    for (const socket of sockets) socket.write(bytes);
    const closed = Promise.all(
      sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))),
    );
    // Half-sent requests are still open: whoever asks properly is answered.
    expect((await server.post({ query: '{ __typename }' })).status).toBe(200);
    for (const socket of sockets) socket.resume();
    await closed;
  });

  it('that is dropped in the middle is no trouble', async () => {
    for (let i = 0; i < 50; i++) {
      const socket = connect(server.port, 'localhost').on('error', () => {});
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
      );
      setTimeout(() => socket.destroy(), i);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
});
