import type { Database } from '../store/dynamodb.ts';
import type { Key } from '../store/keys.ts';
import { apply, type Progress, planSource, type SeedOptions, type SeedResult, type Source } from './apply.ts';
import { buildItems } from './build.ts';
import { type Content, fingerprint } from './content.ts';
import type { Change } from './plan.ts';

export type { Progress, SeedOptions, SeedResult };

/** What seeding would change; null for a table that is not there yet. Writes nothing. */
export const planSeed = (
  database: Database | null,
  content: Content,
  options: Pick<SeedOptions, 'onProgress' | 'signal'>,
  onChange: (change: Change | 'removed', key: Key) => void,
): Promise<SeedResult> => planSource(database, textsOf(content, untilAborted(options)), onChange);

/** Makes the table hold exactly what the content says; see `apply`. */
export const seed = (database: Database, content: Content, options: SeedOptions): Promise<SeedResult> =>
  apply(database, textsOf(content, untilAborted(options)), options);

/** Heard while texts are read, too. */
const untilAborted =
  ({ onProgress, signal }: Pick<SeedOptions, 'onProgress' | 'signal'>): Progress =>
  (...progress) => {
    signal?.throwIfAborted();
    onProgress(...progress);
  };

/** The texts themselves, read anew for each seeding. */
const textsOf = (content: Content, onProgress: Progress): Source => ({
  fingerprint: () => fingerprint(content),
  build: (pins, take) => buildItems(content, pins, take, (done, all) => onProgress('reading', done, all)),
});
