import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { publish } from '../../../seed/bucket/publish.ts';
import { versionsRead } from '../../../seed/bucket/read-versions.ts';
import type { SeedingNews } from '../../../seed/bucket/seeding-news.ts';
import { type ObjectStore, openObjects } from '../../../store/objects.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';

let s3: S3StandIn;
let content: ObjectStore;
let buckets = 0;
beforeAll(async () => {
  s3 = await startS3();
});
beforeEach(() => {
  content = openObjects(`content${++buckets}`, s3.endpoint, true);
});
afterAll(() => s3.close());

const PATH = 'a.txt';
const put = (body: string) => s3.put(content.bucket, PATH, body);
const remove = () => s3.remove(content.bucket, PATH);

/** What a seeding tells that has read what is there now; `between` is what somebody does before it tells. */
async function tell(at: Date, between = () => {}): Promise<void> {
  const etag = (await content.look(PATH))?.etag ?? null;
  between();
  const versions = await versionsRead(content, [PATH], new Map(etag === null ? [] : [[PATH, etag]]));
  const text = { path: PATH, etag, versions: versions.get(PATH) ?? [], id: null, slug: null, fault: null };
  const id = randomUUID();
  const news: SeedingNews = { id, at: at.toISOString(), isWhole: false, changes: [], texts: [text] };
  s3.put(`${content.bucket}-state`, `seedings/${news.at}-${id}.json`, JSON.stringify(news));
}

/** Publishes, and says of each news of what it was: of the text as it was put here, or of somebody else's. */
async function published(body: string | null, onPut: () => void): Promise<string[]> {
  const told: string[] = [];
  const state = openObjects(`${content.bucket}-state`, s3.endpoint, true);
  await publish(content, state, [{ key: PATH, body: body === null ? null : Buffer.from(body) }], {
    signal: AbortSignal.timeout(10_000),
    pauseMs: 10,
    onPut,
    onNews: ({ etag }) => told.push(etag === null ? 'gone' : 'live'),
    onOvertaken: ({ etag }) => told.push(etag === null ? 'removed by another' : 'put by another'),
  });
  return told;
}

it.each([
  ['taken away', null, 'gone'],
  ['put', 'Un titre\n\nUn texte à lire.\n', 'live'],
])('what is %s is told of, though this machine’s clock is ten minutes fast', async (_, body, told) => {
  put('Un titre\n\nUn texte d’avant.\n');
  const now = Date.now();
  s3.now = () => new Date(now);
  vi.useFakeTimers({ toFake: ['Date'], now: now + 600_000 });
  try {
    expect(await published(body, () => void tell(new Date(now)))).toEqual([told]);
  } finally {
    vi.useRealTimers();
    s3.now = () => new Date();
  }
});

it.each([
  ['put as it was once', 'un', () => put('deux'), 'live'],
  ['taken away as it was once', null, () => put('deux'), 'gone'],
])('a text that is %s is not taken for what it was then', async (_, body, meanwhile, told) => {
  if (body === null) remove();
  else put(body);
  // News of that time come late, when it was another already.
  await tell(new Date(), meanwhile);
  let isSeeded = false;
  const waited = published(body, () => {
    setTimeout(() => {
      isSeeded = true;
      void tell(new Date());
    }, 100);
  });
  expect(await waited).toEqual([told]);
  expect(isSeeded).toBe(true);
});

it.each([
  ['puts', 'un', () => put('de quelqu’un d’autre'), 'put by another'],
  ['takes away', 'un', () => remove(), 'removed by another'],
  ['puts what was to be gone', null, () => put('de quelqu’un d’autre'), 'put by another'],
])('ends where somebody else %s it before it was seeded', async (_, body, other, told) => {
  put('avant');
  const waited = published(body, () => {
    other();
    void tell(new Date());
  });
  expect(await waited).toEqual([told]);
});

it.each([
  ['puts the same words', 'un', () => put('un'), 'live'],
  ['takes it away as well', null, () => remove(), 'gone'],
])('is content where somebody else %s', async (_, body, other, told) => {
  put('avant');
  const waited = published(body, () => {
    other();
    void tell(new Date());
  });
  expect(await waited).toEqual([told]);
});

it('news of somebody else’s version before are waited past', async () => {
  put('avant');
  const waited = published('un', () => {
    // It was read before the text was put, and is told of after it.
    const versions = ['v0'];
    const text = { path: PATH, etag: '"0"', versions, id: null, slug: null, fault: null };
    const at = new Date().toISOString();
    const news = { id: 'x', at, isWhole: false, changes: [], texts: [text] };
    s3.put(`${content.bucket}-state`, `seedings/${at}-x.json`, JSON.stringify(news));
    setTimeout(() => void tell(new Date()), 100);
  });
  expect(await waited).toEqual(['live']);
});
