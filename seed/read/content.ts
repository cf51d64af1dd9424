import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from './content-error.ts';
import { type Folder, readFolder } from './folder.ts';
import { importCommand } from './import-command.ts';
import { isPageName } from './page-name.ts';

/** Where the texts and the catalogue are. */
export interface Content {
  readonly articles: string;
  readonly catalogue: string;
}

const here = dirname(dirname(fileURLToPath(import.meta.url)));

/** The seed data that comes with Kiosque. */
export const seedContent: Content = { articles: join(here, 'articles'), catalogue: join(here, 'catalogue') };

/** Where a folder of texts has a catalogue of its own, if it has one. */
export const ownCatalogueOf = (articles: string): string => join(articles, 'catalogue');

/** A folder of texts; its catalogue is its subfolder `catalogue`, where there is none the one that comes with Kiosque. */
export async function contentIn(folder: string): Promise<Content> {
  const own = ownCatalogueOf(folder);
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
  if (found.others.some((path) => isPageName(path) && !path.startsWith('catalogue/')))
    throw new ContentError(
      folder,
      null,
      `has no text, but pages: make texts of them, write ${importCommand(folder)}`,
    );
  const closed = found.unreadable.map(({ path }) => path).join(', ');
  const why = closed === '' ? '' : ` that can be read (${closed} cannot)`;
  throw new ContentError(folder, null, `has no text${why}: put a .txt file in it`);
}
