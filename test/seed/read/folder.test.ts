import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentIn, listTexts } from '../../../seed/read/content.ts';
import { toName } from '../../../seed/read/file-name.ts';
import { readFolder } from '../../../seed/read/folder.ts';
import { lookAt } from '../../../seed/read/look.ts';
import { readText } from '../../../seed/read/read.ts';
import { startApi } from '../../support/api.ts';
import { built } from '../../support/built.ts';
import { type ContentFolder, contentFolder } from '../../support/content-folder.ts';

const TEXT = 'Kais Hammami a présenté le programme à Rabat devant les membres du conseil, qui l’ont salué.\n';

async function folderOf(files: Readonly<Record<string, string>>): Promise<ContentFolder> {
  const folder = await contentFolder(files);
  onTestFinished(async () => {
    await chmod(join(folder.path, 'fermé'), 0o700).catch(() => {});
    await folder.remove();
  });
  return folder;
}

const pathsIn = async ({ path }: ContentFolder) => (await readFolder(path)).texts;
/** Root reads whatever it likes: what is refused to everybody else is tried as nobody. */
async function withoutPrivileges<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** What is seen of a folder's texts without reading them. */
const looks = async (path: string) => Promise.all((await listTexts(path)).map((text) => lookAt(path, text)));

describe('reading a folder', () => {
  it('follows a linked folder, once however many links lead to it, and by its own path where it has one', async () => {
    const other = await folderOf({ 'x.txt': TEXT, 'sous/y.txt': TEXT });
    const folder = await folderOf({ 'a.txt': TEXT, 'z/b.txt': TEXT });
    await symlink(other.path, join(folder.path, 'textes'));
    await symlink(other.path, join(folder.path, 'textes-bis'));
    await symlink(join(folder.path, 'z'), join(folder.path, 'b'));
    await symlink(folder.path, join(folder.path, 'z/boucle'));
    await symlink('soi', join(folder.path, 'soi'));
    expect(await pathsIn(folder)).toEqual(['a.txt', 'textes/sous/y.txt', 'textes/x.txt', 'z/b.txt']);
    expect(readText(folder.path, 'textes/sous/y.txt').text).toBe(TEXT);
  });

  it('takes regular files alone: a named pipe, a socket and a device are neither texts nor opened', async () => {
    const folder = await folderOf({ 'a.txt': TEXT, 'dossier.txt/b.txt': TEXT });
    execFileSync('mkfifo', [join(folder.path, 'tube.txt')]);
    await symlink(join(folder.path, 'tube.txt'), join(folder.path, 'lien.txt'));
    await symlink('/dev/zero', join(folder.path, 'zero.txt'));
    const socket = createServer().listen(join(folder.path, 'prise.txt'));
    onTestFinished(() => void socket.close());
    await expect.poll(() => socket.listening).toBe(true);
    const { texts, others } = await readFolder(folder.path);
    expect(texts).toEqual(['a.txt', 'dossier.txt/b.txt']);
    expect(others).toEqual(['lien.txt', 'prise.txt', 'tube.txt', 'zero.txt']);
    const { faults } = await built(await contentIn(folder.path));
    expect(faults).toEqual([]);
  });

  it('does not wait for a named pipe that took the place of a text, or of a file of the catalogue', async () => {
    const folder = await folderOf({ 'a.txt': TEXT, 'catalogue/initiatives.yaml': '' });
    execFileSync('mkfifo', [join(folder.path, 'tube.txt'), join(folder.path, 'catalogue/people.yaml')]);
    expect(() => readText(folder.path, 'tube.txt')).toThrow('is no file: put a text in its place');
    await looks(folder.path);
    await expect(built(await contentIn(folder.path))).rejects.toMatchObject({
      file: join(folder.path, 'catalogue/people.yaml'),
      message: expect.stringMatching(/^is no file/),
    });
  });

  it('does not look into hidden folders', async () => {
    const folder = await folderOf({ 'a.txt': TEXT, '.corbeille/b.txt': TEXT, 'c/.cache/d.txt': TEXT });
    await chmod(join(folder.path, '.corbeille'), 0);
    expect(await readFolder(folder.path)).toMatchObject({ texts: ['a.txt'], others: [], unreadable: [] });
    await chmod(join(folder.path, '.corbeille'), 0o700);
  });

  it('names a subfolder that cannot be read, and reads the rest', async () => {
    const folder = await folderOf({ 'a.txt': TEXT, 'fermé/b.txt': TEXT });
    await chmod(folder.path, 0o755);
    await chmod(join(folder.path, 'fermé'), 0);
    const { found, result } = await withoutPrivileges(async () => ({
      found: await readFolder(folder.path),
      result: await built(await contentIn(folder.path)),
    }));
    expect(found).toMatchObject({
      texts: ['a.txt'],
      others: [],
      unreadable: [{ path: 'fermé', code: 'EACCES' }],
    });
    expect(result.summary.articles).toBe(1);
    expect([...result.notes.closed.values()].map(String)).toEqual([
      `${join(folder.path, 'fermé')}: cannot be read (EACCES): its texts are left out; allow it to be read, or move it away`,
    ]);
  });

  it('takes no published article away because its folder cannot be read any more', async () => {
    const folder = await folderOf({
      'a.txt': TEXT,
      'fermé/b.txt': `Un autre texte.\n\n${TEXT}`,
      'c.txt': TEXT,
    });
    await chmod(folder.path, 0o755);
    const content = await contentIn(folder.path);
    const api = await startApi({ content });
    onTestFinished(() => api.close());
    await chmod(join(folder.path, 'fermé'), 0);
    await expect(withoutPrivileges(() => api.seed(content))).rejects.toThrow('nothing was written');
    expect(await api.query('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 3 } });
    // Whatever an editor does elsewhere is done.
    await chmod(join(folder.path, 'fermé'), 0o700);
    await rm(join(folder.path, 'fermé'), { recursive: true });
    await api.seed(content);
    await mkdir(join(folder.path, 'fermé'), { mode: 0 });
    await rm(join(folder.path, 'c.txt'));
    await withoutPrivileges(() => api.seed(content));
    expect(await api.query('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 1 } });
  });

  it('tells in one line of the files that are no texts, those of the catalogue aside', async () => {
    const names = ['b.docx', 'c.png', 'd.pdf', 'e.html', 'sous/f.csv', 'g.\nh', 'i.rtf'];
    const folder = await folderOf({
      'a.txt': TEXT,
      'e.txt': TEXT,
      '.DS_Store': '',
      'catalogue/people.yaml': '',
      'catalogue/notes.md': '',
      ...Object.fromEntries(names.map((name) => [name, ''])),
    });
    const { notes } = await built(await contentIn(folder.path));
    expect(notes.lines()).toEqual([
      '7 files are no texts: b.docx, c.png, d.pdf, e.html, g.\\x0Ah and 2 more',
    ]);
  });

  it('names pages, and HTML that was saved as a text, with the command that makes texts of them', async () => {
    const folder = await folderOf({
      'a.txt': TEXT,
      'b.html': '',
      'sous/c.md': '',
      'd.txt': `<!doctype html><html lang="fr"><body><p>${TEXT}</p></body></html>`,
      'e.txt': `<p>${TEXT}</p>\n<p>${TEXT}</p>`,
      'f.txt': `La balise <p> ouvre un paragraphe. ${TEXT}`,
    });
    const { notes } = await built(await contentIn(folder.path));
    expect(notes.lines()).toEqual([
      `4 files are pages, to be made a text of: b.html, sous/c.md, d.txt (HTML), e.txt (HTML). Write npm run import -- '${folder.path}' --to '${folder.path}'`,
    ]);
  });
});

describe('a file whose name is not UTF-8', () => {
  const LATIN = Buffer.from('caf\xe9 \\ \x80.TXT', 'latin1');
  const inFolder = (folder: ContentFolder, name: Buffer) =>
    Buffer.concat([Buffer.from(`${folder.path}/`), name]);

  it('is read under a name that can be shown, the same each time', async () => {
    const folder = await folderOf({ 'é.txt': TEXT });
    await writeFile(inFolder(folder, LATIN), TEXT);
    await mkdir(inFolder(folder, Buffer.from('\xe9t\xe9', 'latin1')));
    await writeFile(inFolder(folder, Buffer.from('\xe9t\xe9/b.txt', 'latin1')), TEXT);
    const paths = ['\\xE9t\\xE9/b.txt', 'caf\\xE9 \\x5C \\x80.TXT', 'é.txt'];
    expect(await listTexts(folder.path)).toEqual(paths);
    for (const path of paths) expect(readText(folder.path, path).text).toBe(TEXT);
    const { faults, summary } = await built(await contentIn(folder.path));
    expect([faults, summary.articles]).toEqual([[], 3]);
    const before = await looks(folder.path);
    await writeFile(inFolder(folder, LATIN), `${TEXT}${TEXT}`);
    expect(await looks(folder.path)).not.toEqual(before);
  });

  it('is told apart from one whose name only looks like it: one of the two is a fault', async () => {
    const folder = await folderOf({ 'caf\\xE9.txt': TEXT });
    await writeFile(inFolder(folder, Buffer.from('caf\xe9.txt', 'latin1')), TEXT);
    const { faults, summary } = await built(await contentIn(folder.path));
    expect(faults.map(({ error }) => error.message)).toEqual([
      expect.stringContaining('has the same name as'),
    ]);
    expect(summary.articles).toBe(1);
  });

  it('shows what is UTF-8 in it as it is', () => {
    const mixed = Buffer.concat([Buffer.from('été 🙂 '), Buffer.from([0xf0, 0x9f]), Buffer.from('é')]);
    expect(toName(mixed)).toBe('été 🙂 \\xF0\\x9Fé');
    expect(toName(Buffer.from('a\\xE9 \uFFFD.txt'))).toBe('a\\xE9 \uFFFD.txt');
  });
});

it('a text that moves into a linked folder and back has the path that it had', async () => {
  const other = await folderOf({});
  const folder = await folderOf({ 'a.txt': TEXT });
  await symlink(other.path, join(folder.path, 'l'));
  await rename(join(folder.path, 'a.txt'), join(other.path, 'a.txt'));
  expect(await pathsIn(folder)).toEqual(['l/a.txt']);
  await rename(join(other.path, 'a.txt'), join(folder.path, 'a.txt'));
  expect(await pathsIn(folder)).toEqual(['a.txt']);
});
