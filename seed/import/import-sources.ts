import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { fileOf } from '../read/file-name.ts';
import { readFolder } from '../read/folder.ts';
import { readRegularFile } from '../read/regular-file.ts';
import { convertAhead } from './convert-ahead.ts';
import { ImportError } from './import-error.ts';
import { type Entries, readLedger, writeLedger } from './ledger.ts';
import { choosePath, type Placed, placeText, sourceKey } from './place-text.ts';
import { type Faulty, findSources, type Source } from './sources.ts';
import { sameNameKey, textPathOf } from './text-name.ts';

/**
 * The way of pages into a content folder, step by step.
 *
 *   sources → read-source (fetch-page)       which files and addresses, their bytes
 *   convert-ahead: decode → html | markdown → text-file    in threads of their own; what the text is to be
 *   place-text, ledger                       where it goes, and whether it may
 */

export interface ImportOptions {
  /** Texts that were edited, too. */
  readonly mayReplace: boolean;
  readonly signal: AbortSignal;
  onProgress(done: number, all: number): void;
}

export interface Imported {
  /** How many of each. */
  readonly placed: Readonly<Record<Placed, number>>;
  /** Texts that got another name than their page, since that one had been given. */
  readonly renamed: readonly { readonly label: string; readonly path: string }[];
  readonly faults: readonly Faulty[];
  readonly wasStopped: boolean;
}

/** Imports what the arguments name into a folder of texts, which is made where it is not there. Throws ImportError where the folder cannot be used. */
export async function importSources(
  args: readonly string[],
  folder: string,
  { mayReplace, signal, onProgress }: ImportOptions,
): Promise<Imported> {
  const { sources, faults: notFound } = await findSources(args);
  const faults = [...notFound];
  const placed: Record<Placed, number> = { ADDED: 0, REPLACED: 0, UNCHANGED: 0, KEPT: 0 };
  const renamed: { label: string; path: string }[] = [];
  const release = await holdFolder(folder);
  try {
    const entries = await followMoved(folder, await readLedger(folder));
    const taken = new Set<string>();
    let done = 0;
    for await (const { source, text, error } of convertAhead(sources, signal)) {
      if (signal.aborted) break;
      try {
        if (error !== null) throw error;
        const path = choosePath(folder, source, entries, taken);
        taken.add(sameNameKey(path));
        if (!entries.has(path) && path !== textPathOf(source)) renamed.push({ label: source.label, path });
        const before = entries.get(path)?.sha256 ?? null;
        const key = await setAside(folder, path, source);
        const how = await placeText(folder, path, text, before, mayReplace);
        placed[how] += 1;
        if (how !== 'KEPT') entries.set(path, { source: key, sha256: hash('sha256', text) });
      } catch (error) {
        if (signal.aborted) break;
        if (!(error instanceof ImportError)) throw error;
        faults.push({ label: source.label, error });
      }
      done += 1;
      onProgress(done, sources.length);
    }
    await writeLedger(folder, entries);
  } finally {
    await release();
  }
  return { placed, renamed, faults, wasStopped: signal.aborted };
}

/** One import at a time writes into a folder. */
async function holdFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true });
    return await lock(folder, { lockfilePath: join(folder, '.importing.lock'), onCompromised: () => {} });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new ImportError(
      'NOT_WRITTEN',
      code === 'ELOCKED'
        ? 'another import writes into this folder: wait until it is done'
        : `the folder cannot be written to (${code}): name another one after --to`,
    );
  }
}

/**
 * A page that was saved as `page.txt` in the very folder of texts makes way for its text: it is `page.html` from then on.
 * Returns how the ledger names the source.
 */
async function setAside(folder: string, path: string, source: Source): Promise<string> {
  if (source.kind === 'URL') return sourceKey(folder, source);
  const [text, page] = await Promise.all([
    realpath(join(folder, path)).catch(() => null),
    realpath(source.file).catch(() => null),
  ]);
  if (text === null || text !== page) return sourceKey(folder, source);
  const aside = path.replace(/\.txt$/i, '.html');
  if (existsSync(join(folder, aside)))
    throw new ImportError(
      'EDITED',
      `would take the place of its own text, and ${aside} is there: rename it first`,
    );
  await rename(text, join(folder, aside));
  return aside;
}

/** Texts that were renamed or moved since, and not edited, are the same texts. */
async function followMoved(folder: string, entries: Entries): Promise<Entries> {
  const gone = [...entries].filter(([path]) => !existsSync(join(folder, path)));
  if (gone.length === 0) return entries;
  const { texts } = await readFolder(folder);
  const followed = new Map(entries);
  for (const path of texts.filter((text) => !entries.has(text))) {
    const sha256 = hash('sha256', readRegularFile(fileOf(folder, path)));
    const from = gone.find(([before, entry]) => entry.sha256 === sha256 && followed.has(before));
    if (from === undefined) continue;
    followed.delete(from[0]);
    followed.set(path, from[1]);
  }
  return followed;
}
