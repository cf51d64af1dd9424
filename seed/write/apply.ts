import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../store/dynamodb.ts';
import type { Key } from '../../store/keys.ts';
import { acquireLease } from '../../store/lease.ts';
import { asStorageError } from '../../store/storage-error.ts';
import { newState, replaceState, type State } from '../state/open-state.ts';
import { seedChange } from './change.ts';
import type { Change } from './comparison.ts';
import { seedAll } from './full-seeding.ts';
import type { SeedOptions, SeedResult, TextSource } from './seeding.ts';
import { TableState } from './table-state.ts';

/**
 * Makes the table hold exactly what the source says. Idempotent: what is stored already is not written again. Stopped
 * anywhere and run again, it ends in the same table. One writer at a time: another one is waited for. What the source
 * throws it throws before anything is written. A text with a fault is left out; where one is published already, nothing
 * is written and ContentErrors thrown, as its article would be lost. Throws RemovalError, too, before it writes.
 *
 * @param openSource is called when it is this writer's turn
 */
export async function apply(
  database: Database,
  openSource: () => Promise<TextSource>,
  options: SeedOptions,
): Promise<SeedResult> {
  const lease = await acquireLease(database, options.onWait, options.lease, options.signal);
  try {
    const source = await openSource();
    const table = await TableState.read(database);
    const { graceMs, noticeMs = graceMs } = options;
    // What a reader has kept is of the content before: it looks for the lease in time (store/kept-reads.ts).
    let notice: Promise<unknown> | undefined;
    const writing = {
      beforeBatch: async () => {
        options.signal?.throwIfAborted();
        notice ??= setTimeout(noticeMs);
        await notice;
        await lease.check();
      },
      afterBatch: () => {},
    };
    const file = options.stateFile ?? null;
    const target = { database, table, writing };
    const kept = async (result: SeedResult): Promise<SeedResult> => {
      await options.keeper?.afterwards(result);
      return result;
    };
    if (file !== null) {
      const changed = await seedChange(file, source, target, options, options.onChange);
      if (changed !== null) return await kept(changed);
    }
    await options.keeper?.beforeAll();
    return await kept(
      await withState(file, (state) => seedAll(state, source, target, options, options.onChange)),
    );
  } finally {
    await lease.release();
  }
}

/** What applying would change: told of every key that it would write or remove. Writes nothing. */
export async function planSource(
  database: Database | null,
  source: TextSource,
  options: SeedOptions,
  onChange: (change: Change | 'removed', key: Key) => void,
): Promise<SeedResult> {
  const target =
    database === null ? null : { database, table: await TableState.read(database), writing: null };
  const file = options.stateFile ?? null;
  if (target !== null && file !== null) {
    const changed = await seedChange(file, source, target, options, onChange);
    if (changed !== null) return changed;
  }
  return withState(null, (state) => seedAll(state, source, target, options, onChange));
}

/** A new state, in place of the one in `file` once all is done; without a file in one that is gone at the end. */
async function withState<Result>(
  file: string | null,
  use: (state: State) => Promise<Result>,
): Promise<Result> {
  const folder = file === null ? await mkdtemp(join(tmpdir(), 'kiosque-')).catch(explained) : null;
  const made = file === null ? join(folder ?? '', 'state.db') : `${file}.new`;
  const state = newState(made);
  try {
    const result = await use(state);
    state.close();
    if (file !== null) await replaceState(made, file);
    return result;
  } catch (error) {
    state.close();
    throw error;
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

function explained(error: unknown): never {
  throw asStorageError(error, tmpdir(), 'TMPDIR');
}

export { isApplied } from './table-state.ts';
