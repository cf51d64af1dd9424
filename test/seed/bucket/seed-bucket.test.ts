import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/random.ts';
import type { SeedingNews } from '../../../seed/bucket/seeding-news.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { articleId } from '../../../store/ids.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';
import { type SeededBucket, seededBucket, textOf } from '../../support/seeded-bucket.ts';
import { Stopped, stoppable } from '../../support/stoppable-seeding.ts';
import { dumpTable } from '../../support/table.ts';

let embedded: EmbeddedDynamoDB;
let s3: S3StandIn;
let bucket: SeededBucket;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  await embedded.close();
});
beforeEach(async () => {
  bucket = await seededBucket(s3, embedded.endpoint);
});
afterEach(() => bucket.close());

const table = () => dumpTable(bucket.database);
/** All that was told, as one. */
const mergedNews = (news: readonly SeedingNews[]) => ({
  changes: new Set(news.flatMap(({ changes }) => changes.map(({ id, change }) => `${id} ${change}`))),
  isWhole: news.some(({ isWhole }) => isWhole),
});
/** What was asked for since the last call, of one kind. */
const asked = (pattern: RegExp): number => s3.requests.splice(0).filter((one) => pattern.test(one)).length;

describe('a table that is seeded from a bucket', () => {
  it('is what the bucket holds, whatever is told of it: too much, twice, in any order, of what never was', async () => {
    const keys = await bucket.putSeed();
    await bucket.seed(...keys.slice(2, 4));
    expect(await table()).toEqual(await bucket.expected());
    await bucket.seed('nulle-part.txt', 'catalogue/nothing.yaml', 'image.png', '../../etc/x.txt', ...keys);
    expect(await table()).toEqual(await bucket.expected());
    // The news of the older version comes last, from another machine.
    bucket.put('a.txt', textOf('Un premier titre'));
    bucket.put('a.txt', textOf('Un second titre'));
    await bucket.seed('a.txt');
    bucket.newMachine();
    await bucket.seed('a.txt', 'a.txt');
    expect((await table()).join()).toContain('Un second titre');
    expect(await table()).toEqual(await bucket.expected());
  });

  it('costs what it changes: on an empty disk the state is fetched, and of the texts that one alone', async () => {
    await bucket.seed(...(await bucket.putSeed()));
    bucket.newMachine();
    bucket.put('neuf.txt', textOf('Un nouveau texte'));
    asked(/./);
    const { result } = await bucket.seed('neuf.txt');
    expect(result.texts).toBe(1);
    expect(asked(/^GET .*\.txt$/)).toBe(1);
    expect(await table()).toEqual(await bucket.expected());
  });

  it('takes many changes one after the other, on whatever machine, from a snapshot and changesets', async () => {
    await bucket.seed(...(await bucket.putSeed()));
    const chance = randomFrom(19);
    for (let round = 0; round < 70; round++) {
      const key = `r${chance.below(6)}.txt`;
      if (chance.chance(0.3)) bucket.remove(key);
      else
        bucket.put(
          key,
          textOf(`Titre de ${key}`, `Nadia Lahmidi dirige l’Agence du livre, dit le numéro ${round}.`),
        );
      if (round % 7 === 0) bucket.newMachine();
      const { result } = await bucket.seed(key);
      expect(result.texts, `round ${round}`).toBeLessThan(2);
    }
    expect(await table()).toEqual(await bucket.expected());
    // What is not in use any more is not kept.
    const parts = s3.keys(`${bucket.database.tableName}-state`).filter((key) => key.startsWith('state/'));
    expect(parts.length).toBeLessThan(54);
  }, 120_000);

  it('is emptied with its bucket, and filled again', async () => {
    const keys = await bucket.putSeed();
    await bucket.seed(...keys);
    for (const key of keys) if (key.endsWith('.txt')) bucket.remove(key);
    await bucket.seed(...keys);
    expect((await table()).filter((line) => line.includes('LIST#articles'))).toEqual([]);
    await bucket.putSeed();
    await bucket.seed(...keys);
    expect(await table()).toEqual(await bucket.expected());
  });

  it('takes a changed catalogue, in one full seeding', async () => {
    await bucket.seed(...(await bucket.putSeed()));
    const yaml = s3.read(bucket.bucket, 'catalogue/people.yaml') ?? '';
    bucket.put('catalogue/people.yaml', `${yaml}\nquelqu-une:\n  name: Quelqu’une Autre\n`);
    await bucket.seed('catalogue/people.yaml');
    expect(await table()).toEqual(await bucket.expected());
  });
});

