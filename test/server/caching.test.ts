import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHandler, type Handler, type HandlerOptions } from '../../server/handler.ts';
import { readManifest } from '../../server/trusted-operations.ts';
import { type Api, startApi } from '../support/api.ts';
import { event, postEvent } from '../support/events.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const handlerWith = (options: HandlerOptions = {}): Handler => createHandler(api.database, () => {}, options);
const get = (query: string, headers: Record<string, string> = {}) =>
  event('GET', {
    query: `query=${encodeURIComponent(query)}`,
    headers: { accept: 'application/json', ...headers },
  });

it('an answer to a GET may be cached for a while, one to a POST may not', async () => {
  const handler = handlerWith();
  const cached = await handler(get('{ articles { totalCount } }'));
  expect(JSON.parse(cached.body)).toEqual({ data: { articles: { totalCount: 5 } } });
  expect(cached.headers).toMatchObject({
    'cache-control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=60',
    vary: 'accept, accept-encoding, origin, x-kiosque-cost',
  });
  const posted = await handler(postEvent({ query: '{ articles { totalCount } }' }));
  expect(posted.headers?.['cache-control']).toBe('no-store');
});

it('no error is cached', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json', 'text/html'])
    for (const query of ['{ nonsense }', '{ articles(first: 101) { totalCount } }', '{', '']) {
      const { headers } = await handlerWith()(get(query, { accept }));
      expect(headers?.['cache-control']).toBe('no-store');
    }
});

it('differs by the page that asks where only some may', async () => {
  const handler = handlerWith({ origins: ['https://paper.example'] });
  const { headers } = await handler(get('{ articles { totalCount } }', { origin: 'https://paper.example' }));
  expect(headers).toMatchObject({
    vary: 'accept, accept-encoding, origin, x-kiosque-cost',
    'access-control-allow-origin': 'https://paper.example',
  });
});

it('introspection can be closed', async () => {
  const { body } = await handlerWith({ introspection: false })(
    postEvent({ query: '{ __schema { queryType { name } } }' }),
  );
  expect(JSON.parse(body).errors).toHaveLength(1);
});

it('with introspection closed no message tells of fields either', async () => {
  const wrong = postEvent({ query: '{ articles { nodes { titel } } }' });
  expect((await handlerWith()(wrong)).body).toContain('Did you mean');
  expect((await handlerWith({ introspection: false })(wrong)).body).not.toContain('Did you mean');
});

it('an answer that somebody has is not sent again', async () => {
  const handler = handlerWith();
  const first = await handler(get('{ articles { totalCount } }'));
  const etag = String(first.headers?.etag);
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
    const again = await handler(get('{ articles { totalCount } }', { 'if-none-match': known }));
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers).toMatchObject({ etag, vary: first.headers?.vary });
    expect(again.headers).not.toHaveProperty('content-type');
  }
  for (const query of ['{ articles { totalCount } }', '{ people { totalCount } }']) {
    const other = await handler(get(query, { 'if-none-match': 'W/"other"' }));
    expect(other.statusCode).toBe(200);
  }
});

it('what is not there may be there in a minute: nobody keeps the answer', async () => {
  for (const query of [
    '{ article(slug: "nowhere") { title } }',
    '{ node(id: "a0000000000000000") { id } }',
    '{ nodes(ids: ["a0000000000000000"]) { id } articles { totalCount } }',
  ]) {
    const { headers } = await handlerWith()(get(query));
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('etag');
  }
});

it.each([
  ['shorter', 15, 'public, max-age=15, s-maxage=15, stale-while-revalidate=15'],
  ['longer', 86_400, 'public, max-age=60, s-maxage=86400, stale-while-revalidate=60'],
])(
  'an edge may keep content for %s than usual, the schema as long as before',
  async (_, edgeSeconds, control) => {
    const handler = handlerWith({ edgeSeconds });
    const content = await handler(get('{ articles { totalCount } }'));
    expect(content.headers?.['cache-control']).toBe(control);
    const schema = await handler(get('{ __schema { queryType { name } } }'));
    expect(schema.headers?.['cache-control']).toBe(
      'public, max-age=3600, s-maxage=86400, stale-while-revalidate=60',
    );
  },
);

it('the schema may be kept for longer than content', async () => {
  const { headers } = await handlerWith()(
    get('{ ...s } fragment s on Query { __schema { queryType { name } } }'),
  );
  expect(headers?.['cache-control']).toContain('max-age=3600, s-maxage=86400');
  const both = await handlerWith()(get('{ __typename articles { totalCount } }'));
  expect(both.headers?.['cache-control']).toContain('max-age=60, s-maxage=300');
});

