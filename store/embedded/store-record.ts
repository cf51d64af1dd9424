import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

/** What the holder of a folder tells other processes about itself, in `store.json`. */
export interface StoreRecord {
  readonly pid: number;
  /** A process id means something on one machine (or in one container) only. */
  readonly host: string;
  readonly engine: Engine;
  /** null until the engine answers. */
  readonly endpoint: string | null;
}

/** The path of the record; the lock of the folder lies beside it. */
export function recordPath(dir: string): string {
  return join(dir, 'store.json');
}

/** The record of the last holder, which may be gone; null when there is none that can be read. */
export async function readRecord(dir: string): Promise<StoreRecord | null> {
  try {
    const value: unknown = JSON.parse(await readFile(recordPath(dir), 'utf8'));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Replaces the record in one step: a reader sees the old one or the new one, never half of one. */
export async function writeRecord(dir: string, record: StoreRecord): Promise<void> {
  const draft = `${recordPath(dir)}.draft`;
  await writeFile(draft, `${JSON.stringify(record)}\n`);
  await rename(draft, recordPath(dir));
}

/** Removes the record, if it is there. */
export async function removeRecord(dir: string): Promise<void> {
  await rm(recordPath(dir), { force: true });
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
