import { setTimeout } from 'node:timers/promises';
import type { Database } from '../store/dynamodb.ts';
import type { StoredItem } from '../store/items.ts';
import { seedStateKey } from '../store/keys.ts';
import { acquireLease, type Lease, type LeaseTimes } from '../store/lease.ts';
import { openReader } from '../store/read.ts';
import { deleteItems, putItems, putState, scanItems, type Writing } from '../store/write.ts';
import { type BuildSummary, buildItems } from './build.ts';
import { type Content, fingerprint } from './content.ts';
import { type Plan, planWrites, storedByAddress } from './plan.ts';
import { readPins } from './slug-item.ts';

export type Progress = (step: 'reading' | 'writing', done: number, all: number) => void;

export interface SeedResult {
  readonly summary: BuildSummary;
  readonly plan: Plan;
}

interface SeedState {
  readonly fingerprint: string | null;
}

/** Whether the table holds what the content would make of it, as far as the last seeding knows. */
export async function isSeeded(database: Database, content: Content): Promise<boolean> {
  const [doc] = await openReader(database).get([seedStateKey], { consistent: true });
  const state: SeedState = doc == null ? { fingerprint: null } : JSON.parse(doc);
  return state.fingerprint !== null && state.fingerprint === (await fingerprint(content));
}

/** What seeding would change. Writes nothing. */
export async function planSeed(
  database: Database,
  content: Content,
  onProgress: Progress,
): Promise<SeedResult> {
  const stored: StoredItem[] = [];
  for await (const item of scanItems(database)) stored.push(item);
  const { items, summary } = await buildItems(content, readPins(stored), (done, all) =>
    onProgress('reading', done, all),
  );
  return { summary, plan: planWrites(items, storedByAddress(stored)) };
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
}

/**
 * Makes the table hold exactly what the content says. Idempotent: what is stored already is not written again. Stopped
 * anywhere and run again, it ends in the same table. One writer at a time: another one is waited for. Throws
 * ContentErrors before anything is written.
 */
export async function seed(database: Database, content: Content, options: SeedOptions): Promise<SeedResult> {
  const lease = await acquireLease(database, options.onWait, options.lease);
  try {
    // Taken before the texts are read: a text that changes meanwhile makes the next start seed again.
    const now = await fingerprint(content);
    const result = await planSeed(database, content, options.onProgress);
    await apply(database, result.plan, lease, options);
    await putState(database, seedStateKey, { fingerprint: now });
    return result;
  } finally {
    await lease.release();
  }
}

/** Writes targets before links, and removes them the other way round, with time between for whoever is on the way. */
async function apply(
  database: Database,
  plan: Plan,
  lease: Lease,
  { onProgress, graceMs }: SeedOptions,
): Promise<void> {
  const all = plan.added + plan.changed + plan.removed;
  if (all === 0) return;
  let done = 0;
  const writing: Writing = {
    beforeBatch: () => lease.check(),
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
