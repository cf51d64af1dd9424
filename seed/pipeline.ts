import type { Database } from '../store/dynamodb.ts';
import type { Key } from '../store/keys.ts';
import type { OnArticle } from './analysis/analyse-texts.ts';
import { readInThreads } from './analysis/read-in-threads.ts';
import { openFolder } from './folder-source.ts';
import type { Pins } from './identity/pins.ts';
import type { Content } from './read/content.ts';
import { Notes } from './read/folder-notes.ts';
import { type Built, layOut, type TakeItem, type TextFault } from './state/lay-out.ts';
import { apply, planSource } from './write/apply.ts';
import type { Change } from './write/comparison.ts';
import type { Progress, SeedOptions, SeedResult } from './write/seeding.ts';

/**
 * The whole way of the texts into the table, step by step; each step is a folder beside this file.
 *
 *   read → article → names → statements → analysis    `openFolder`: what each text says, by itself
 *   identity → items → state                          `advance`: who is who over all texts, whose items that touches;
 *                                                     `itemsOf`: what the table is to hold of each of them
 *   write                                             `seed`: what differs is written
 */

/** Makes the table hold exactly what the content says; see `apply`. */
export const seed = (database: Database, content: Content, options: SeedOptions): Promise<SeedResult> =>
  apply(database, () => openFolder(content, readInThreads(), reading(untilAborted(options))), options);

/** What seeding would change; null for a table that is not there yet. Writes nothing. */
export const planSeed = async (
  database: Database | null,
  content: Content,
  options: Pick<SeedOptions, 'onProgress' | 'signal' | 'stateFile'>,
  onChange: (change: Change | 'removed', key: Key) => void,
): Promise<SeedResult> =>
  planSource(
    database,
    await openFolder(content, readInThreads(), reading(untilAborted(options))),
    { ...options, onWait: () => {}, graceMs: 0 },
    onChange,
  );

const reading =
  (onProgress: Progress): OnArticle =>
  (done, all) =>
    onProgress('reading', done, all);

/** An abort ends the reading of the texts as well, not the writing alone. */
const untilAborted =
  ({ onProgress, signal }: Pick<SeedOptions, 'onProgress' | 'signal'>): Progress =>
  (...progress) => {
    signal?.throwIfAborted();
    onProgress(...progress);
  };

export interface BuiltContent extends Built {
  readonly faults: readonly TextFault[];
  readonly notes: Notes;
}

/**
 * Texts and catalogue become the items of the table; they follow from content and pins alone. A text with a fault is
 * left out and named among the faults. Throws ContentErrors where the catalogue has a fault, or every text.
 */
export async function buildItems(
  content: Content,
  pins: Pins,
  take: TakeItem,
  onArticle: OnArticle,
): Promise<BuiltContent> {
  const notes = new Notes();
  const { editorial, all } = await openFolder(content, readInThreads(), onArticle);
  return { ...(await layOut({ ...editorial, texts: all(notes) }, pins, take)), notes };
}
