import { setTimeout } from 'node:timers/promises';
import type { ObjectStore, Written } from '../../store/objects.ts';
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
  /** What became of a text, as it was put here. */
  readonly onNews: (news: TextNews) => void;
  /** Somebody else has put or removed it since: what is told is of that. */
  readonly onOvertaken: (news: TextNews) => void;
}

/** The seeding's clock and the bucket's, both of them AWS's, are not compared more closely. */
const CLOCKS_MS = 60_000;

/**
 * Puts texts into the content bucket, or takes them away, and waits until the seeding tells what became of each of them, or
 * that somebody else's version came after it. Rejects with the signal's reason: what was put stays.
 */
export async function publish(
  content: ObjectStore,
  state: ObjectStore,
  publications: readonly Publication[],
  { signal, pauseMs, onPut, onNews, onOvertaken }: PublishOptions,
): Promise<void> {
  const waited = new Map<string, Written>();
  let since: Date | null = null;
  for (const { key, body } of publications) {
    signal.throwIfAborted();
    // By the bucket's clock: this machine's may be fast, and then nothing would be news.
    const removed = body === null ? await content.remove(key) : null;
    waited.set(key, removed ?? (await content.put(key, body ?? '')));
    since ??= removed?.at ?? (await content.look(key))?.at ?? new Date();
    onPut(key);
  }
  const began = new Date((since ?? new Date()).getTime() - CLOCKS_MS);
  const after = `${NEWS}${began.toISOString()}`;
  const read = new Set<string>();
  while (waited.size > 0) {
    for await (const { key } of state.list(NEWS, after)) {
      if (read.has(key)) continue;
      read.add(key);
      const found = await state.get(key);
      if (found === null) continue;
      const { texts }: SeedingNews = JSON.parse(Buffer.from(found.body).toString());
      for (const news of texts) {
        const ours = waited.get(news.path);
        if (ours === undefined || isBefore(news, ours)) continue;
        waited.delete(news.path);
        if ((news.etag ?? '') === ours.etag) onNews(news);
        else onOvertaken(news);
      }
    }
    if (waited.size > 0)
      await setTimeout(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}

/** Whether news are of what a text was before. Without versions nothing but the ETag can tell. */
const isBefore = ({ etag, versions }: TextNews, ours: Written): boolean =>
  ours.versionId === null ? (etag ?? '') !== ours.etag : !versions.includes(ours.versionId);
