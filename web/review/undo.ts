import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOGUE_FILES } from '../../seed/editor/catalogue.ts';
import { REJECTED_FILE } from '../../seed/editor/rejections.ts';
import { REVIEW_FILE, replaceFile } from '../../seed/editor/review-file.ts';
import { ContentError } from '../../seed/read/content-error.ts';
import { readBytes } from '../../seed/read/read.ts';

/** The files that an answer changes, each as it was and as it is then; null where there was none. */
export type Change = ReadonlyMap<string, { readonly before: Bytes; readonly after: Bytes }>;
type Bytes = Uint8Array | null;

const FILES: readonly string[] = [...Object.values(CATALOGUE_FILES), REJECTED_FILE, REVIEW_FILE];

/** Does something to a catalogue folder and says what has changed in it. */
export async function changeBy(folder: string, act: () => Promise<unknown>): Promise<Change> {
  const before = await filesIn(folder);
  await act();
  const after = await filesIn(folder);
  const all = FILES.map((name) => {
    const file = join(folder, name);
    return [file, { before: before.get(file) ?? null, after: after.get(file) ?? null }] as const;
  });
  return new Map(all.filter(([, change]) => !areSame(change.before, change.after)));
}

/**
 * Puts every file back as it was. What was written into one of them since would be lost: then nothing is put back, and
 * ContentError says in which. The list of questions alone may have been made anew meanwhile; it stays so.
 */
export async function takeBack(change: Change): Promise<void> {
  const changedSince = new Set<string>();
  for (const [file, { after }] of change) if (!areSame(await readBytes(file), after)) changedSince.add(file);
  for (const file of changedSince)
    if (!file.endsWith(REVIEW_FILE))
      throw new ContentError(file, null, 'was changed since: take the answer back there by hand');
  for (const [file, { before }] of change) {
    if (changedSince.has(file)) continue;
    if (before === null) await rm(file);
    else await replaceFile(file, before);
  }
}

const filesIn = async (folder: string): Promise<Map<string, Bytes>> =>
  new Map(
    await Promise.all(
      FILES.map(async (name) => [join(folder, name), await readBytes(join(folder, name))] as const),
    ),
  );

const areSame = (a: Bytes, b: Bytes): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
