import type { ObjectStore } from '../../store/objects.ts';
import { atOnce } from './at-once.ts';
import { isTextKey } from './keys.ts';

const REQUESTS_AT_ONCE = 32;
/** Whoever waits for a version waits for one of the last. */
const MOST_VERSIONS = 20;

/**
 * For each text of some names the ids of its versions up to the one that was read, newest first; none where the text was put
 * or deleted since it was looked at. An ETag alone does not tell a text from an older one with the same words.
 *
 * @param etags what was read, by path; of what was not there, nothing
 */
export async function versionsRead(
  content: ObjectStore,
  names: Iterable<string>,
  etags: ReadonlyMap<string, string>,
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  await atOnce([...names].filter(isTextKey), REQUESTS_AT_ONCE, async (path) => {
    const versions = await content.versions(path);
    const etag = etags.get(path);
    const at = versions.findIndex((one) => (etag === undefined ? one.isDeletion : one.etag === etag));
    const upTo = at < 0 ? [] : versions.slice(at, at + MOST_VERSIONS);
    found.set(
      path,
      upTo.map(({ versionId }) => versionId),
    );
  });
  return found;
}
