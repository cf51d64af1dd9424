import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { toName } from './file-name.ts';

/** What a folder and its subfolders hold. Paths are inside the folder, `/` between folders, sorted. */
export interface Folder {
  /** The `.txt` files, also links that lead nowhere: an editor is told of those. */
  readonly texts: readonly string[];
  /** What else lies there, hidden ones aside. */
  readonly others: readonly string[];
  /** Every folder that was entered, the empty path for the whole. */
  readonly folders: readonly string[];
  /** Subfolders that cannot be read, with what the system says. */
  readonly unreadable: readonly { readonly path: string; readonly code: string }[];
}

/** The folder and every one in it that may hold texts, each with its path inside. */
export async function foldersIn(
  folder: string,
): Promise<readonly { readonly path: string; readonly folder: string }[]> {
  const { folders } = await readFolder(folder);
  return folders.map((path) => ({ path, folder: path === '' ? folder : `${folder}/${path}` }));
}

interface Subfolder {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Goes through a folder. Only regular files are texts, by themselves or through links; a folder is entered once, however
 * many links lead to it, and by its own path rather than by a link; a hidden one is not even opened. Rejects where the
 * folder itself cannot be read.
 */
export async function readFolder(folder: string): Promise<Folder> {
  const texts: string[] = [];
  const others: string[] = [];
  const unreadable: { path: string; code: string }[] = [];
  const folders: string[] = [];
  const entered = new Set<string>();
  const waiting: Subfolder[] = [{ path: '', bytes: Buffer.from(folder) }];
  const linked: Subfolder[] = [];
  const sort = async (entry: Dirent<Buffer>, found: Subfolder): Promise<void> => {
    const isText = /\.txt$/i.test(found.path);
    if (entry.isDirectory()) waiting.push(found);
    else if (entry.isFile()) (isText ? texts : others).push(found.path);
    else if (entry.isSymbolicLink()) {
      const target = await stat(found.bytes).catch(() => null);
      if (target?.isDirectory()) linked.push(found);
      else (isText && (target === null || target.isFile()) ? texts : others).push(found.path);
    } else others.push(found.path);
  };
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift() ?? linked.shift()) {
    const { path, bytes } = next;
    try {
      const { dev, ino } = await stat(bytes, { bigint: true });
      if (entered.has(`${dev} ${ino}`)) continue;
      const entries = await readdir(bytes, { encoding: 'buffer', withFileTypes: true });
      entered.add(`${dev} ${ino}`);
      folders.push(path);
      entries.sort((a, b) => a.name.compare(b.name));
      for (const entry of entries) {
        if (entry.name[0] === DOT) continue;
        const name = toName(entry.name);
        await sort(entry, {
          path: path === '' ? name : `${path}/${name}`,
          bytes: Buffer.concat([bytes, SLASH, entry.name]),
        });
      }
    } catch (error) {
      if (path === '') throw error;
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
      // Gone since its name was read.
      if (code !== 'ENOENT') unreadable.push({ path, code });
    }
  }
  return { texts: texts.sort(), others: others.sort(), folders, unreadable };
}

const DOT = 0x2e;
const SLASH = Buffer.from('/');
