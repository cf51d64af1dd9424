import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ArgumentError, readArguments } from '../../config/arguments.ts';
import { ConfigError, readConfig } from '../../config/config.ts';
import { openObjects } from '../../store/objects.ts';
import { openSeedStore, reachTable } from '../../store/open-store.ts';
import { DynamoDBFiles, ITEMS_FOLDER } from '../export/dynamodb-json.ts';
import { layOutAll } from '../export/lay-out-all.ts';
import { PlainFiles } from '../export/plain-lines.ts';
import { openFolder } from '../folder-source.ts';
import { contentIn, listTexts, seedContent } from '../read/content.ts';
import { interruption } from './interruption.ts';
import { explainError, progressOn } from './report.ts';

const HELP = `npm run export -- --to DIR|s3://BUCKET/PREFIX [--content DIR] [--format dynamodb|jsonl] [--table NAME]

Writes what a table is to hold into files, without writing to a table.

  --to          the folder, or the place in a bucket, that the files go into
  --content     read the .txt files of DIR (default: seed/articles)
  --format      dynamodb (default): every item, for DynamoDB's import into a new table; jsonl: articles, entities and links
                with their receipts, an object a line
  --table NAME  the name that the new table is going to have: the next TABLE_NAME=NAME npm run seed then writes what changed alone

Ids and addresses are those of the table that npm run seed would write to, where there is one. docs/operations.md says how to import.`;

async function main(): Promise<void> {
  const { values } = readArguments('npm run export', {
    to: { type: 'string' },
    content: { type: 'string' },
    format: { type: 'string' },
    table: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return console.log(HELP);
  const { to, format = 'dynamodb', table } = values;
  if (to === undefined)
    throw new ArgumentError('--to is missing: write npm run export -- --to DIR, or s3://BUCKET/PREFIX');
  if (format !== 'dynamodb' && format !== 'jsonl')
    throw new ArgumentError(`--format is dynamodb or jsonl, not ${format}`);
  const config = readConfig();
  const content = values.content === undefined ? seedContent : await contentIn(values.content);
  await listTexts(content.articles);
  const place = await openPlace(to, config.objectsEndpoint);
  const store = await openSeedStore(config, content.articles);
  try {
    const exists = await reachTable(store);
    const signal = interruption();
    const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
    const source = await openFolder(content, (done, all) => {
      signal.throwIfAborted();
      onProgress('reading', done, all);
    });
    const stateFile = join(place.folder, 'state.db');
    const files = format === 'dynamodb' ? new DynamoDBFiles(place.folder, place.onFile) : null;
    const plain = format === 'jsonl' ? new PlainFiles(place.folder, place.onFile) : null;
    const laid = await layOutAll(source, exists ? store.database : null, stateFile, async (owner, items) => {
      signal.throwIfAborted();
      await files?.take(items);
      await plain?.take(owner, items);
    });
    await files?.end(laid);
    await plain?.end();
    if (table !== undefined && files !== null) {
      const other = await openSeedStore({ ...config, tableName: table, namesTable: true }, content.articles);
      await mkdir(dirname(other.stateFile), { recursive: true });
      await copyFile(stateFile, other.stateFile);
      await other.close();
    }
    if (plain !== null) await rm(stateFile, { force: true });
    else await place.onFile('state.db');
    for (const fault of laid.faults) console.error(String(fault));
    if (laid.faults.length > 0) process.exitCode = 1;
    const { articles } = laid.summary;
    console.log(`${articles} articles, ${laid.items} items in ${to}`);
    if (files !== null)
      console.log(`Import ${to.replace(/\/+$/, '')}/${ITEMS_FOLDER}/ into a new table: docs/operations.md`);
  } finally {
    await place.close();
    await store.close();
  }
}

interface Place {
  readonly folder: string;
  readonly onFile: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A folder, or a folder of this machine on the way into a bucket. */
async function openPlace(to: string, endpoint: string | null): Promise<Place> {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(to) ?? [];
  if (bucket === undefined) {
    if (to.startsWith('s3:'))
      throw new ArgumentError(`${to} is no place in a bucket: write s3://BUCKET/PREFIX`);
    const folder = resolve(to);
    await mkdir(folder, { recursive: true });
    return { folder, onFile: async () => {}, close: async () => {} };
  }
  const objects = openObjects(bucket, endpoint);
  const start = prefix === '' ? '' : `${prefix.replace(/\/+$/, '')}/`;
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-export-'));
  return {
    folder,
    onFile: async (path) => {
      await objects.put(`${start}${path}`, await readFile(join(folder, path)));
      await rm(join(folder, path));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

main().catch((error: unknown) => {
  const isPlain = error instanceof ConfigError || error instanceof ArgumentError || process.exitCode === 130;
  console.error(isPlain && error instanceof Error ? error.message : explainError(error));
  process.exitCode ??= 1;
});