it('takes the answers that an editor puts into the bucket, once', async () => {
  await bucket.seed(...(await bucket.putSeed()));
  const answer =
    'questions:\n  - question: new-entity\n    type: person\n    name: Nadia Lahmidi\n    answer: accept\n';
  bucket.put('catalogue/review.yaml', answer);
  bucket.put('a.txt', textOf('Un texte', 'Nadia Lahmidi était à Rabat.'));
  await bucket.seed('catalogue/review.yaml', 'a.txt');
  expect(s3.read(bucket.bucket, 'catalogue/people.yaml')).toContain('Nadia Lahmidi');
  expect(s3.read(bucket.bucket, 'catalogue/review.yaml')).not.toContain('Nadia Lahmidi');
  const now = await table();
  expect(now).toEqual(await bucket.expected());
  await bucket.seed('catalogue/review.yaml', 'catalogue/people.yaml');
  expect(await table()).toEqual(now);
});

it('takes them too where somebody else has changed the catalogue meanwhile, on the same machine', async () => {
  await bucket.seed(...(await bucket.putSeed()));
  const people = s3.read(bucket.bucket, 'catalogue/people.yaml') ?? '';
  let isFirst = true;
  bucket.newMachine({
    content: {
      ...bucket.content,
      put: (key, ...rest) => {
        if (isFirst) bucket.put(key, `${people}\nquelqu-une:\n  name: Quelqu’une Autre\n`);
        isFirst = false;
        return bucket.content.put(key, ...rest);
      },
    },
  });
  bucket.put(
    'catalogue/review.yaml',
    'questions:\n  - question: new-entity\n    type: person\n    name: Nadia Lahmidi\n    answer: accept\n',
  );
  await expect(bucket.seed('catalogue/review.yaml')).rejects.toThrow('put by somebody else');
  await bucket.seed('catalogue/review.yaml');
  expect(s3.read(bucket.bucket, 'catalogue/people.yaml')).toMatch(/Quelqu’une Autre[\s\S]*Nadia Lahmidi/);
  expect(s3.read(bucket.bucket, 'catalogue/review.yaml')).not.toContain('Nadia Lahmidi');
});

it('forgets what a process that died has left on the disk', async () => {
  await bucket.seed(...(await bucket.putSeed()), bucket.put('a.txt', textOf('Un texte retiré')));
  bucket.remove('a.txt');
  s3.remove(`${bucket.database.tableName}-state`, 'state/head.json');
  bucket.newProcess();
  await bucket.seed('a.txt');
  expect((await table()).join()).not.toContain('Un texte retiré');
  expect(await table()).toEqual(await bucket.expected());
});

it('takes a text by a name that was a folder’s, and the other way round, on the same machine', async () => {
  await bucket.seed(
    ...(await bucket.putSeed()),
    bucket.put('a.txt/b.txt', textOf('Un texte dans un dossier')),
  );
  bucket.remove('a.txt/b.txt');
  await bucket.seed('a.txt/b.txt');
  expect((await bucket.seed(bucket.put('a.txt', textOf('Un texte de ce nom')))).faults.size).toBe(0);
  expect((await table()).join()).toContain('Un texte de ce nom');
  bucket.remove('a.txt');
  bucket.put('a.txt/b.txt', textOf('Un texte dans un dossier'));
  expect((await bucket.seed('a.txt/b.txt', 'a.txt')).faults.size).toBe(0);
  expect(await table()).toEqual(await bucket.expected());
});

it('takes a text that no folder could hold beside another one as soon as that one is gone', async () => {
  await bucket.seed(...(await bucket.putSeed()), bucket.put('a.txt', textOf('Un texte de ce nom')));
  const { faults } = await bucket.seed(bucket.put('a.txt/b.txt', textOf('Un texte dans un dossier')));
  expect([...faults.keys()]).toEqual(['a.txt/b.txt']);
  bucket.remove('a.txt');
  // Its message comes again, or is driven again.
  expect((await bucket.seed('a.txt')).faults.size).toBe(0);
  expect((await bucket.seed('a.txt/b.txt')).faults.size).toBe(0);
  expect(await table()).toEqual(await bucket.expected());
});

