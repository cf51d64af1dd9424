import { access } from 'node:fs/promises';
import { hostname } from 'node:os';
import { processExists } from '../this-machine.ts';
import { isLocked } from './folder-lock.ts';
import { acceptsConnections } from './loopback-port.ts';
import { readRecord, recordPath, type StoreRecord } from './store-record.ts';

/** The live process that holds a folder. A null record: it has just locked it and not yet said who it is. */
export interface Holder {
  readonly record: StoreRecord | null;
}

/**
 * The live process that holds the folder, or null. A process that was killed leaves its lock and its record
 * behind; they count for nothing as soon as its process or its port is gone, without waiting for the lock
 * to grow old.
 */
export async function currentHolder(dir: string): Promise<Holder | null> {
  const lockExists = await access(`${recordPath(dir)}.lock`).then(
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
