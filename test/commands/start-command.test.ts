import { mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, tableExists } from '../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';
import { faultProxy } from '../support/fault-proxy.ts';
import { type Ended, type Running, runCommand, startCommand } from '../support/run-command.ts';

const text = (title: string) =>
  `${title}\n\nKais Hammami a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué.\n`;

let embedded: EmbeddedDynamoDB;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
});
afterAll(() => embedded.close());

type Env = Readonly<Record<string, string>>;
let tables = 0;
/** An environment that names a table of the test's own. */
function ownTable(): Env & { readonly TABLE_NAME: string } {
  tables += 1;
  return { TABLE_NAME: `table-${tables}`, AWS_ENDPOINT_URL_DYNAMODB: embedded.endpoint, PORT: '0' };
}

/** A running `npm start`. */
interface Server extends Running {
  readonly url: string;
  /** The titles it serves. */
  titles(): Promise<string[]>;
}

async function startServer(folder: ContentFolder, env: Env): Promise<Server> {
  const running = startCommand('server/local.ts', ['--content', folder.path], env);
  await running.printed('/playground\n');
  const url = /http:\/\/localhost:\d+/.exec(running.out())?.[0] ?? '';
  return {
    ...running,
    url,
    async titles() {
      const { articles } = await ask(url, '{ articles(first: 100) { nodes { title } } }');
      return articles.nodes.map(({ title }) => title).sort();
    },
  };
}

interface Answer {
  readonly articles: { readonly totalCount?: number; readonly nodes: readonly { readonly title: string }[] };
}
async function ask(url: string, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Answer };
  return data;
}

const start = (folder: ContentFolder, env: Env): Promise<Ended> =>
  runCommand('server/local.ts', ['--content', folder.path], env);

async function serve(folder: ContentFolder, env: Env = ownTable()): Promise<Server> {
  const server = await startServer(folder, env);
  onTestFinished(async () => {
    await server.stop('SIGKILL');
  });
  return server;
}

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<ContentFolder> {
  const folder = await contentFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}

