import { mkdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What a seeding remembers beside the table: a SQLite file. Statements are prepared once. */
export interface State {
  readonly run: (sql: string, ...values: SQLInputValue[]) => void;
  readonly get: (sql: string, ...values: SQLInputValue[]) => Row | undefined;
  readonly all: (sql: string, ...values: SQLInputValue[]) => Row[];
  /** Of the first column, which holds whole numbers: half the time of rows. */
  readonly numbers: (sql: string, ...values: SQLInputValue[]) => number[];
  /** Row by row: for what is not to be in memory at once. */
  readonly each: (sql: string, ...values: SQLInputValue[]) => Iterable<Row>;
  /** What was changed since the state was opened, as one of its copies takes it over; the journal is in it. */
  readonly changes: () => Uint8Array;
  readonly close: () => void;
}

/** Another process that has the file open is waited for, so long at most. */
const BUSY_MS = 5_000;

/**
 * Opens the file, makes it where there is none, or null where it is of another format or damaged: then it is as good as
 * none. Throws where the folder cannot be written.
 */
export function openState(file: string): State | null {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const state = connect(file, true);
    const version = Number(state.get('PRAGMA user_version')?.user_version);
    if (version === SCHEMA_VERSION) return state;
    state.close();
    return null;
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** A new one in the place of whatever was there; in memory without a file. */
export function newState(file: string | null): State {
  if (file !== null) {
    mkdirSync(dirname(file), { recursive: true });
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  }
  const state = connect(file ?? ':memory:', false);
  state.run('PRAGMA synchronous = OFF');
  for (const statement of SCHEMA) state.run(statement);
  state.run(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  return state;
}

/** Puts a state that was made and closed in the place of another: what lies there counts once all of it is on disk. */
export async function replaceState(made: string, file: string): Promise<void> {
  const handle = await open(made, 'r+');
  await handle.sync();
  await handle.close();
  // SQLite would take what a process that died has left of the other one for this one's.
  for (const part of ['-wal', '-shm']) await rm(file + part, { force: true });
  await rename(made, file);
}

/** @param isRecorded whether `changes` is to be asked for: that keeps what changes in memory */
function connect(file: string, isRecorded: boolean): State {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000');
  const prepared = new Map<string, StatementSync>();
  const ofNumbers = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const session = isRecorded ? db.createSession() : null;
  return {
    run: (sql, ...values) => void statement(sql).run(...values),
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    numbers: (sql, ...values) => {
      const known = ofNumbers.get(sql) ?? db.prepare(sql);
      if (!ofNumbers.has(sql)) known.setReturnArrays(true);
      ofNumbers.set(sql, known);
      return known.all(...values).map((row) => Number(row[0]));
    },
    each: (sql, ...values) => db.prepare(sql).iterate(...values),
    changes: () => session?.changeset() ?? new Uint8Array(),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/**
 * Brings a copy of a state forward by what `changes` gave of it. False where it does not fit, or the file is none: then
 * nothing was changed.
 */
export function applyChanges(file: string, changes: Uint8Array): boolean {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    // The journal of a change is done with when the next one comes: who keeps a state keeps the last one beside it.
    return db.applyChangeset(changes, { filter: (table) => table !== 'journal' });
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    db.close();
  }
}

/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const DAMAGED = [11, 26];
const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && DAMAGED.includes(Number(error.errcode) & 0xff);

/** What a state notes of itself under a name: of which rules, of which table it is. */
export const metaOf = ({ get }: State, name: string): string | null =>
  textOrNull(get('SELECT value FROM meta WHERE name = ?', name)?.value);

/** Notes what a state is of: see `metaOf`. */
export function remember({ run }: State, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values))
    run('INSERT OR REPLACE INTO meta VALUES (?, ?)', name, value);
}

/** A text of a row; empty where there is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const numberOf = (value: unknown): number => Number(value ?? 0);
