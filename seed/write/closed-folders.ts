import { fromDoc } from '../../store/documents.ts';
import type { Database } from '../../store/dynamodb.ts';
import type { Key } from '../../store/keys.ts';
import { openReader } from '../../store/read.ts';
import { ContentError } from '../read/content-error.ts';

const STAYS =
  'held texts that are published: nothing was written, as their articles would be lost. Let it be read, or remove it to remove them';

/**
 * A folder that cannot be read takes no article away: what was published from it may still be there. Throws
 * ContentError.
 *
 * @param folders paths inside the content folder
 * @param removed records of articles that would go
 */
export async function refuseToLose(
  database: Database,
  folders: readonly string[],
  removed: readonly Key[],
): Promise<void> {
  if (folders.length === 0 || removed.length === 0) return;
  const docs = await openReader(database).get(removed, { consistent: true });
  for (const doc of docs) {
    if (doc === null) continue;
    const { source } = fromDoc('article', doc);
    const closed = folders.find((folder) => source.file.startsWith(`${folder}/`));
    if (closed !== undefined) throw new ContentError(closed, null, STAYS);
  }
}
