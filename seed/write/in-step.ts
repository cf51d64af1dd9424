import type { Database } from '../../store/dynamodb.ts';
import type { Writing } from '../../store/write.ts';
import { metaOf, type State } from '../state/open-state.ts';
import { ContentSum } from './content-sum.ts';
import { type Difference, readJournal, writeDifference } from './journal.ts';
import type { TextSource } from './seeding.ts';
import type { TableState } from './table-state.ts';

/** A table that there is. */
export interface Target {
  readonly database: Database;
  readonly table: TableState;
  /** Null for a seeding that only tells what it would change. */
  readonly writing: Writing | null;
}

/** Whether the state is of texts that were read by these rules and words, and of what the table holds now. What was on its way into the table is written. */
export async function isInStep(
  state: State,
  source: TextSource,
  { writing, ...target }: Target,
  graceMs: number,
): Promise<boolean> {
  const { epoch: held } = target.table;
  const epoch = metaOf(state, 'epoch');
  if (epoch === null || held === null || metaOf(state, 'reading') !== source.readingVersion) return false;
  if (epoch === held) {
    state.run('DELETE FROM journal');
    return true;
  }
  if (metaOf(state, 'from') !== held || writing === null) return false;
  await finish(state, readJournal(state), { ...target, writing }, graceMs);
  return true;
}

/** The way of a journal into the table. Stopped anywhere, it is gone again from its beginning. */
export async function finish(
  state: State,
  journal: Difference,
  { database, table, writing }: Target & { readonly writing: Writing },
  graceMs: number,
): Promise<void> {
  await table.begin(table.epoch);
  await writeDifference(database, journal, graceMs, writing);
  await table.end(fingerprintOf(state), metaOf(state, 'epoch') ?? '');
  state.run('DELETE FROM journal');
}

function fingerprintOf(state: State): string | null {
  if (state.get('SELECT 1 FROM texts WHERE fault IS NOT NULL') !== undefined) return null;
  return new ContentSum(metaOf(state, 'sum') ?? '0').fingerprint(metaOf(state, 'version') ?? '');
}
