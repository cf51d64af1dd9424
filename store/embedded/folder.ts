import { access, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { check, lock } from 'proper-lockfile';
import { processExists } from '../this-machine.ts';
import type { Engine } from './engine.ts';
import { acceptsConnections, untilSilent } from './loopback-port.ts';

/**
 * Guards the folder of a database: at any time one live process holds it, every other one finds out who that is, and a
 * holder that was killed is in nobody's way. Whoever holds the folder may open what is in it; `holdFolder` promises that
 * by then no other process has it open, nor a database that a killed process left running.
 *
 * In the folder are `store.json` (who holds it, or held it last), beside it the lock `store.json.lock`, whose holder
 * refreshes it, and `opening.lock`, taken for the milliseconds in which a process looks and takes.
 */
export interface FolderHold {
  /** Tells other processes where the data is served. */
  publish(endpoint: string): Promise<void>;
  /** Resolves if another process takes the folder away, or it is removed. */
  readonly lost: Promise<Error>;
  /** Frees the folder. */
  release(): Promise<void>;
}

/** Another live process holds the folder. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
  /** Where that process serves the data; null when it has not said so yet. */
  readonly endpoint: string | null;

  constructor(dir: string, endpoint: string | null) {
    super(
      `The data in ${dir} is in use by another process${endpoint === null ? '' : ` (${endpoint})`}: stop that one, or set KIOSQUE_DATA to another folder.`,
    );
    this.endpoint = endpoint;
  }
}

// A killed process takes its database along within milliseconds; on a machine under load it may be more.
const LEFTOVER_LIVES_MS = 3_000;

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
  if (oldEndpoint) await untilSilent(oldEndpoint, LEFTOVER_LIVES_MS);

  return {
    lost: loss.promise,
    publish: (endpoint) => writeRecord(dir, { ...record, endpoint }),
    async release() {
      if (!held) return; // The record and the lock are someone else's now.
      held = false;
      await rm(recordPath(dir), { force: true });
      await taken.unlock();
    },
  };
}

const START_TAKES_MS = 5_000;

/** A database that another process serves. */
export interface RunningStore {
  readonly endpoint: string;
  readonly engine: Engine;
}

/**
 * What the process serves that holds `dir` now, if one does (so that `npm run seed` can write while
 * `npm start` serves). Waits for a process that is just starting to say where it answers.
 */
export async function runningStore(dir: string): Promise<RunningStore | null> {
  const deadline = Date.now() + START_TAKES_MS;
  for (;;) {
    const holder = await currentHolder(dir);
    if (holder === null) return null;
    const { endpoint = null, engine } = holder.record ?? {};
    if (endpoint !== null && engine !== undefined) return { endpoint, engine };
    if (Date.now() > deadline) return null;
    await sleep(50);
  }
}

/** Only where it answers. */
export const runningEndpoint = async (dir: string): Promise<string | null> =>
  (await runningStore(dir))?.endpoint ?? null;

/** The live process that holds a folder. A null record: it has just locked it and not yet said who it is. */
interface Holder {
  readonly record: StoreRecord | null;
}

/**
 * The live process that holds the folder, or null. A process that was killed leaves its lock and its record
 * behind; they count for nothing as soon as its process or its port is gone, without waiting for the lock
 * to grow old.
 */
async function currentHolder(dir: string): Promise<Holder | null> {
  const lockExists = await access(lockPath(dir)).then(
    () => true,
    () => false,
  );
  if (!lockExists) return null;
  const record = await readRecord(dir);
  return (await isAlive(dir, record)) ? { record } : null;
}

async function isAlive(dir: string, record: StoreRecord | null): Promise<boolean> {
  // A folder shared with another machine or container: only the age of the lock can be seen from here.
  if (record === null || record.host !== hostname()) return isLocked(dir);
  if (!processExists(record.pid)) return false;
  // The port settles what the process id cannot: ids are reused, and a killed process that its parent has
  // not collected yet still has one.
  return record.endpoint === null ? isLocked(dir) : acceptsConnections(record.endpoint);
}

