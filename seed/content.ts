import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ContentError } from './read/content-error.ts';
import { fileOf } from './read/file-name.ts';
import { type Folder, readFolder } from './read/folder.ts';
import { readRegularFile } from './read/regular-file.ts';
import { REVIEW_FILE } from './editor/files.ts';

/** Where the texts and the catalogue are. */
export interface Content {
  readonly articles: string;
  readonly catalogue: string;
}

/** A server that looks at its texts answers in between. */
const LONGEST_TURN_MS = 20;

const here = dirname(fileURLToPath(import.meta.url));

/** The seed data that comes with Kiosque. */
export const seedContent: Content = { articles: join(here, 'articles'), catalogue: join(here, 'catalogue') };

/** A folder of texts; its catalogue is its subfolder `catalogue`, where there is none the one that comes with Kiosque. */
export async function contentIn(folder: string): Promise<Content> {
  const own = join(folder, 'catalogue');
  const hasOwn = await stat(own).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return { articles: folder, catalogue: hasOwn ? own : seedContent.catalogue };
}

/** The `.txt` files of a folder and its subfolders, `/` between folders, sorted; hidden ones aside. */
export const listTexts = async (folder: string): Promise<readonly string[]> =>
  (await readContentFolder(folder)).texts;

/** Throws ContentError where there is no text in the folder, or no folder. */
export async function readContentFolder(folder: string): Promise<Folder> {
  const found = await readFolder(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT')
      throw new ContentError(folder, null, 'does not exist: name a folder with .txt files');
    if (cause.code === 'ENOTDIR')
      throw new ContentError(folder, null, 'is a file: name a folder with .txt files');
    throw new ContentError(folder, null, `cannot be read (${cause.code ?? 'unknown error'})`);
  });
  if (found.texts.length > 0) return found;
  const closed = found.unreadable.map(({ path }) => path).join(', ');
  const why = closed === '' ? '' : ` that can be read (${closed} cannot)`;
  throw new ContentError(folder, null, `has no text${why}: put a .txt file in it`);
}

/**
 * A hash of everything that the table's content follows from: texts, catalogue, and the code and word lists that
 * read them. The same fingerprint means that there is nothing to seed.
 */
export async function fingerprint(content: Content): Promise<string> {
  const hash = createHash('sha256');
  let turn = performance.now();
  const add = async (folder: string, paths: readonly string[]) => {
    for (const path of paths) {
      if (performance.now() - turn > LONGEST_TURN_MS) {
        await setImmediate();
        turn = performance.now();
      }
      const bytes = bytesOrNone(fileOf(folder, path));
      hash.update(`${path}\n`).update(createHash('sha256').update(bytes).digest('hex'));
    }
  };
  await add(content.articles, await listTexts(content.articles));
  await add(content.catalogue, await catalogueFiles(content.catalogue));
  for (const part of ['.', join('..', 'text'), join('..', 'store')]) {
    const folder = join(here, part);
    await add(folder, await codeIn(folder));
  }
  return hash.digest('hex');
}

function bytesOrNone(file: string | Buffer): string | Buffer {
  try {
    return readRegularFile(file);
  } catch {
    return '';
  }
}

/** Programs and word lists, without the content that lies beside them. */
async function codeIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => /\.(ts|yaml)$/.test(file) && !/^(articles|catalogue)[/\\]/.test(file)).sort();
}

/** Of the catalogue, what items follow from: an open question changes nothing. */
const catalogueFiles = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).filter((file) => file !== REVIEW_FILE);

/** Differs whenever a text or a file of the catalogue does, as far as can be seen without reading it. Never throws. */
export async function glance({ articles, catalogue }: Content): Promise<string> {
  const texts = await listTexts(articles).catch((error: unknown) => String(error));
  if (typeof texts === 'string') return texts;
  const files = [
    ...texts.map((path) => fileOf(articles, path)),
    ...(await catalogueFiles(catalogue)).map((name) => join(catalogue, name)),
  ];
  const looks = files.map((file) =>
    stat(file).then(
      ({ ino, size, ctimeMs, mtimeMs }) => `${file} ${ino} ${size} ${ctimeMs} ${mtimeMs}`,
      () => `${file} unreadable`,
    ),
  );
  return (await Promise.all(looks)).join('\n');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
