import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchPage } from '../../seed/import/fetch-page.ts';
import { isPublicAddress } from '../../seed/import/public-address.ts';
import { readFolder } from '../../seed/read/folder.ts';
import { type ContentFolder, contentFolder } from '../support/content-folder.ts';
import { page } from '../support/imported.ts';
import { runCommand } from '../support/run-command.ts';
import { runNpm } from '../support/run-npm.ts';

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<ContentFolder> {
  const folder = await contentFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}
const titled = (title: string): string => page({ above: `<h1>${title}</h1>` });
const importInto = (to: string, ...args: readonly string[]) =>
  runCommand('seed/commands/import.ts', [...args, '--to', to], {});
const textIn = (folder: string, path: string) => readFile(join(folder, path), 'utf8');

describe('npm run import', () => {
  it('makes texts of files and folders, named as their pages, and says what it could not', async () => {
    const pages = await folderOf({
      'a.html': titled('Un premier titre de page'),
      'sous/b.md': '# Un titre\n\nUn texte.\n',
      'vide.html': '',
      'profond.html': `<body>${'<div>'.repeat(100_000)}x`,
      'énorme.html': Buffer.alloc(10_000_001, 0x61),
      'a_files/pub.html': titled('Une publicité'),
      'un-texte.txt': 'Un texte.',
    });
    const to = join(pages.path, 'textes');
    const ended = await runNpm(
      ['run', 'import', '--', pages.path, join(pages.path, 'nulle-part.html'), '--to', to],
      {},
    );
    expect(ended.code).toBe(1);
    expect(ended.out).toContain(
      `2 texts added to ${to}, 0 replaced, 0 unchanged, 0 kept as edited\n4 sources were not imported`,
    );
    expect(ended.err).toMatch(/vide\.html: is empty \(NO_ARTICLE\)$/m);
    expect(ended.err).toMatch(/profond\.html: nests more than 1,000 .* \(TOO_DEEP\)$/m);
    expect(ended.err).toMatch(/norme\.html: has more than 10 MB: .* \(TOO_LARGE\)$/m);
    expect(ended.err).toMatch(/nulle-part\.html: is not there \(CANNOT_BE_READ\)$/m);
    expect((await readFolder(to)).texts).toEqual(['a.txt', 'sous/b.txt']);
  }, 60_000);

  it('replaces a text whose page has changed, and keeps one that somebody edited', async () => {
    const pages = await folderOf({ 'a.html': titled('Un titre'), 'b.html': titled('Un autre titre') });
    const to = join(pages.path, 'textes');
    await importInto(to, pages.path);
    expect((await importInto(to, pages.path)).out).toContain('0 texts added to');
    await pages.write('a.html', titled('Un titre corrigé'));
    const edited = (await textIn(to, 'b.txt')).replace('Un autre titre', 'Un titre à moi');
    await pages.write('textes/b.txt', edited);
    const second = await importInto(to, pages.path);
    expect(second).toMatchObject({ code: 0 });
    expect(second.out).toContain('1 replaced, 0 unchanged, 1 kept as edited');
    expect(await textIn(to, 'a.txt')).toContain('title: Un titre corrigé');
    expect(await textIn(to, 'b.txt')).toBe(edited);
    await pages.write('b.html', titled('Un autre titre corrigé'));
    const third = await importInto(to, pages.path);
    expect(third.code).toBe(1);
    expect(third.err).toMatch(
      /b\.html: has changed, and so has b\.txt, which somebody edited: .* \(EDITED\)$/m,
    );
    expect(await textIn(to, 'b.txt')).toBe(edited);
    expect((await importInto(to, pages.path, '--replace')).code).toBe(0);
    expect(await textIn(to, 'b.txt')).toContain('Un autre titre corrigé');
  }, 60_000);

  it('replaces no text that came from elsewhere, and follows one that was renamed', async () => {
    const pages = await folderOf({
      'a.html': titled('Un titre'),
      'b.html': titled('Un titre'),
      'textes/a.txt': 'À moi.\n',
    });
    const to = join(pages.path, 'textes');
    const first = await importInto(to, pages.path);
    expect(first.code).toBe(1);
    expect(await textIn(to, 'a.txt')).toBe('À moi.\n');
    await mkdir(join(to, 'rangés'));
    await rename(join(to, 'b.txt'), join(to, 'rangés/c.txt'));
    await importInto(to, pages.path);
    expect((await readFolder(to)).texts).toEqual(['a.txt', 'rangés/c.txt']);
  }, 60_000);

  it('gives two pages of one name two names, each time the same, small letters or capitals', async () => {
    const pages = await folderOf({ 'x/a.html': titled('Un titre'), 'y/A.md': 'Un texte.' });
    const to = join(pages.path, 'textes');
    const [x, y] = [join(pages.path, 'x/a.html'), join(pages.path, 'y/A.md')];
    expect((await importInto(to, x, y)).err).toContain(`${y}: is A-2.txt`);
    await importInto(to, y, x);
    expect(await textIn(to, 'A-2.txt')).toContain('Un texte.');
    expect((await readFolder(to)).texts).toEqual(['A-2.txt', 'a.txt']);
  }, 60_000);

  it('puts a page that was saved as a text aside, in the folder of texts itself', async () => {
    const html = titled('Un titre');
    const folder = await folderOf({ 'a.txt': html });
    expect(await importInto(folder.path, folder.path)).toMatchObject({ code: 0 });
    expect(await textIn(folder.path, 'a.html')).toBe(html);
    expect(await textIn(folder.path, 'a.txt')).toMatch(/^---\ntitle: Un titre\n/);
    expect((await importInto(folder.path, folder.path)).out).toContain('1 unchanged');
  }, 60_000);

  it('says what is missing', async () => {
    expect((await runNpm(['run', 'import', 'a.html', '--to', 'x'], {})).err).toContain(
      'write npm run import -- FILES… --to DIR',
    );
    expect((await runCommand('seed/commands/import.ts', ['a.html'], {})).err).toMatch(
      /^Where to, is missing/,
    );
  }, 60_000);
});

