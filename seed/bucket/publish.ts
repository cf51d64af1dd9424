import { setTimeout } from 'node:timers/promises';
import type { ObjectStore } from '../../store/objects.ts';
import { NEWS, type SeedingNews, type TextNews } from './seeding-news.ts';

/** A text for the bucket; `body` is null where it is to be taken away. */
export interface Publication {
  readonly key: string;
  readonly body: Uint8Array | null;
}

export interface PublishOptions {
  readonly signal: AbortSignal;
  /** Between two looks for news. */
  readonly pauseMs: number;
  readonly onPut: (key: string) => void;
  readonly onNews: (news: TextNews) => void;
}

/** The seeding's clock and the bucket's, both of them AWS's, are not compared more closely. */
const CLOCKS_MS = 60_000;

/**
 * Puts texts into the content bucket, or takes them away, and waits until the seeding tells what became of each of them.
 * Rejects with the signal's reason: what was put stays.
 */
export async function publish(
  content: ObjectStore,
  state: ObjectStore,
  publications: readonly Publication[],
  { signal, pauseMs, onPut, onNews }: PublishOptions,
): Promise<void> {
  const etags = new Map<string, string | null>();
  let since: Date | null = null;
  for (const { key, body } of publications) {
    signal.throwIfAborted();
    // By the bucket's clock: this machine's may be fast, and then nothing would be news.
    const removed = body === null ? await content.remove(key) : null;
    etags.set(key, body === null ? null : await content.put(key, body));
    since ??= removed ?? (await content.look(key))?.at ?? new Date();
    onPut(key);
  }
  const began = new Date((since ?? new Date()).getTime() - CLOCKS_MS);
  const after = `${NEWS}${began.toISOString()}`;
  const read = new Set<string>();
  while (etags.size > 0) {
    for await (const { key } of state.list(NEWS, after)) {
      if (read.has(key)) continue;
      read.add(key);
      const found = await state.get(key);
      if (found === null) continue;
      const { texts }: SeedingNews = JSON.parse(Buffer.from(found.body).toString());
      for (const news of texts) {
        // What it was before it was put is not waited for.
        if (etags.get(news.path) !== news.etag) continue;
        etags.delete(news.path);
        onNews(news);
      }
    }
    if (etags.size > 0) await setTimeout(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
