import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { publish } from '../../../seed/bucket/publish.ts';
import type { SeedingNews } from '../../../seed/bucket/seeding-news.ts';
import { openObjects } from '../../../store/objects.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';

let s3: S3StandIn;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

it.each([
  ['taken away', null],
  ['put', 'Un titre\n\nUn texte à lire.\n'],
])('what is %s is told of, though this machine’s clock is ten minutes fast', async (_, body) => {
  const content = openObjects('content', s3.endpoint, true);
  const state = openObjects('state', s3.endpoint, true);
  s3.put('content', 'a.txt', 'Un titre\n\nUn texte d’avant.\n');
  const now = Date.now();
  const told: string[] = [];
  const tell = async (key: string): Promise<void> => {
    const etag = (await content.look(key))?.etag ?? null;
    const at = new Date(now).toISOString();
    const text = { path: key, etag, id: null, slug: null, fault: null };
    const news: SeedingNews = { id: randomUUID(), at, isWhole: false, changes: [], texts: [text] };
    s3.put('state', `seedings/${at}-${news.id}.json`, JSON.stringify(news));
  };
  s3.now = () => new Date(now);
  vi.useFakeTimers({ toFake: ['Date'], now: now + 600_000 });
  try {
    await publish(content, state, [{ key: 'a.txt', body: body === null ? null : Buffer.from(body) }], {
      signal: AbortSignal.timeout(10_000),
      pauseMs: 10,
      onPut: (key) => void tell(key),
      onNews: ({ path }) => told.push(path),
    });
  } finally {
    vi.useRealTimers();
    s3.now = () => new Date();
  }
  expect(told).toEqual(['a.txt']);
});