describe('an address', () => {
  async function served(answer: Parameters<typeof createServer>[1]): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }
  const limits = { bytes: 100_000, signal: new AbortController().signal };

  it('is fetched, redirects followed, and says in the text where it is from', async () => {
    const site = await served((request, response) => {
      if (request.url === '/ancien') response.writeHead(301, { location: '/un-pont.html?x=1' }).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(titled('Un titre'));
    });
    const folder = await folderOf({});
    expect(await importInto(folder.path, `${site}/ancien`)).toMatchObject({ code: 0 });
    const text = await textIn(folder.path, 'ancien.txt');
    expect(text).toContain(`url: "${site}/un-pont.html?x=1"`);
    await rm(join(folder.path, 'ancien.txt'));
  }, 60_000);

  it.each<[what: string, answer: Parameters<typeof createServer>[1], fault: object]>([
    [
      'that redirects for ever',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      { code: 'NOT_FETCHED' },
    ],
    [
      'that leads into a private network',
      (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      { code: 'PRIVATE_ADDRESS' },
    ],
    [
      'that leads to a name inside',
      (_, response) => response.writeHead(302, { location: 'http://localhost:1/' }).end(),
      { code: 'PRIVATE_ADDRESS' },
    ],
    [
      'that leads to a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      { code: 'NOT_FETCHED' },
    ],
    ['that is not there', (_, response) => response.writeHead(404).end(), { code: 'NOT_FETCHED' }],
    [
      'of a picture',
      (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      { code: 'NO_PAGE' },
    ],
    [
      'that never ends',
      (_, response) => response.writeHead(200).write('x'.repeat(200_000)),
      { code: 'TOO_LARGE' },
    ],
    ['that never answers', () => {}, { code: 'TOO_SLOW' }],
  ])('%s is a fault', async (_, answer, fault) => {
    const site = await served(answer);
    await expect(fetchPage(new URL(site), { ...limits, ms: 1_000 })).rejects.toMatchObject(fault);
  });

  it('is private in every notation', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      'x',
    ])
      expect(isPublicAddress(address), address).toBe(false);
    for (const address of ['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1'])
      expect(isPublicAddress(address), address).toBe(true);
  });
});