/** What editors put down is served a moment later. */
const soon = { timeout: 10_000, interval: 50 };

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
    const script = /<script[^>]+src="([^"]+)"/.exec(page)?.[1] ?? '';
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
    const server = await serve(await folderOf({ 'a.txt': text('Un texte servi jusqu’à la fin') }));
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
    const { code, out, err } = await start(folder, { ...env, PORT: String(port) });
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
    const { code, out, err } = await start(other, env);
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
    const { code, out, err } = await start(folder, ownTable());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${join(folder.path, 'a.txt')}: is empty`);
    expect(err).toContain(
      `${join(folder.path, 'b.txt')}:2: language: is not a language tag: write fr, ar or en`,
    );
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('while npm start runs', () => {
  let folder: ContentFolder;
  let server: Server;
  beforeAll(async () => {
    folder = await contentFolder({
      'a.txt': text('Un texte du début'),
      'catalogue/people.yaml': 'kais-hammami:\n  name: Kais Hammami\n',
    });
    server = await startServer(folder, ownTable());
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    await folder.remove();
  });
  const expectTitle = (title: string) => expect.poll(server.titles, soon).toContain(title);

  it('a new text that cannot be read is named, and the others are served', async () => {
    await folder.write('illisible.txt', Buffer.from([0x4c, 0xe9, 0x0a]));
    await folder.write('lisible.txt', text('Un texte lisible'));
    await expectTitle('Un texte lisible');
    await expect.poll(server.err, soon).toContain(`${join(folder.path, 'illisible.txt')}:1: is not UTF-8`);
    await rm(join(folder.path, 'illisible.txt'));
    await rm(join(folder.path, 'lisible.txt'));
    await expect.poll(server.titles, soon).not.toContain('Un texte lisible');
  });
  const expectNoTitle = (title: string) => expect.poll(server.titles, soon).not.toContain(title);
  /** Saves as many editors do: writes beside the file, then puts the new one in its place. */
  async function replace(file: string, content: string): Promise<void> {
    await folder.write(`${file}.part`, content);
    await rename(join(folder.path, `${file}.part`), join(folder.path, file));
  }

  it('a new text appears, in a new folder too, and goes with its file', async () => {
    await folder.write('n.txt', text('Un texte neuf'));
    await expectTitle('Un texte neuf');
    await folder.write('sous-dossier/m.TXT', text('Un texte plus neuf'));
    await expectTitle('Un texte plus neuf');
    await rm(join(folder.path, 'sous-dossier'), { recursive: true });
    await expectNoTitle('Un texte plus neuf');
    await rm(join(folder.path, 'n.txt'));
    await expectNoTitle('Un texte neuf');
    expect(await server.titles()).toContain('Un texte du début');
  });

  it('a text that was saved is served as saved', async () => {
    await folder.write('c.txt', text('Un texte à changer'));
    await expectTitle('Un texte à changer');
    await folder.write('c.txt', text('Un texte changé'));
    await expectTitle('Un texte changé');
    expect(await server.titles()).not.toContain('Un texte à changer');
  });

  it('a text that was replaced is still watched', async () => {
    await folder.write('r.txt', text('Un texte à remplacer'));
    await expectTitle('Un texte à remplacer');
    await replace('r.txt', text('Un autre texte à sa place'));
    await expectTitle('Un autre texte à sa place');
    await folder.write('r.txt', text('Un texte changé sur place'));
    await expectTitle('Un texte changé sur place');
    await rm(join(folder.path, 'r.txt'));
    await expectNoTitle('Un texte changé sur place');
  });

  it('a change to the catalogue is served', async () => {
    const names = () => ask(server.url, '{ articles: people { nodes { title: name } } }');
    await folder.write('catalogue/people.yaml', 'kais-hammami:\n  name: Kaïs Hammami\n');
    await expect.poll(names, soon).toEqual({ articles: { nodes: [{ title: 'Kaïs Hammami' }] } });
  });

  it('a bad text is told of, and all is served as before until it is mended', async () => {
    await folder.write('b.txt', text('Un texte en ordre'));
    await expectTitle('Un texte en ordre');
    await folder.write('b.txt', '---\ndate: hier\n---\nUn texte en désordre');
    await expect.poll(server.err, soon).toContain(`${join(folder.path, 'b.txt')}:2: date: `);
    await symlink(join(folder.path, 'nulle-part'), join(folder.path, 'lien.txt'));
    await expect
      .poll(server.err, soon)
      .toContain(`${join(folder.path, 'lien.txt')}: cannot be read (ENOENT)`);
    expect(await server.titles()).toContain('Un texte en ordre');
    await rm(join(folder.path, 'lien.txt'));
    await folder.write('b.txt', text('Un texte remis en ordre'));
    await expectTitle('Un texte remis en ordre');
    expect(await server.titles()).not.toContain('Un texte en ordre');
  });
});

describe('while npm start runs and the database is away', () => {
  it('a seeding is tried again with growing pauses, and what was served before stays', async () => {
    const proxy = await faultProxy(embedded.endpoint);
    onTestFinished(() => proxy.close());
    const folder = await folderOf({ 'a.txt': text('Un texte du début') });
    const server = await serve(folder, { ...ownTable(), AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint });
    // Half way: entities are written, then the database is away for whoever writes.
    let batches = 0;
    proxy.befall((operation) => {
      if (operation === 'BatchWriteItem') batches += 1;
      return operation === 'BatchWriteItem' && batches > 2 ? 'fail' : null;
    });
    await folder.write('b.txt', text('Un texte qui attend la base'));
    await expect.poll(server.err, { timeout: 30_000 }).toContain('Trying again in 2 s');
    expect(server.err()).toContain('Trying again in 1 s');
    expect(server.err()).toContain('what was served before stays');
    expect(server.err()).not.toMatch(/^\s+at /m);
    // Whole pages without an error, each with as many articles as it says: never half of one.
    const { articles } = await ask(
      server.url,
      '{ articles { totalCount nodes { title people { nodes { name } } } } }',
    );
    expect(articles.nodes).toHaveLength(articles.totalCount ?? -1);
    expect(articles.nodes.map(({ title }) => title)).toContain('Un texte du début');
    proxy.befall(() => null);
    await expect.poll(server.titles, { timeout: 20_000 }).toContain('Un texte qui attend la base');
    const tries = server.err().split('Trying again').length;
    await setTimeout(3_000);
    expect(server.err().split('Trying again')).toHaveLength(tries);
  }, 90_000);
});

describe('the embedded database of npm start', () => {
  let data: string;
  let embeddedAlone: Env;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'kiosque-data-'));
    embeddedAlone = { PORT: '0', KIOSQUE_DATA: data };
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  it('keeps what was seeded: the next start serves at once', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte gardé') });
    const first = await serve(folder, embeddedAlone);
    expect(first.out()).toContain(' added, ');
    expect(await first.stop()).toMatchObject({ code: 0 });
    const second = await serve(folder, embeddedAlone);
    expect(second.out() + second.err()).not.toMatch(/added|Reading|Writing/);
    expect(await second.titles()).toEqual(['Un texte gardé']);
    await second.stop('SIGKILL');
    await folder.write('b.txt', text('Un texte d’entre deux'));
    const third = await serve(folder, embeddedAlone);
    expect(await third.titles()).toEqual(['Un texte d’entre deux', 'Un texte gardé']);
    await third.stop();
  });

  it('is open to npm run seed meanwhile, and not to a second npm start', async () => {
    const folder = await folderOf({ 'a.txt': text('Un texte servi') });
    const server = await serve(folder, embeddedAlone);
    const seeded = await runCommand('seed/commands/seed.ts', ['--content', folder.path], {
      KIOSQUE_DATA: data,
    });
    expect(seeded).toMatchObject({ code: 0 });
    expect(seeded.out).toMatch(/^Items: 0 added, 0 changed, 0 removed, [1-9]\d* unchanged$/m);
    const second = await start(folder, embeddedAlone);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toContain('in use by another process');
    expect(second.err).not.toMatch(/^\s+at /m);
    expect(await server.titles()).toEqual(['Un texte servi']);
    await server.stop();
  });
});

it('npm start names a text that it leaves out once, not again as long as nothing changes', async () => {
  const folder = await folderOf({ 'a.txt': text('Un texte en ordre'), 'b.txt': '---\ndate: hier\n---\nX.' });
  const server = await serve(folder);
  // As long as several looks at the folder take.
  await setTimeout(3_000);
  expect(server.err().match(/b\.txt:2: date: /g)).toHaveLength(1);
  expect(server.out().match(/^Items: /gm)).toHaveLength(1);
  await folder.write('b.txt', '---\ndate: demain\n---\nX.');
  await expect.poll(() => server.err().match(/b\.txt:2: date: /g), soon).toHaveLength(2);
});
