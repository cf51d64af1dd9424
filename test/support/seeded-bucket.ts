import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTextKey } from '../../seed/bucket/keys.ts';
import { type BucketSeeding, bucketSeeding } from '../../seed/bucket/seed-bucket.ts';
import { seed } from '../../seed/pipeline.ts';
import { listTexts, seedContent } from '../../seed/read/content.ts';
import { type Database, ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { type ObjectStore, openObjects } from '../../store/objects.ts';
import { quietly } from './api.ts';
import { editableContent } from './content.ts';
import type { S3StandIn } from './s3-stand-in.ts';
import { dumpTable } from './table.ts';

/** A bucket, a table that is seeded from it, and the disks of those that do it. */
export interface SeededBucket {
  readonly bucket: string;
  readonly database: Database;
  readonly content: ObjectStore;
  readonly state: ObjectStore;
  put(key: string, body: string | Uint8Array): string;
  remove(key: string): string;
  /** Puts the five texts and their catalogue; returns the keys. */
  putSeed(): Promise<string[]>;
  /** Seeds what is named, on the disk that was used last. */
  seed(...named: string[]): Promise<BucketSeeding>;
  /** The next one has an empty disk. `stores` stand in front of the buckets, `table` of the table. */
  newMachine(through?: {
    readonly table?: Database;
    readonly content?: ObjectStore;
    readonly state?: ObjectStore;
  }): void;
  /** The next one is a new process, on the disk that the one before has left. */
  newProcess(): void;
  /** What a full seeding of the bucket makes of an empty table: its texts as a folder, each of which can be read. */
  expected(): Promise<string[]>;
  /** The same by way of the bucket, in which a text that cannot be read is what it was when it last could be. */
  expectedOfBucket(): Promise<string[]>;
  close(): Promise<void>;
}

let count = 0;

export async function seededBucket(s3: S3StandIn, endpoint: string): Promise<SeededBucket> {
  const name = `table-${process.pid}-${++count}`;
  const open = async (tableName: string): Promise<Database> => {
    const database = openDatabase({ tableName, endpoint, anonymous: true });
    await ensureTable(database);
    return database;
  };
  const database = await open(name);
  const bucket = `${name}-content`;
  const content = openObjects(bucket, s3.endpoint, true);
  const state = openObjects(`${name}-state`, s3.endpoint, true);
  const disks = await mkdtemp(join(tmpdir(), 'bucket-'));
  let machines = 0;
  let tables = 0;
  const start = (through: Parameters<SeededBucket['newMachine']>[0] = {}) =>
    bucketSeeding(through.table ?? database, {
      content: through.content ?? content,
      state: through.state ?? state,
      folder: join(disks, String(machines)),
    });
  let present = start();
  return {
    bucket,
    database,
    content,
    state,
    put: (key, body) => s3.put(bucket, key, body),
    remove: (key) => s3.remove(bucket, key),
    async putSeed() {
      const keys: string[] = [];
      for (const file of ['people.yaml', 'organisations.yaml', 'initiatives.yaml'])
        keys.push(s3.put(bucket, `catalogue/${file}`, await readFile(join(seedContent.catalogue, file))));
      for (const path of await listTexts(seedContent.articles))
        keys.push(s3.put(bucket, path, await readFile(join(seedContent.articles, path))));
      return keys;
    },
    seed: (...named) => present(new Set(named), { ...quietly, mayRemoveMost: true }),
    newMachine: (through) => {
      machines += 1;
      present = start(through);
    },
    newProcess: () => {
      present = start();
    },
    async expected() {
      const texts = s3.keys(bucket).filter(isTextKey);
      if (texts.length === 0) return [];
      const folder = await editableContent({ copySeed: false });
      try {
        for (const file of ['people.yaml', 'organisations.yaml', 'initiatives.yaml'] as const)
          await folder.editCatalogue(file, s3.read(bucket, `catalogue/${file}`) ?? '');
        for (const key of texts) await folder.edit(key, s3.read(bucket, key) ?? '');
        const table = await open(`${name}-${++tables}`);
        await seed(table, folder, quietly);
        return await dumpTable(table);
      } finally {
        await folder.remove();
      }
    },
    async expectedOfBucket() {
      const table = await open(`${name}-${++tables}`);
      const fresh = openObjects(`${table.tableName}-state`, s3.endpoint, true);
      const seedAll = bucketSeeding(table, { content, state: fresh, folder: join(disks, table.tableName) });
      await seedAll(null, { ...quietly, mayRemoveMost: true });
      return await dumpTable(table);
    },
    close: () => rm(disks, { recursive: true, force: true }),
  };
}

export const textOf = (title: string, body = 'Kais Hammami était à Rabat avec le conseil.'): string =>
  `---\ntitle: ${title}\n---\n${body}\n`;
