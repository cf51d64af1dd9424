import { randomUUID } from 'node:crypto';
import type { ObjectStore } from '../../store/objects.ts';
import { atOnce } from './at-once.ts';
import { isTextKey } from './keys.ts';
import { versionsRead } from './read-versions.ts';
import { NEWS, type SeedingNews } from './seeding-news.ts';

const REQUESTS_AT_ONCE = 32;

/** Tells whoever waits for texts that they could not be seeded, and why. Nothing of them has changed. */
export async function tellRefused(
  content: ObjectStore,
  state: ObjectStore,
  faultOf: ReadonlyMap<string, string>,
): Promise<void> {
  const paths = [...faultOf.keys()].filter(isTextKey);
  if (paths.length === 0) return;
  const etags = new Map<string, string>();
  await atOnce(paths, REQUESTS_AT_ONCE, async (path) => {
    const found = await content.look(path);
    if (found !== null) etags.set(path, found.etag);
  });
  const texts = [...(await versionsRead(content, paths, etags))].map(([path, versions]) => ({
    path,
    etag: etags.get(path) ?? null,
    versions,
    id: null,
    slug: null,
    fault: faultOf.get(path) ?? null,
  }));
  const news: SeedingNews = {
    id: randomUUID(),
    at: new Date().toISOString(),
    isWhole: false,
    changes: [],
    texts,
  };
  await state.put(`${NEWS}${news.at}-${news.id}.json`, JSON.stringify(news));
}
