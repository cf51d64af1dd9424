import type { Database } from '../store/dynamodb.ts';
import type { StoredItem } from '../store/items.ts';
import { seedStateKey } from '../store/keys.ts';
import { openReader } from '../store/read.ts';
import { deleteItems, putItems, putState, scanItems } from '../store/write.ts';
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

/**
 * Makes the table hold exactly what the content says. Idempotent: what is stored already is not written again. Stopped
 * anywhere and run again, it ends in the same table. Throws ContentErrors before anything is written.
 */
export async function seed(database: Database, content: Content, onProgress: Progress): Promise<SeedResult> {
  // Taken before the texts are read: a text that changes meanwhile makes the next start seed again.
  const now = await fingerprint(content);
  const result = await planSeed(database, content, onProgress);
  const { puts, deletes, added, changed, removed } = result.plan;
  const all = added + changed + removed;
  let done = 0;
  const onWritten = (count: number) => {
    done += count;
    onProgress('writing', done, all);
  };
  if (all > 0) await putState(database, seedStateKey, { fingerprint: null });
  for (const step of puts) await putItems(database, step, onWritten);
  for (const step of deletes) await deleteItems(database, step, onWritten);
  await putState(database, seedStateKey, { fingerprint: now });
  return result;
}
