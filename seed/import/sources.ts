import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pageWords } from '../lexicon/page-words.ts';
import { fileOf } from '../read/file-name.ts';
import { readFolder } from '../read/folder.ts';
import { HEAD_CHARACTERS, looksLikeHtml } from '../read/looks-like-html.ts';
import { isPageName } from '../read/page-name.ts';
import { ImportError } from './import-error.ts';

/** A file or an address that is to become a text. */
export type Source =
  | {
      readonly kind: 'FILE';
      /** As it was named, for messages. */
      readonly label: string;
      readonly file: string | Buffer;
      readonly name: string;
      /** Where it lies below the folder that was named, `/` between folders; empty at its top and for a file. */
      readonly folder: string;
    }
  | { readonly kind: 'URL'; readonly label: string; readonly url: URL };

export interface Faulty {
  readonly label: string;
  readonly error: ImportError;
}

/** What the arguments name, each once: files, addresses, and the pages of folders. */
export async function findSources(
  args: readonly string[],
): Promise<{ readonly sources: readonly Source[]; readonly faults: readonly Faulty[] }> {
  const sources = new Map<string, Source>();
  const faults: Faulty[] = [];
  for (const arg of args) {
    try {
      for (const source of await sourcesOf(arg, faults)) {
        const key = await keyOf(source);
        if (!sources.has(key)) sources.set(key, source);
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      faults.push({ label: arg, error });
    }
  }
  return { sources: [...sources.values()], faults };
}

/** The same file by whatever way. */
const keyOf = (source: Source): Promise<string> =>
  source.kind === 'URL'
    ? Promise.resolve(source.url.href)
    : realpath(source.file).catch(() => resolve(source.label));

async function sourcesOf(arg: string, faults: Faulty[]): Promise<readonly Source[]> {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(arg)) return [{ kind: 'URL', label: arg, url: webAddress(arg) }];
  const found = await stat(arg).catch((error: unknown) => {
    throw cannotBeRead(error);
  });
  if (!found.isDirectory()) return [{ kind: 'FILE', label: arg, file: arg, name: basename(arg), folder: '' }];
  const { texts, others, unreadable } = await readFolder(arg).catch((error: unknown) => {
    throw cannotBeRead(error);
  });
  for (const { path, code } of unreadable)
    faults.push({ label: join(arg, path), error: cannotBeRead({ code }) });
  const pages = others.filter(
    (path) => isPageName(path) && !path.startsWith('catalogue/') && !isOfSavedPage(path, others),
  );
  for (const path of texts) if (await isHtml(fileOf(arg, path))) pages.push(path);
  if (pages.length === 0)
    throw new ImportError('NO_PAGE', 'holds no page: name a folder with .html or .md files');
  return pages.sort().map((path) => ({
    kind: 'FILE',
    label: join(arg, path),
    file: fileOf(arg, path),
    name: basename(path),
    folder: dirname(path) === '.' ? '' : dirname(path),
  }));
}

function webAddress(arg: string): URL {
  const url = URL.canParse(arg) ? new URL(arg) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new ImportError('NOT_FETCHED', 'is no address of the web: write one that begins with https://');
  url.hash = '';
  return url;
}

const BESIDE_PAGE = new RegExp(`^(.*?)[_ -](?:${pageWords.besideSavedPages})/`, 'i');
/** What a browser puts beside the page that it saves: frames and advertisements. */
const isOfSavedPage = (path: string, others: readonly string[]): boolean => {
  const [, page] = BESIDE_PAGE.exec(path) ?? [];
  return (
    page !== undefined &&
    others.some((other) => /\.html?$/i.test(other) && other.replace(/\.html?$/i, '') === page)
  );
};

async function isHtml(file: string | Buffer): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) return false;
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_CHARACTERS), 0, HEAD_CHARACTERS, 0);
    return looksLikeHtml(buffer.subarray(0, bytesRead).toString('latin1').replace(/^ï»¿/, ''));
  } finally {
    await handle.close();
  }
}

export function cannotBeRead(error: unknown): ImportError {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
  return new ImportError(
    'CANNOT_BE_READ',
    code === 'ENOENT' ? 'is not there' : `cannot be read (${code}): allow it to be read, or move it away`,
  );
}
