import type { KeptContent } from '../store/kept-content.ts';
import type { ReadCost } from '../store/meter.ts';
import { openReader } from '../store/read.ts';
import type { Readable } from '../store/readable.ts';
import type { Reading } from '../store/reading.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { TextBudget } from './text-budget.ts';

/** What every resolver can reach, made anew for each request. */
export interface Context {
  readonly loaders: Loaders;
  readonly texts: TextBudget;
  /** What the request has read so far. */
  readonly cost: () => ReadCost;
}

/** `reading`: the request's deadline and what it may read; `kept`: what need not be read again. */
export function createContext(
  database: Readable,
  reading: Reading = {},
  kept: KeptContent | null = null,
): Context {
  const reader = openReader(database, reading);
  return { loaders: createLoaders(reader, kept), texts: new TextBudget(), cost: () => reader.cost };
}
