import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A build takes seconds: what is older than this belongs to one that was stopped. */
const STOPPED_AFTER_MS = 10 * 60_000;

/**
 * Has `build` fill a folder and puts that in the place of `target`, whatever stands there. A reader of `target` finds
 * the old folder, for an instant none, then the new one, and never a mixture. The folder is filled beside `target`,
 * since both must be on one file system; what a process that was stopped meanwhile left there is removed by a later build.
 */
export async function buildFolder(target: string, build: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${target}.draft-${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  try {
    await removeLeftOvers(target);
    await build(draft);
    await replace(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function replace(draft: string, target: string): Promise<void> {
  // rename() does not replace a folder that has files, so the old one steps aside first.
  const old = `${target}.old-${randomUUID()}`;
  await unless('ENOENT', rename(target, old));
  // Refused only if another build has just put its own folder there, which is as good as ours.
  await unless('ENOTEMPTY', rename(draft, target));
  await rm(old, { recursive: true, force: true });
}

const LEFT_OVER = /^\.(draft|old)-[-0-9a-f]{36}$/;

async function removeLeftOvers(target: string): Promise<void> {
  const [folder, own] = [dirname(target), basename(target)];
  const before = Date.now() - STOPPED_AFTER_MS;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(own) || !LEFT_OVER.test(name.slice(own.length))) continue;
    const path = join(folder, name);
    // Another build may have removed it just now.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: before }));
    if (mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}

async function unless(code: string, step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
  }
}
