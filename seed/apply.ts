import { setTimeout } from 'node:timers/promises';
import type { Database } from '../store/dynamodb.ts';
import type { StoredItem } from '../store/items.ts';
import { seedStateKey } from '../store/keys.ts';
import { acquireLease, type Lease, type LeaseTimes } from '../store/lease.ts';
import { openReader } from '../store/read.ts';
import { deleteItems, putItems, putState, scanItems, type Writing } from '../store/write.ts';
import type { BuildSummary, Built } from './lay-out.ts';
import { type Plan, planWrites, storedByAddress } from './plan.ts';
import { readPins } from './slug-item.ts';
import type { Pins } from './slugs.ts';

/** What a table is to hold: a folder of texts, or the release that was made of one. */
export interface Source {
  /** A hash of everything that the items follow from, the table's pins aside. */
  fingerprint(): Promise<string>;
  /** The items, with the slugs that were published before. */
  items(pins: Pins): Promise<Built>;
}

export type Progress = (step: 'reading' | 'writing', done: number, all: number) => void;

export interface SeedResult {
  readonly summary: BuildSummary;
  readonly plan: Plan;
}

export interface SeedOptions {
  readonly onProgress: Progress;
  /** Called when another writer has to be waited for. */
  readonly onWait: () => void;
  /**
   * How long after the lists no longer lead there an article or entity is kept, for requests that are under way: at
   * least as long as a request may take.
   */
  readonly graceMs: number;
  readonly lease?: LeaseTimes;
  /** Once aborted no further batch is written and `apply` rejects with its reason; the next run goes on from there. */
  readonly signal?: AbortSignal;
}

interface SeedState {
  readonly fingerprint: string | null;
}

/** Whether the last seeding of the table was of this fingerprint and came to its end. */
export async function isApplied(database: Database, fingerprint: string): Promise<boolean> {
  const [doc] = await openReader(database).get([seedStateKey], { consistent: true });
  const state: SeedState = doc == null ? { fingerprint: null } : JSON.parse(doc);
  return state.fingerprint === fingerprint;
}

/** What applying would change. Writes nothing. */
export async function planSource(database: Database | null, source: Source): Promise<SeedResult> {
  const stored: StoredItem[] = [];
  if (database !== null) for await (const item of scanItems(database)) stored.push(item);
  const { items, summary } = await source.items(readPins(stored));
  return { summary, plan: planWrites(items, storedByAddress(stored)) };
}

/**
 * Makes the table hold exactly what the source says. Idempotent: what is stored already is not written again. Stopped
 * anywhere and run again, it ends in the same table. One writer at a time: another one is waited for. What the source
 * throws it throws before anything is written.
 */
export async function apply(database: Database, source: Source, options: SeedOptions): Promise<SeedResult> {
  const lease = await acquireLease(database, options.onWait, options.lease);
  try {
    // Taken before the items are made: a text that changes meanwhile makes the next start seed again.
    const fingerprint = await source.fingerprint();
    const result = await planSource(database, source);
    await write(database, result.plan, lease, options);
    await putState(database, seedStateKey, { fingerprint });
    return result;
  } finally {
    await lease.release();
  }
}

/** Writes targets before links, and removes them the other way round, with time between for whoever is on the way. */
async function write(database: Database, plan: Plan, lease: Lease, options: SeedOptions): Promise<void> {
  const { onProgress, graceMs, signal } = options;
  const all = plan.added + plan.changed + plan.removed;
  if (all === 0) return;
  let done = 0;
  const writing: Writing = {
    beforeBatch: async () => {
      signal?.throwIfAborted();
      await lease.check();
    },
    afterBatch: (count) => {
      done += count;
      onProgress('writing', done, all);
    },
  };
  await putState(database, seedStateKey, { fingerprint: null });
  for (const step of plan.puts) await putItems(database, step, writing);
  const isLink = ({ phase }: StoredItem) => phase === 'list' || phase === 'count';
  const removed = plan.deletes.flat();
  await deleteItems(database, removed.filter(isLink), writing);
  if (removed.some((item) => !isLink(item))) await setTimeout(graceMs);
  for (const step of plan.deletes)
    await deleteItems(
      database,
      step.filter((item) => !isLink(item)),
      writing,
    );
}
