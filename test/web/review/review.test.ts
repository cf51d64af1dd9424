import { readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { basename, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../../../seed/editor/question.ts';
import { noPins } from '../../../seed/identity/pins.ts';
import { buildItems } from '../../../seed/pipeline.ts';
import { type Content, contentIn, seedContent } from '../../../seed/read/content.ts';
import { listen } from '../../../server/local/listen.ts';
import { type Desk, openDesk } from '../../../web/review/desk.ts';
import { createReview } from '../../../web/review/serve.ts';
import { type ContentFolder, contentFolder } from '../../support/content-folder.ts';

const TEXT = `Un texte sur les eaux

L’Assemblée générale de la Ligue des eaux s’est tenue à Rabat. Amal Al-Fellah Sebbar, ministre des Eaux, a parlé.

Kais Hammami, directeur de la Ligue des eaux, a remercié les membres du Comité exécutif.
`;
const PEOPLE = `# Kept as it is.
kais-hammami:
  name: Kais Hammami
amal-el-fallah-seghrouchni:
  name: Amal El Fallah Seghrouchni
  aliases:
    - name: Amal Al-Fellah Sebbar
      doubtful: Another surname.
`;

let folder: ContentFolder;
let content: Content;
let desk: Desk;
let port: number;
let stop: (graceMs: number) => Promise<void>;
let token: string;
beforeEach(async () => {
  folder = await contentFolder({ 'a.txt': TEXT, 'catalogue/people.yaml': PEOPLE });
  content = await contentIn(folder.path);
  desk = openDesk(async () => content, questionsNow);
  const review = createReview({
    desk,
    contentNow: async () => content,
    folder: Promise.resolve(import.meta.dirname),
  });
  ({ port, stop } = await listen(0, {
    handler: Promise.resolve(async () => ({ statusCode: 200, body: '' })),
    playground: Promise.resolve(import.meta.dirname),
    review,
  }));
  token = /kiosque-token" content="([\w-]+)"/.exec((await ask('/review')).body)?.[1] ?? '';
});
afterEach(async () => {
  await stop(0);
  await folder.remove();
});

async function questionsNow(): Promise<readonly Question[]> {
  const { questions } = await buildItems(
    content,
    noPins,
    () => {},
    () => {},
  );
  return questions;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}
async function ask(path: string, { method = 'GET', headers = {}, body }: Asking = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<import('node:http').IncomingMessage>();
  const sent = body === undefined ? '' : JSON.stringify(body);
  request(
    {
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { host: `localhost:${port}`, 'content-length': String(sent.length), ...headers },
    },
    resolve,
  )
    .on('error', reject)
    .end(sent);
  const response = await promise;
  return { status: response.statusCode, headers: response.headers, body: await textOf(response) };
}

/** As the page itself asks. */
const own = () => ({
  origin: `http://localhost:${port}`,
  'x-kiosque-review': token,
  'content-type': 'application/json',
});
const waiting = async () => JSON.parse((await ask('/review/api/waiting', { headers: own() })).body).questions;
const idOf = async (name: string) => (await waiting()).find((one: { name: string }) => one.name === name)?.id;
const answer = async (name: string, given: string, headers: Record<string, string> = own()) =>
  ask('/review/api/answer', { method: 'POST', headers, body: { id: await idOf(name), answer: given } });
const yaml = (file: string) => readFile(join(content.catalogue, file), 'utf8');

describe('an answer', () => {
  it('that accepts a doubtful form makes it an alias, and leaves the rest of the file as it is', async () => {
    expect((await answer('Amal Al-Fellah Sebbar', 'accept')).status).toBe(200);
    const people = await yaml('people.yaml');
    expect(people).toContain('# Kept as it is.');
    expect(people).toMatch(/aliases:\n\s+- Amal Al-Fellah Sebbar\n/);
    desk.changed();
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeUndefined();
  });

  it('that rejects it takes it off, and the question out of review.yaml', async () => {
    await answer('Amal Al-Fellah Sebbar', 'reject');
    expect(await yaml('people.yaml')).not.toContain('Sebbar');
    expect(await yaml('review.yaml')).not.toContain('Sebbar');
  });

  it('that merges a name into an entry makes it an alias there', async () => {
    await answer('Amal Al-Fellah Sebbar', 'merge into kais-hammami');
    expect(await yaml('people.yaml')).toMatch(/name: Kais Hammami\n {2}aliases:\n\s+- Amal Al-Fellah Sebbar/);
  });

  it('that cannot be followed changes nothing, and says why', async () => {
    const refused = await answer('Amal Al-Fellah Sebbar', 'merge into nobody');
    expect([refused.status, JSON.parse(refused.body).error]).toEqual([
      409,
      expect.stringContaining('no entry nobody'),
    ]);
    expect(await yaml('people.yaml')).toBe(PEOPLE);
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeDefined();
    expect(await yaml('review.yaml')).not.toMatch(/answer: \S/);
  });

  it.each(['', 'accept\nmerge into x', 'merge into ../x', 'drop'])('%j is none', async (given) => {
    expect((await answer('Amal Al-Fellah Sebbar', given)).status).toBe(400);
  });

  it.each(['person', 'organisation', 'initiative'])('%s makes it an entry of its own', async (kind) => {
    expect((await answer('Amal Al-Fellah Sebbar', kind)).status).toBe(200);
    const file = { person: 'people', organisation: 'organisations', initiative: 'initiatives' }[kind];
    expect(await yaml(`${file}.yaml`)).toMatch(/^amal-al-fellah-sebbar:\n {2}name: Amal Al-Fellah Sebbar$/m);
  });

  it('to a question that waits no longer is refused', async () => {
    const body = { id: 'none', answer: 'accept' };
    expect((await ask('/review/api/answer', { method: 'POST', headers: own(), body })).status).toBe(409);
  });
});

describe('the last answer taken back', () => {
  const undo = () => ask('/review/api/undo', { method: 'POST', headers: own(), body: {} });
  const files = async () =>
    Object.fromEntries(
      await Promise.all((await readdir(content.catalogue)).map(async (file) => [file, await yaml(file)])),
    );

  it.each(['accept', 'reject', 'organisation', 'merge into kais-hammami'])(
    'leaves every file as it was, to the byte (%s)',
    async (given) => {
      const before = await files();
      const id = await idOf('Amal Al-Fellah Sebbar');
      expect(JSON.parse((await answer('Amal Al-Fellah Sebbar', given)).body).last).toEqual({
        id,
        name: 'Amal Al-Fellah Sebbar',
        answer: given,
      });
      expect(await files()).not.toEqual(before);
      const undone = JSON.parse((await undo()).body);
      expect(undone.last).toBeNull();
      expect(undone.questions.map((one: { id: string }) => one.id)).toContain(id);
      expect(await files()).toEqual(before);
    },
  );

  it('is the one before it the next time, and none without an answer', async () => {
    const before = await files();
    const [first, second] = (await waiting()).map((one: { name: string }) => one.name);
    await answer(first, 'reject');
    await answer(second, 'reject');
    expect(JSON.parse((await undo()).body).last).toMatchObject({ name: first });
    expect((await undo()).status).toBe(200);
    expect(await files()).toEqual(before);
    expect((await undo()).status).toBe(409);
  });

  it('also after the folder was seeded with it', async () => {
    const before = await files();
    await answer('Amal Al-Fellah Sebbar', 'reject');
    desk.changed();
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeUndefined();
    await undo();
    desk.changed();
    expect(await idOf('Amal Al-Fellah Sebbar')).toBeDefined();
    expect(await files()).toEqual(before);
  });

  it('does not take back what an editor wrote into the file since', async () => {
    await answer('Amal Al-Fellah Sebbar', 'reject');
    const written = `${await yaml('people.yaml')}\nnadia-untel:\n  name: Nadia Untel\n`;
    await folder.write('catalogue/people.yaml', written);
    const refused = await undo();
    expect([refused.status, JSON.parse(refused.body).error]).toEqual([
      409,
      expect.stringContaining('people.yaml: was changed since'),
    ]);
    expect(await yaml('people.yaml')).toBe(written);
  });
});

describe('a folder without a catalogue of its own', () => {
  it('gets a copy with its first answer, and Kiosque’s own stays as it came', async () => {
    await rm(content.catalogue, { recursive: true });
    content = await contentIn(folder.path);
    expect(content.catalogue).toBe(seedContent.catalogue);
    const kiosques = await readFile(join(seedContent.catalogue, 'people.yaml'), 'utf8');
    desk = openDesk(() => contentIn(folder.path), questionsNow);
    const { questions, catalogue, isKiosques } = await desk.waiting();
    expect([catalogue, isKiosques]).toEqual([`${basename(folder.path)}/catalogue`, false]);
    const id = questions.find(({ name }) => name === 'Amal Al-Fellah Sebbar')?.id ?? '';
    expect(await desk.decide(id, 'accept')).toBe(true);
    expect(await readFile(join(seedContent.catalogue, 'people.yaml'), 'utf8')).toBe(kiosques);
    const own = await readFile(join(folder.path, 'catalogue/people.yaml'), 'utf8');
    expect(own).not.toBe(kiosques);
    await desk.undo();
    expect(await readFile(join(folder.path, 'catalogue/people.yaml'), 'utf8')).toBe(kiosques);
    expect((await contentIn(folder.path)).catalogue).toBe(join(folder.path, 'catalogue'));
  });
});

it('speaks French, English where it is asked for, and has a reason and a rule in both', async () => {
  const page = async (query: string) => (await ask(`/review${query}`)).body;
  expect(await page('')).toContain('<html lang="fr">');
  expect(await page('?lang=en')).toContain('<html lang="en">');
  expect(await page('?lang=../x')).toContain('<html lang="fr">');
  const told = JSON.parse(/id="told">(.*?)<\/script>/.exec(await page(''))?.[1] ?? '');
  expect(told.rules.honorific.fr).toContain('civilité');
  const [question] = (await waiting()).filter(
    (one: { name: string }) => one.name === 'Amal Al-Fellah Sebbar',
  );
  expect(question.reason).toEqual({ about: 'doubtful', said: { und: 'Another surname.' } });
});

describe('another website', () => {
  const writes = async () => (await yaml('people.yaml')) !== PEOPLE;

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin that only looks alike', { origin: 'http://localhost' }],
    ['the origin null of a sandboxed frame', { origin: 'null' }],
    ['a foreign host, as DNS rebinding makes it', { host: 'evil.example' }],
    ['a host that begins like ours', { host: 'localhost.evil.example' }],
    ['no token', { 'x-kiosque-review': '' }],
    ['a wrong token', { 'x-kiosque-review': 'A'.repeat(43) }],
    ['the type that a form can send', { 'content-type': 'text/plain' }],
    ['word of the browser that another site asks', { 'sec-fetch-site': 'cross-site' }],
  ])('decides nothing with %s', async (_, headers: Record<string, string>) => {
    const host =
      headers.host === undefined
        ? {}
        : { host: `${headers.host}:${port}`, origin: `http://${headers.host}:${port}` };
    const refused = await answer('Amal Al-Fellah Sebbar', 'accept', { ...own(), ...headers, ...host });
    expect(refused.status).toBe(403);
    expect(await writes()).toBe(false);
  });

  it('without an origin decides nothing', async () => {
    const { origin: _, ...headers } = own();
    expect((await answer('Amal Al-Fellah Sebbar', 'accept', headers)).status).toBe(403);
    expect(await writes()).toBe(false);
  });

  it('gets neither the page nor its token by a name that leads here', async () => {
    for (const path of ['/review', '/review/api/waiting', '/review/api/texts']) {
      const refused = await ask(path, {
        headers: { host: `evil.example:${port}`, 'x-kiosque-review': token },
      });
      expect([refused.status, refused.body.includes(token)], path).toEqual([403, false]);
    }
    const otherPort = await ask('/review', { headers: { host: `localhost:${port + 1}` } });
    expect(otherPort.status).toBe(403);
  });

  it('neither reads nor frames it', async () => {
    expect((await ask('/review/api/waiting')).status).toBe(403);
    const { headers } = await ask('/review');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

it('what was found in a text is told of the texts that are served, and of no other file', async () => {
  const get = (file: string) => ask(`/review/api/text?file=${encodeURIComponent(file)}`, { headers: own() });
  expect(JSON.parse((await get('a.txt')).body).path).toBe('a.txt');
  for (const file of ['../a.txt', 'catalogue/people.yaml', '/etc/passwd', ''])
    expect((await get(file)).status, file).toBe(404);
});
