import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../config/config.ts';
import { corsHeaders } from '../../../server/cors.ts';
import { type Attacked, startAttacked } from '../../support/attacked.ts';

/** What pages of other origins can make a browser do. */
let server: Attacked;
beforeAll(async () => {
  server = await startAttacked();
});
afterEach(() => server.checkUnharmed());
afterAll(() => server.close());

it('a preflight allows any origin, without credentials', async () => {
  const { status, headers } = await server.send({
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect({ status, ...headers }).toMatchObject({
    status: 204,
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
  });
});

it('a preflight gives back no list of headers that is none', async () => {
  for (const asked of ['x'.repeat(2_000), '<script>', 'a: b'])
    expect(
      (await server.send({ method: 'OPTIONS', headers: { 'access-control-request-headers': asked } }))
        .headers,
    ).not.toHaveProperty('access-control-allow-headers');
});

it('origins are those of the configuration', () => {
  const { origins } = readConfig({ CORS_ORIGINS: 'https://a.example, http://localhost:3000' });
  expect(corsHeaders('https://a.example', origins)).toMatchObject({
    'access-control-allow-origin': 'https://a.example',
  });
  for (const other of ['https://b.example', 'https://a.example.evil', 'null', undefined])
    expect(corsHeaders(other, origins)).toEqual({});
  for (const wrong of ['a.example', 'https://a.example/', 'https://*.example', 'null'])
    expect(() => readConfig({ CORS_ORIGINS: wrong })).toThrow(ConfigError);
});

it('what a form of another page can post is refused', async () => {
  const query = JSON.stringify({ query: '{ __typename }' });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    expect((await server.send({ headers: { 'content-type': type }, body: query })).status).toBe(415);
});

it('the API’s route has no page, and leads to no other host', async () => {
  for (const path of ['/graphql', '/graphql?next=//evil.example', '/graphql?query='])
    expect(await server.send({ method: 'GET', path, headers: { accept: 'text/html' } })).toMatchObject({
      status: 303,
      headers: { location: '/playground' },
      text: '',
    });
});

it('pages outside the API are found by their path alone', async () => {
  for (const path of [
    '/playground/%zz',
    '/playground/..%2f..%2fpackage.json',
    '/playground/%00',
    '/x',
    '//',
    '/.env',
  ])
    expect((await server.send({ method: 'GET', path })).status).toBe(404);
});
