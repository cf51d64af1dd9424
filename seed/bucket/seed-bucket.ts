import { join } from 'node:path';
import type { Database } from '../../store/dynamodb.ts';
import type { ObjectStore } from '../../store/objects.ts';
import type { ContentError } from '../read/content-error.ts';
import { openState } from '../state/open-state.ts';
import { apply } from '../write/apply.ts';
import type { SeedOptions, SeedResult } from '../write/seeding.ts';
import { type BucketSource, openBucket } from './bucket-source.ts';
import { putExpectations } from './expectations-of-state.ts';
import { KeptState } from './kept-state.ts';
import { Mirror } from './mirror.ts';
import { versionsRead } from './read-versions.ts';
import { NewsCollector, putWaiting, tell } from './seeding-news.ts';

/** Where texts come from, where a seeding remembers what it knows, and its disk. */
export interface Buckets {
  readonly content: ObjectStore;
  readonly state: ObjectStore;
  /** A folder for both; what it has is kept from run to run, and may be lost. */
  readonly folder: string;
}

export interface BucketSeeding {
  readonly result: SeedResult;
  /** What is to be mended of the texts that were looked at, by path. */
  readonly faults: ReadonlyMap<string, ContentError>;
  /** Of the texts that were looked at. */
  readonly etags: ReadonlyMap<string, string>;
}

export type SeedNamed = (
  named: ReadonlySet<string> | null,
  options: Pick<SeedOptions, 'onProgress' | 'onWait' | 'graceMs' | 'noticeMs' | 'signal' | 'mayRemoveMost'>,
) => Promise<BucketSeeding>;

/**
 * Seeds a table from a bucket as it is at that moment. Called with the names of texts that may have changed it reads
 * those, as long as the state that is kept fits the table; else, or called with null, it looks at all. Stopped anywhere
 * and called again with whatever names, it ends in the table that a full seeding of the bucket makes. Throws what `apply`
 * throws.
 */
export function bucketSeeding(database: Database, { content, state: objects, folder }: Buckets): SeedNamed {
  const mirror = new Mirror(content, join(folder, 'texts'));
  const stateFile = join(folder, 'state.db');
  let lastTold: string | null = null;
  return async (named, options) => {
    const kept = new KeptState(objects, stateFile);
    const collector = new NewsCollector();
    const touched = new Set<string>();
    let source: BucketSource | null = null;
    let isWhole = false;
    let isPrepared = false;
    /** Of what is about to be written: told when it is. */
    const prepareNews = async (): Promise<string | null> => {
      if (source === null) return null;
      const versions = await versionsRead(content, named ?? [], source.etags);
      const state = openState(stateFile);
      if (state === null) return null;
      try {
        return await putWaiting(objects, collector.newsOf(state, source, versions, isWhole));
      } finally {
        state.close();
      }
    };
    const result = await apply(
      database,
      async () => {
        await kept.load();
        source = await openBucket(mirror, stateFile, named, (done, all) => {
          options.signal?.throwIfAborted();
          options.onProgress('reading', done, all);
        });
        for (const path of source.differing) touched.add(path);
        return source;
      },
      {
        ...options,
        stateFile,
        touched,
        onChange: collector.onChange,
        keeper: {
          beforeAll: async () => {
            await told(kept.news);
            isWhole = kept.isBegun;
            await kept.begin();
          },
          beforeChange: async (state) => {
            await told(kept.news);
            await kept.putChange(state, await prepareNews());
            isPrepared = true;
          },
          afterwards: async () => {
            const news = isPrepared ? kept.news : await prepareNews();
            if (kept.isWholeDue) await kept.putWhole(news);
            await told(kept.news);
            // Of a seeding that has changed nothing somebody may wait as well.
            await told(news);
            await putExpectations(objects, stateFile);
          },
        },
      },
    );
    return { result, ...foundIn(source) };
  };

  async function told(name: string | null): Promise<void> {
    if (name === null || name === lastTold) return;
    await tell(objects, name);
    lastTold = name;
  }
}

const foundIn = (source: BucketSource | null): Pick<BucketSeeding, 'faults' | 'etags'> => ({
  faults: source?.faults ?? new Map(),
  etags: source?.etags ?? new Map(),
});