describe('a persisted query', () => {
  const query = '{ articles { totalCount } }';
  const byHash = (sha256Hash: string, text?: string) =>
    event('GET', {
      headers: { accept: 'application/json' },
      query: new URLSearchParams({
        extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
        ...(text === undefined ? {} : { query: text }),
      }).toString(),
    });
  const manifest = JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: hash('sha256', query), name: 'Count', type: 'query', body: query }],
  });

  it('is asked for by its hash once it was sent, and may be kept', async () => {
    const handler = handlerWith();
    const unknown = await handler(byHash(hash('sha256', query)));
    expect(JSON.parse(unknown.body).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(unknown.headers?.['cache-control']).toBe('no-store');
    await handler(byHash(hash('sha256', query), query));
    const known = await handler(byHash(hash('sha256', query)));
    expect(JSON.parse(known.body)).toEqual({ data: { articles: { totalCount: 5 } } });
    expect(known.headers?.['cache-control']).toContain('public');
  });

  it('of the manifest is known from the start', async () => {
    const handler = handlerWith({ trusted: readManifest(manifest, false) });
    expect(JSON.parse((await handler(byHash(hash('sha256', query)))).body)).toHaveProperty('data');
    expect((await handler(postEvent({ query: '{ people { totalCount } }' }))).statusCode).toBe(200);
  });

  it('of the manifest alone is answered where that is asked for', async () => {
    const handler = handlerWith({ trusted: readManifest(manifest, true) });
    expect(JSON.parse((await handler(byHash(hash('sha256', query)))).body)).toHaveProperty('data');
    const other = await handler(postEvent({ query: '{ people { totalCount } }' }));
    expect(other.statusCode).toBe(403);
    expect(JSON.parse(other.body).errors[0].extensions.code).toBe('OPERATION_NOT_TRUSTED');
  });

  it.each([
    ['[', /no JSON/],
    ['{"operations":[{"id":"x"}]}', /`id` and a `body`/],
    ['{"operations":[{"id":"x","body":"{ __typename }"}]}', /not the SHA-256/],
  ])('a manifest that is none is refused: %s', (text, message) => {
    expect(() => readManifest(text, false)).toThrow(message);
  });
});

describe('compression', () => {
  const long = '{ articles { nodes { title body summary(maxLength: 500) } } }';
  const type = 'application/graphql-response+json';
  const plain = { accept: 'application/json' };

  it('of a long answer, where the client takes it', async () => {
    const bare = await handlerWith()(get(long, plain));
    const packed = await handlerWith()(get(long, { ...plain, 'accept-encoding': 'br, gzip' }));
    expect(packed).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'gzip' } });
    expect(packed.headers?.etag).toBe(bare.headers?.etag);
    expect(gunzipSync(Buffer.from(packed.body, 'base64')).toString()).toBe(bare.body);
    expect(packed.body.length).toBeLessThan(bare.body.length * 0.75);
  });

  it.each([
    ['a short answer', '{ articles { totalCount } }', { 'accept-encoding': 'gzip' }],
    ['for a client that takes none', long, {}],
    ['for a client that refuses it', long, { 'accept-encoding': 'br, gzip;q=0' }],
  ])('not of %s', async (_, query, headers) => {
    expect((await handlerWith()(get(query, { ...plain, ...headers }))).headers).not.toHaveProperty(
      'content-encoding',
    );
  });

  it('behind CloudFront, of the type that it leaves as it is', async () => {
    const handler = handlerWith({ compressed: 'unlisted' });
    const asked = { 'accept-encoding': 'gzip' };
    expect((await handler(get(long, { ...plain, ...asked }))).headers).not.toHaveProperty('content-encoding');
    expect((await handler(get(long, { accept: type, ...asked }))).headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': expect.stringContaining(type),
    });
  });

  it('changes nothing about how long an answer may be', async () => {
    const query = `{ articles { nodes { ${Array.from({ length: 59 }, (_, i) => `b${i}: body`).join(' ')} } } }`;
    const { body } = await createHandler(api.database)(get(query, { ...plain, 'accept-encoding': 'gzip' }));
    const text = body.startsWith('{') ? body : gunzipSync(Buffer.from(body, 'base64')).toString();
    expect(JSON.parse(text)).toHaveProperty('data');
  });
});

it('at its own address the function answers nobody but its edge', async () => {
  const handler = handlerWith({ originSecret: 'of-this-deployment' });
  for (const headers of [{}, { 'x-kiosque-origin': 'guessed' }]) {
    const { statusCode, body } = await handler(get('{ articles { totalCount } }', headers));
    expect(statusCode).toBe(403);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('NOT_BY_THIS_WAY');
  }
  const through = { 'x-kiosque-origin': 'of-this-deployment' };
  expect((await handler(get('{ articles { totalCount } }', through))).statusCode).toBe(200);
});