it('keeps a text in a subfolder of the catalogue, which is one as any other', async () => {
  await bucket.seed(
    ...(await bucket.putSeed()),
    bucket.put('catalogue/notes/a.txt', textOf('Un texte rangé')),
  );
  const before = await table();
  expect(before.join()).toContain('Un texte rangé');
  s3.remove(`${bucket.database.tableName}-state`, 'state/head.json');
  await bucket.seed('catalogue/people.yaml');
  expect(await table()).toEqual(before);
});

describe('a text that cannot be read', () => {
  it('stays what it was when it last could be; all others are seeded', async () => {
    await bucket.seed(...(await bucket.putSeed()), bucket.put('a.txt', textOf('Un titre lisible')));
    const before = await table();
    bucket.put('a.txt', Buffer.from([0xff, 0xfe, 0xff]));
    bucket.put('b.txt', textOf('Un autre texte'));
    const { faults } = await bucket.seed('a.txt', 'b.txt');
    expect([...faults].map(([path, error]) => [path, error.toString()])).toEqual([
      ['a.txt', expect.stringMatching(/^a\.txt:1: is not UTF-8/)],
    ]);
    expect((await table()).join()).toContain('Un titre lisible');
    expect((await table()).join()).toContain('Un autre texte');
    // Told again, it is said again; and a full seeding comes to the same.
    expect((await bucket.seed('a.txt')).faults.size).toBe(1);
    const incremental = await table();
    s3.remove(`${bucket.database.tableName}-state`, 'state/head.json');
    bucket.newMachine();
    expect((await bucket.seed('b.txt')).faults.size).toBe(1);
    expect(await table()).toEqual(incremental);
    bucket.put('a.txt', textOf('Un titre lisible'));
    bucket.remove('b.txt');
    expect((await bucket.seed('a.txt', 'b.txt')).faults.size).toBe(0);
    expect(await table()).toEqual(before);
  });

  it('is not published where it never could be, nor where it was deleted since', async () => {
    await bucket.seed(...(await bucket.putSeed()), bucket.put('a.txt', textOf('Un titre lisible')));
    bucket.remove('a.txt');
    bucket.put('a.txt', '');
    bucket.put('b.txt', '\0');
    bucket.put(`${'n'.repeat(300)}.txt`, textOf('Un nom trop long'));
    const { faults } = await bucket.seed('a.txt', 'b.txt', `${'n'.repeat(300)}.txt`);
    expect(faults.size).toBe(3);
    expect((await table()).join()).not.toMatch(/Un titre lisible|Un nom trop long/);
  });
});

describe('a seeding that is stopped', () => {
  const stop = stoppable();
  it.each(['a change', 'a full seeding'])(
    'between any two steps of %s ends in the same table, and what changed is told',
    async (kind) => {
      await bucket.seed(...(await bucket.putSeed()));
      const state = `${bucket.database.tableName}-state`;
      const told = (): SeedingNews[] =>
        s3
          .keys(state)
          .flatMap((key) => (key.startsWith('seedings/') ? JSON.parse(s3.read(state, key) ?? '') : []));
      for (let after = 0; ; after++) {
        // Another text each time, and the one before taken away: what was half written has to go.
        const key = bucket.put(
          `t${after}.txt`,
          textOf(`Titre numéro ${after}`, 'Nadia Lahmidi est à Tunis.'),
        );
        if (kind === 'a full seeding') s3.remove(`${bucket.database.tableName}-state`, 'state/head.json');
        bucket.newMachine(stop.through(bucket, embedded.endpoint));
        stop.after(after);
        const isDone = await bucket.seed(key).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof Stopped)) throw error;
            return false;
          },
        );
        stop.after(Number.POSITIVE_INFINITY);
        if (isDone) break;
        bucket.remove(key);
        const other = bucket.put(
          'autre.txt',
          textOf('Un autre texte', `Kais Hammami était à Rabat ${after} fois.`),
        );
        bucket.newMachine();
        await bucket.seed(other, key);
        expect(await table(), `stopped after ${after}`).toEqual(await bucket.expected());
        // Of each text that got as far as the table, that it came and that it went.
        const { changes, isWhole } = mergedNews(told());
        expect(changes.has(`${articleId('autre.txt')} ${after === 0 ? 'added' : 'changed'}`)).toBe(true);
        const wasRemoved = changes.has(`${articleId(key)} removed`);
        if (wasRemoved) expect(isWhole || changes.has(`${articleId(key)} added`), key).toBe(true);
      }
    },
    240_000,
  );
});
