import { fromDoc } from '../../store/documents.ts';
import type { Database } from '../../store/dynamodb.ts';
import type { StoredItem } from '../../store/items.ts';
import { recordKey } from '../../store/keys.ts';
import { openReader } from '../../store/read.ts';
import type { ArticleId } from '../../store/records.ts';
import { scanItems } from '../../store/write.ts';
import { noPins, PinCollector, type Pins } from '../identity/pins.ts';

/** What a table has published for whom, in one pass over all of it; null for no table. `onStored` is told of every item. */
export async function readPublished(
  database: Database | null,
  onStored: (item: StoredItem) => void,
  signal?: AbortSignal,
): Promise<Pins> {
  if (database === null) return noPins;
  const collector = new PinCollector();
  for await (const item of scanItems(database)) {
    signal?.throwIfAborted();
    onStored(item);
    collector.add(item);
  }
  await findHomes(database, collector);
  return collector.pins();
}

const HOMES_AT_ONCE = 1_000;

/** A table that an older version of this program seeded has them in its records alone: read once. */
async function findHomes(database: Database, collector: PinCollector): Promise<void> {
  const ids: ArticleId[] = [...collector.homeless];
  for (let i = 0; i < ids.length; i += HOMES_AT_ONCE) {
    const keys = ids.slice(i, i + HOMES_AT_ONCE).map(recordKey);
    for (const doc of await openReader(database).get(keys, { consistent: true })) {
      if (doc === null) continue;
      const { id, source } = fromDoc('article', doc);
      collector.addHome(id, source.file, source.sha256);
    }
  }
}