// Longer than a lock can go without being refreshed (see LOCK).
const FOREIGN_LOCK_COUNTS_MS = 16_000;

/** A holder elsewhere may have been killed just now: its lock is given the time to be refreshed, or to grow old. */
async function untilForeignHolderIsGone(dir: string): Promise<void> {
  const deadline = performance.now() + FOREIGN_LOCK_COUNTS_MS;
  const first = await lockRefreshedAt(dir);
  while (performance.now() < deadline && (await lockRefreshedAt(dir)) === first) {
    const holder = await currentHolder(dir);
    if (holder === null || holder.record === null || holder.record.host === hostname()) return;
    await sleep(200);
  }
}

// A holder refreshes its lock every 3 s. The age of a lock decides only where nothing better is known
// about its holder (see `isAlive`), so it can be generous: a process that a debugger or a sleeping
// laptop stops for a moment keeps its folder.
const LOCK = { realpath: false, stale: 15_000, update: 3_000 };

// Taking the folder is several steps (is the holder alive? remove its lock; take ours; say who we are).
// This second lock, held for some milliseconds, lets one process at a time take them.
const OPENING_LOCK = {
  realpath: false,
  stale: 2_000,
  retries: { retries: 80, factor: 1, minTimeout: 50, maxTimeout: 50 },
};

/** Runs `steps` while no other process is in the middle of taking the folder. */
async function whileOpening<T>(dir: string, steps: () => Promise<T>): Promise<T> {
  const leave = await lock(join(dir, 'opening'), OPENING_LOCK);
  try {
    return await steps();
  } finally {
    await leave();
  }
}

/** Takes the lock, over the remains of a dead holder; returns how to give it back. Only `whileOpening`. */
async function takeLock(dir: string, onLost: (error: Error) => void): Promise<() => Promise<void>> {
  await rm(lockPath(dir), { recursive: true, force: true });
  return lock(recordPath(dir), { ...LOCK, onCompromised: onLost });
}

/** Whether the lock of the folder was refreshed lately. */
const isLocked = (dir: string): Promise<boolean> => check(recordPath(dir), LOCK);

const lockRefreshedAt = (dir: string): Promise<number | null> =>
  stat(lockPath(dir)).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );

/** What the holder of a folder tells other processes about itself, in `store.json`. */
interface StoreRecord {
  readonly pid: number;
  /** A process id means something on one machine (or in one container) only. */
  readonly host: string;
  readonly engine: Engine;
  /** null until the engine answers. */
  readonly endpoint: string | null;
}

const recordPath = (dir: string): string => join(dir, 'store.json');
const lockPath = (dir: string): string => `${recordPath(dir)}.lock`;

/**
 * The record of the last holder, which may be gone; null where there is none that can be read. One of another form is
 * as good as none: then the age of the lock decides, and no folder is taken from a live process for it.
 */
async function readRecord(dir: string): Promise<StoreRecord | null> {
  try {
    const value: unknown = JSON.parse(await readFile(recordPath(dir), 'utf8'));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Replaces the record in one step: a reader sees the old one or the new one, never half of one. */
async function writeRecord(dir: string, record: StoreRecord): Promise<void> {
  const draft = `${recordPath(dir)}.draft`;
  await writeFile(draft, `${JSON.stringify(record)}\n`);
  await rename(draft, recordPath(dir));
}

function isRecord(value: unknown): value is StoreRecord {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value && 'host' in value && 'engine' in value && 'endpoint' in value)) return false;
  const { pid, host, engine, endpoint } = value;
  return (
    Number.isInteger(pid) &&
    typeof host === 'string' &&
    (engine === 'dynoxide' || engine === 'dynalite') &&
    (endpoint === null || (typeof endpoint === 'string' && URL.canParse(endpoint)))
  );
}
