import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, startAttacked } from '../../support/attacked.ts';

/** Requests that are wrong before GraphQL comes into it. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterEach(() => server.checkUnharmed());
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = JSON.stringify({ query: '{ __typename }' });

describe('a body', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '  \n'],
    ['half of an object', '{"query":"{ __typename }"'],
    ['no JSON', 'query { __typename }'],
    ['a string', '"{ __typename }"'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['an empty object', '{}'],
    ['a batch', `[${QUERY},${QUERY}]`],
    ['an empty batch', '[]'],
    ['a query that is an object', '{"query":{"kind":"Document"}}'],
    ['variables that are a string', '{"query":"{ __typename }","variables":"{}"}'],
    ['extensions that are a list', '{"query":"{ __typename }","extensions":[]}'],
    ['a byte order mark and nothing else', '\ufeff'],
    ['two byte order marks', `\ufeff\ufeff${QUERY}`],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
  ])('that is %s is refused', async (_, body) => {
    expect(await server.send({ headers: JSON_TYPE, body })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
  });

  it('has 256 KB at most', async () => {
    const padded = (bytes: number) => QUERY + ' '.repeat(bytes - QUERY.length);
    expect((await server.send({ headers: JSON_TYPE, body: padded(262_144) })).status).toBe(200);
    for (const bytes of [262_145, 9_000_000])
      expect(await server.send({ headers: JSON_TYPE, body: padded(bytes) })).toMatchObject({
        status: 413,
        code: 'BODY_TOO_LARGE',
      });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(20_000_000))],
    ['deflate, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])('in %s is not unpacked', async (encoding, body) => {
    const headers = { ...JSON_TYPE, 'content-encoding': encoding };
    expect(await server.send({ headers, body })).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
  });
});

describe('a media type', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=UTF-8',
    'application/json;charset="utf-8"',
  ])('%s is JSON', async (type) => {
    expect((await server.send({ headers: { 'content-type': type }, body: QUERY })).status).toBe(200);
  });

  it.each([
    'application/jsonp',
    'application/json-seq',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    'text/plain',
    'text/plain; application/json',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    ' ;;;',
  ])('%s is none', async (type) => {
    expect(await server.send({ headers: { 'content-type': type }, body: QUERY })).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
  });

  it('has to be given', async () => {
    expect((await server.send({ body: QUERY })).status).toBe(415);
  });

  it('that the client does not accept is not forced on it', async () => {
    const headers = { ...JSON_TYPE, accept: 'text/html' };
    expect((await server.send({ headers, body: QUERY })).status).toBe(406);
  });
});

describe('a method', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    const reply = await server.send({ method });
    expect(reply).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(reply.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
  });
});

describe('a GET', () => {
  const get = (query: string) => server.send({ method: 'GET', path: `/graphql?${query}` });

  it('is answered', async () => {
    expect((await get('query=%7B__typename%7D')).json).toEqual({ data: { __typename: 'Query' } });
  });

  it.each([
    ['a mutation', 'query=mutation%7B__typename%7D'],
    ['no query', ''],
    ['two queries', 'query=%7B__typename%7D&query=%7B__typename%7D'],
    ['variables that are no JSON', 'query=%7B__typename%7D&variables=%7B'],
    ['variables that are a list', 'query=%7B__typename%7D&variables=%5B%5D'],
    ['broken percent-encoding', 'query=%7B__typename%7D%&%zz=%'],
  ])('with %s does no harm', async (name, query) => {
    const { status } = await get(query);
    expect(status === 200 || status === 400 || status === 405).toBe(true);
    if (!name.startsWith('broken')) expect(status).not.toBe(200);
  });

  it('has 8 KB of query string at most', async () => {
    const padding = (bytes: number) => `query=%7B__typename%7D&x=${'y'.repeat(bytes - 25)}`;
    expect((await get(padding(8_192))).status).toBe(200);
    expect(await get(padding(8_193))).toMatchObject({ status: 414, code: 'QUERY_STRING_TOO_LONG' });
  });
});
