import { mkdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentHolder } from './current-holder.ts';
import type { Engine } from './engine.ts';
import { takeLock, whileOpening } from './folder-lock.ts';
import { untilSilent } from './loopback-port.ts';
import { runningEndpoint } from './running-endpoint.ts';
import { StoreInUseError } from './store-in-use-error.ts';
import { readRecord, recordPath, removeRecord, writeRecord } from './store-record.ts';

/** A folder that this process, and no other, may open. */
export interface FolderHold {
  /** Tells other processes where the data is served. */
  publish(endpoint: string): Promise<void>;
  /** Resolves if another process takes the folder away, or it is removed. */
  readonly lost: Promise<Error>;
  /** Frees the folder. */
  release(): Promise<void>;
}

// A killed process takes its database along within milliseconds; on a machine under load it may be more.
const leftoverLivesAtMostMs = 3_000;

/** Takes the folder (created when missing) or throws `StoreInUseError`. */
export async function holdFolder(dir: string, engine: Engine): Promise<FolderHold> {
  await mkdir(dir, { recursive: true });
  const record = { pid: process.pid, host: hostname(), engine, endpoint: null };
  const loss = Promise.withResolvers<Error>();
  let held = true;

  await untilForeignHolderIsGone(dir);
  const taken = await whileOpening(dir, async () => {
    if ((await currentHolder(dir)) !== null) return null;
    const leftover = await readRecord(dir);
    await writeRecord(dir, record); // Before the lock: a lock without a record says too little.
    const unlock = await takeLock(dir, (cause) => {
      held = false;
      loss.resolve(new Error(`The lock on ${dir} was removed or taken over.`, { cause }));
    });
    return { leftover, unlock };
  });
  if (taken === null) throw new StoreInUseError(dir, await runningEndpoint(dir));

  const oldEndpoint = taken.leftover?.endpoint;
  if (oldEndpoint) await untilSilent(oldEndpoint, leftoverLivesAtMostMs);

  return {
    lost: loss.promise,
    publish: (endpoint) => writeRecord(dir, { ...record, endpoint }),
    async release() {
      if (!held) return; // The record and the lock are someone else's now.
      held = false;
      await removeRecord(dir);
      await taken.unlock();
    },
  };
}

// Of a process in another container or on another machine only the lock's age can be seen: it is refreshed every 3 s,
// and counts for nothing after 15.
const countsForMs = 16_000;

/** A holder elsewhere may have been killed just now: its lock is given the time to be refreshed, or to grow old. */
async function untilForeignHolderIsGone(dir: string): Promise<void> {
  const deadline = performance.now() + countsForMs;
  const first = await lockRefreshedAt(dir);
  while (performance.now() < deadline && (await lockRefreshedAt(dir)) === first) {
    const holder = await currentHolder(dir);
    if (holder === null || holder.record === null || holder.record.host === hostname()) return;
    await sleep(200);
  }
}

const lockRefreshedAt = (dir: string): Promise<number | null> =>
  stat(`${recordPath(dir)}.lock`).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
