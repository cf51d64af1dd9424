import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { NoRegularFileError, readRegularFile } from '../read/regular-file.ts';
import { ImportError } from './import-error.ts';
import type { Entries } from './ledger.ts';
import { replaceFile } from './replace-file.ts';
import type { Source } from './sources.ts';
import { numbered, sameNameKey, textPathOf } from './text-name.ts';

export type Placed = 'ADDED' | 'REPLACED' | 'UNCHANGED' | 'KEPT';

const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes);

/** How the ledger names a source: the folder may be moved together with its pages. */
export const sourceKey = (folder: string, source: Source): string =>
  source.kind === 'URL'
    ? source.url.href
    : relative(resolve(folder), resolve(source.label)).split(sep).join('/');

/**
 * The path of a source's text: the one that it has already, else one that nobody has, neither in this run nor before. Two
 * names that some file system takes for one are one.
 */
export function choosePath(
  folder: string,
  source: Source,
  entries: Entries,
  taken: ReadonlySet<string>,
): string {
  const key = sourceKey(folder, source);
  for (const [path, entry] of entries) if (entry.source === key && !taken.has(sameNameKey(path))) return path;
  const others = new Set([...entries].map(([path]) => sameNameKey(path)));
  const wanted = textPathOf(source);
  for (let n = 1; ; n++) {
    const path = numbered(wanted, n);
    if (!taken.has(sameNameKey(path)) && !others.has(sameNameKey(path))) return path;
  }
}

/**
 * Puts a text in its place. One that stands there already is replaced only where it still is what was imported, or
 * `mayReplace` says so: `KEPT` is a text that an editor changed, of a page that says what it said before. Throws
 * ImportError where page and text both changed, or nothing can be written.
 */
export async function placeText(
  folder: string,
  path: string,
  text: string,
  before: string | null,
  mayReplace: boolean,
): Promise<Placed> {
  const file = join(folder, path);
  try {
    const there = readThere(file);
    if (there === null) {
      await mkdir(dirname(file), { recursive: true });
      await replaceFile(file, text);
      return 'ADDED';
    }
    if (there === sha256(text)) return 'UNCHANGED';
    if (there !== before && !mayReplace) {
      if (before === sha256(text)) return 'KEPT';
      throw new ImportError(
        'EDITED',
        before === null
          ? `is not imported over ${path}, which stands there and came from elsewhere: rename one of the two, or add --replace`
          : `has changed, and so has ${path}, which somebody edited: take over by hand what is new, or add --replace`,
      );
    }
    await replaceFile(file, text);
    return 'REPLACED';
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new ImportError('NOT_WRITTEN', `cannot be written to ${path} (${code})`);
  }
}

/** The hash of the text that stands there, null where none does. */
function readThere(file: string): string | null {
  try {
    return sha256(readRegularFile(file));
  } catch (error) {
    if (error instanceof NoRegularFileError)
      throw new ImportError('NOT_WRITTEN', 'would take the place of a folder');
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
