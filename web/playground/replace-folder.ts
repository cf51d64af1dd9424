import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/**
 * Puts the folder `draft` in the place of `target`, whatever stands there. A reader of `target` finds the old
 * folder, for an instant none, then the new one, and never a mixture. Both must be on one file system.
 */
export async function replaceFolder(draft: string, target: string): Promise<void> {
  // rename() does not replace a folder that has files, so the old one steps aside first.
  const old = `${target}.old-${randomUUID()}`;
  await unless('ENOENT', rename(target, old));
  // Refused only if another build has just put its own folder there, which is as good as ours.
  await unless('ENOTEMPTY', rename(draft, target));
  await rm(old, { recursive: true, force: true });
}

async function unless(code: string, step: Promise<void>): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
  }
}
