import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

/** Each engine keeps its data in a path of its own, so that changing engines never mixes two formats. */
export const dataPath = (dir: string, engine: Engine): string =>
  join(dir, engine === 'dynoxide' ? 'dynoxide.db' : 'dynalite');

/** Renames a damaged database, whole, so that a new one can be made in its place; returns where it is now. */
export async function setAside(dir: string, engine: Engine): Promise<string> {
  const path = dataPath(dir, engine);
  const kept = `${path}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
  // What a database file has beside it belongs to it.
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(path + part)) await rename(path + part, kept + part);
  return kept;
}
