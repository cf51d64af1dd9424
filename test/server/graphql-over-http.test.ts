import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/api.ts';
import { type Listening, startListening } from '../support/listening.ts';

/** What clients, monitors, browsers and shells send, and what GraphQL over HTTP wants said to it. */
let server: Listening;
beforeAll(async () => {
  server = await startListening();
});
afterAll(() => server.close());

const json = async (response: Response): Promise<Answer> => response.json();
const COUNT = '{ articles { totalCount } }';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${server.url}?${new URLSearchParams(parameters)}`, { method, headers, redirect: 'manual' });
const post = (body: object | string, headers: Record<string, string> = {}) =>
  fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('a plain GET', () => {
  it.each([
    ['without any header of its own', {}],
    ['of an uptime monitor', { accept: '*/*', 'user-agent': 'monitor' }],
    ['of a link that is opened in a browser', { accept: BROWSER }],
    ['with the content type that a body would have', { 'content-type': 'application/json' }],
    ['with a content type that means nothing here', { 'content-type': 'text/plain' }],
    ['of a page of another origin', { origin: 'https://paper.example' }],
  ])('%s is answered, and may be cached', async (_, headers) => {
    const response = await get({ query: COUNT }, headers);
    expect(await json(response)).toEqual({ data: { articles: { totalCount: 5 } } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('public');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('still changes nothing: there is nothing to change', async () => {
    const response = await get({ query: 'mutation { __typename }' });
    expect(response.status).toBe(405);
    expect((await json(response)).errors[0].message).toBe(
      'This API only answers queries: it has no mutations. Ask again by GET or POST for what is new.',
    );
  });
});

describe('HEAD', () => {
  it('is answered as GET is, without the body', async () => {
    const [head, full] = [await get({ query: COUNT }, {}, 'HEAD'), await get({ query: COUNT })];
    expect(await head.text()).toBe('');
    expect(head.status).toBe(200);
    for (const name of ['content-type', 'cache-control', 'vary', 'x-content-type-options'])
      expect(head.headers.get(name)).toBe(full.headers.get(name));
  });

  it('tells of an error by its status', async () => {
    const head = await get({ query: '{' }, { accept: 'application/graphql-response+json' }, 'HEAD');
    expect(head.status).toBe(400);
    expect(head.headers.get('cache-control')).toBe('no-store');
    expect(await head.text()).toBe('');
  });
});

describe('an optional parameter that is empty', () => {
  const all = { operationName: '', variables: '', extensions: '' };

  it('counts as absent in a GET', async () => {
    for (const name of Object.keys(all)) expect((await get({ query: COUNT, [name]: '' })).status).toBe(200);
    expect(await (await get({ query: COUNT, ...all })).json()).toEqual({
      data: { articles: { totalCount: 5 } },
    });
  });

  it('counts as absent in a POST, and null does', async () => {
    for (const empty of [all, { operationName: null, variables: null, extensions: null }])
      expect(await (await post({ query: COUNT, ...empty })).json()).toEqual({
        data: { articles: { totalCount: 5 } },
      });
  });

  it('is none where something stands in it', async () => {
    const accept = 'application/graphql-response+json';
    expect((await get({ query: COUNT, operationName: 'Other' }, { accept })).status).toBe(400);
    expect((await get({ query: COUNT, variables: '[]' }, { accept })).status).toBe(400);
    expect((await post({ query: COUNT, variables: '{}' }, { accept })).status).toBe(400);
    expect((await get({ query: '' }, { accept })).status).toBe(400);
  });
});

it('a byte order mark before the JSON of a body is skipped', async () => {
  const response = await post(`\ufeff${JSON.stringify({ query: COUNT })}`);
  expect(await json(response)).toEqual({ data: { articles: { totalCount: 5 } } });
});

describe('an error', () => {
  const WELL_FORMED: [string, object, string][] = [
    ['in the syntax', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['in a field', { query: '{ nonsense }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['in an argument', { query: '{ articles(first: 101) { totalCount } }' }, 'BAD_USER_INPUT'],
    [
      'in a variable',
      { query: 'query ($n: Int) { articles(first: $n) { totalCount } }', variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
    ['in the operation’s name', { query: COUNT, operationName: 'Other' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['in its kind', { query: 'subscription { __typename }' }, 'OPERATION_RESOLUTION_FAILURE'],
  ];
  const JSON_ALONE: Record<string, string>[] = [{ accept: 'application/json' }, { accept: '*/*' }, {}];

  it.each(WELL_FORMED)('%s is a 200 to who takes application/json alone', async (_, body, code) => {
    for (const headers of JSON_ALONE) {
      const response = await post(body, headers);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const answer = await json(response);
      expect(answer.errors[0].extensions.code).toBe(code);
      expect(answer).not.toHaveProperty('data');
    }
  });

  it.each(WELL_FORMED)('%s is a 400 to who takes a GraphQL answer', async (_, body, code) => {
    for (const accept of [
      'application/graphql-response+json',
      'application/graphql-response+json, application/json;q=0.9',
    ]) {
      const response = await post(body, { accept });
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
      expect((await json(response)).errors[0].extensions.code).toBe(code);
    }
  });

  it.each([
    ['broken JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['a request without a query', '{"qeury":"{ __typename }"}', 400, 'BAD_REQUEST'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[7]}', 400, 'BAD_REQUEST'],
    ['a body of 300 KB', JSON.stringify({ query: '{', x: 'x'.repeat(300_000) }), 413, 'BODY_TOO_LARGE'],
    [
      'more than is allowed',
      JSON.stringify({
        query: '{ articles(first: 100) { nodes { related(first: 100) { related { id } } } } }',
      }),
      400,
      'COST_LIMIT_EXCEEDED',
    ],
    [
      'more tokens than are read',
      JSON.stringify({ query: `{ ${'id '.repeat(3_000)} }` }),
      400,
      'TOKEN_LIMIT_EXCEEDED',
    ],
  ])('for %s keeps its status, whatever is accepted', async (_, body, status, code) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await post(body, { accept });
      const { errors } = await json(response);
      expect({ status: response.status, code: errors[0].extensions.code }).toEqual({ status, code });
    }
  });
});

describe('somebody who opens the address in a browser', () => {
  it('is led to the playground, and no cache remembers it', async () => {
    for (const parameters of [{}, { query: '' }, { utm_source: 'x' }]) {
      const response = await get(parameters, { accept: BROWSER });
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe('/playground');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect((await get({}, { accept: BROWSER }, 'HEAD')).status).toBe(303);
  });

  it('is told what is missing where a program asks', async () => {
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5', ''])
      expect((await get({}, { accept })).status).toBe(400);
  });
});

describe('who wants to subscribe', () => {
  it('by a WebSocket is told so in a plain answer', async () => {
    const socket = connect(server.port, 'localhost');
    await once(socket, 'connect');
    socket.write(
      `GET /graphql HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-key: ${btoa('0123456789abcdef')}\r\nsec-websocket-version: 13\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
    );
    setTimeout(() => socket.end(), 500);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"This API has no subscriptions and opens no WebSocket: ask by GET or POST."');
    expect(answer).toContain('"WEBSOCKET_NOT_SUPPORTED"');
  });

  it('by a subscription is told the same by GET and POST', async () => {
    const query = 'subscription { articles { totalCount } }';
    const [byGet, byPost] = [
      await get({ query: 'subscription { __typename }' }),
      await post({ query: 'subscription { __typename }' }),
    ];
    for (const response of [byGet, byPost])
      expect((await json(response)).errors[0].message).toBe(
        'This API only answers queries: it has no subscriptions. Ask again by GET or POST for what is new.',
      );
    expect((await json(await post({ query }))).errors).toHaveLength(1);
  });

  it('an upgrade to HTTP/2 is none', async () => {
    const socket = connect(server.port, 'localhost');
    await once(socket, 'connect');
    socket.write(
      `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nhost: localhost\r\nupgrade: h2c\r\nconnection: Upgrade\r\n\r\n`,
    );
    setTimeout(() => socket.end(), 500);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
