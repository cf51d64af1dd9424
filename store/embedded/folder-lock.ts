import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { check, lock } from 'proper-lockfile';
import { recordPath } from './store-record.ts';

// A holder refreshes its lock every 3 s. The age of a lock decides only where nothing better is known
// about its holder (see current-holder.ts), so it can be generous: a process that a debugger or a
// sleeping laptop stops for a moment keeps its folder.
const folder = { realpath: false, stale: 15_000, update: 3_000 };

// Taking the folder is several steps (is the holder alive? remove its lock; take ours; say who we are).
// This second lock, held for some milliseconds, lets one process at a time take them.
const opening = {
  realpath: false,
  stale: 2_000,
  retries: { retries: 80, factor: 1, minTimeout: 50, maxTimeout: 50 },
};

/** Runs `steps` while no other process is in the middle of taking the folder. */
export async function whileOpening<T>(dir: string, steps: () => Promise<T>): Promise<T> {
  const leave = await lock(join(dir, 'opening'), opening);
  try {
    return await steps();
  } finally {
    await leave();
  }
}

/** Whether the lock of the folder was refreshed lately. */
export function isLocked(dir: string): Promise<boolean> {
  return check(recordPath(dir), folder);
}

/** Takes the lock, over the remains of a dead holder; returns how to give it back. Only `whileOpening`. */
export async function takeLock(dir: string, onLost: (error: Error) => void): Promise<() => Promise<void>> {
  await rm(`${recordPath(dir)}.lock`, { recursive: true, force: true });
  return lock(recordPath(dir), { ...folder, onCompromised: onLost });
}
