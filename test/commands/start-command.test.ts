import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, tableExists } from '../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';
import {
  type Env,
  folderOf,
  ownTables,
  type Server,
  serve,
  startServer,
  startToEnd,
  text,
} from '../support/npm-start.ts';
import { runCommand } from '../support/run-command.ts';

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());
const ownTable = ownTables(() => embedded.endpoint);

describe('npm start serves', () => {
  let folder: ContentFolder;
  let server: Server;
  beforeAll(async () => {
    folder = await contentFolder({ 'a.txt': text('Un texte servi') });
    server = await startServer(folder, ownTable());
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    await folder.remove();
  });
  const get = (path: string, headers: Env = {}) => fetch(server.url + path, { headers, redirect: 'manual' });

  it('at the addresses that it prints', async () => {
    expect(server.out()).toMatch(
      /^API\s+http:\/\/localhost:(\d+)\/graphql\nPlayground\s+http:\/\/localhost:\1\/playground$/m,
    );
    expect(server.out()).toContain(folder.path);
    expect(server.out()).toMatch(/^1 article, 1 person, /m);
  });

  it('answers to queries', async () => {
    expect(await server.titles()).toEqual(['Un texte servi']);
  });

  it('answers to queries by GET', async () => {
    const query = encodeURIComponent('{ articles { nodes { title } } }');
    const response = await get(`/graphql?query=${query}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { articles: { nodes: [{ title: 'Un texte servi' }] } } });
  });

  it('a fault in a query as an answer, not as the end', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: '{"query": "{ articles { nodes { titel } } }"}',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Did you mean \\"title\\"?');
  });

  it('the reader at /', async () => {
    const root = await get('/');
    expect([root.status, root.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const page = await root.text();
    expect(page).toContain('Un texte servi');
    const script = /<script[^>]+data-script="([^"]+)"/.exec(page)?.[1] ?? '';
    const { status, headers } = await get(script);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('the playground', async () => {
    const page = await get('/playground');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self'; .*object-src 'none'/);
    const script = /<script[^>]+src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const { status, headers } = await get(script);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  it('404 for whatever is not there, and says where things are', async () => {
    const unknown = await get('/graphqI');
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('href="/playground"');
    for (const path of [
      '/playground/nowhere.js',
      '/playground/..%2F..%2Fpackage.json',
      '/playground/fingerprint.txt',
      '/reader/pages.cjs',
      '/reader/..%2Fpages.cjs',
    ])
      expect((await get(path)).status, path).toBe(404);
  });

  it('404 also for an address that is no address', async () => {
    expect((await get('/playground/%E9')).status).toBe(404);
  });
});

describe('npm start', () => {
  it('does not seed again what is seeded already', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte servi deux fois') });
    const env = ownTable();
    const first = await serve(folder, env);
    const second = await serve(folder, env);
    expect(first.out()).toContain(' added, ');
    expect(second.out() + second.err()).not.toMatch(/added|Reading|Writing/);
    expect(await second.titles()).toEqual(['Un texte servi deux fois']);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at %s within 3 s with exit code 0', async (signal) => {
    const server = await serve(
      await folderOf({ 'a.txt': text('Un texte servi jusqu’à la fin') }),
      ownTable(),
    );
    // A connection that is kept open must not hold it up.
    await server.titles();
    const asked = performance.now();
    const ended = await server.stop(signal);
    expect(performance.now() - asked).toBeLessThan(3_000);
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it('on a port in use says so, names it, ends with exit code 1 and seeds nothing', async () => {
    const other = createServer().listen(0, 'localhost');
    onTestFinished(() => {
      other.close();
    });
    await expect.poll(() => other.listening).toBe(true);
    const { port } = other.address() as AddressInfo;
    const env = ownTable();
    const folder = await folderOf({ 'a.txt': text('Un texte qui attend') });
    const { code, out, err } = await startToEnd(folder, { ...env, PORT: String(port) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`^Port ${port} is in use: .*PORT=\\d+ npm start\\.\\n$`));
    const database = openDatabase({
      tableName: env.TABLE_NAME,
      endpoint: embedded.endpoint,
      anonymous: true,
    });
    expect(await tableExists(database)).toBe(false);
  });

  it('on a table that holds other texts says so, changes nothing and ends with exit code 1', async () => {
    const env = ownTable();
    const mine = await folderOf({ 'a.txt': text('Un texte publié'), 'b.txt': text('Un autre texte publié') });
    expect(await runCommand('seed/commands/seed.ts', ['--content', mine.path], env)).toMatchObject({
      code: 0,
    });
    const other = await folderOf({ 'x.txt': text('Un texte d’ailleurs') });
    const { code, out, err } = await startToEnd(other, env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^2 of the 2 articles in the table would be removed, .*nothing was written/m);
    expect(err).toContain(`\nIf it is, say so: npm run seed -- --content '${other.path}' --remove-most\n`);
    expect(err).not.toMatch(/^\s+at /m);
    expect(await (await serve(mine, env)).titles()).toEqual(['Un autre texte publié', 'Un texte publié']);
  });

  it('with bad texts alone says which and what to do, and ends with exit code 1', async () => {
    const folder = await folderOf({
      'a.txt': '',
      'b.txt': '---\nlanguage: français\n---\nUn autre texte',
    });
    const { code, out, err } = await startToEnd(folder, ownTable());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${join(folder.path, 'a.txt')}: is empty`);
    expect(err).toContain(
      `${join(folder.path, 'b.txt')}:2: language: is not a language tag: write fr, ar or en`,
    );
    expect(err).not.toMatch(/^\s+at /m);
  });
});
