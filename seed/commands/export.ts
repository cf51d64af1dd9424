import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ArgumentError, readArguments } from '../../config/arguments.ts';
import { type Config, ConfigError, readConfig } from '../../config/config.ts';
import { type OpenStore, openSeedStore, reachTable } from '../../store/open-store.ts';
import { readInThreads } from '../analysis/read-in-threads.ts';
import { DynamoDBFiles, ITEMS_FOLDER, isItemsFile } from '../export/dynamodb-json.ts';
import { type Laid, layOutAll } from '../export/lay-out-all.ts';
import { PlainFiles } from '../export/plain-lines.ts';
import { openFolder } from '../folder-source.ts';
import { type Content, contentIn, listTexts, seedContent } from '../read/content.ts';
import { replaceState } from '../state/open-state.ts';
import { type ExportPlace, openPlace } from './export-place.ts';
import { interruption } from './interruption.ts';
import { count, explainError, progressOn, sayLeftOut } from './report.ts';
import { withStore } from './with-store.ts';

const HELP = `npm run export -- --to DIR|s3://BUCKET/PREFIX [--content DIR] [--format dynamodb|jsonl] [--table NAME]

Writes what a table is to hold into files, without writing to a table.

  --to          the folder, or the place in a bucket, that the files go into; no folder with texts in it
  --content     read the .txt files of DIR (default: seed/articles)
  --format      dynamodb (default): every item, for DynamoDB's import into a new table; jsonl: articles, entities and links
                with their receipts, an object a line
  --table NAME  the name that the new table is going to have: the next TABLE_NAME=NAME npm run seed then writes what changed alone

A text that cannot be read is left out and named; the others are written, and the exit code is 1.

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
  if (table !== undefined && format === 'jsonl')
    throw new ArgumentError('--table is for --format dynamodb: nothing imports the other one into a table');
  const config = readConfig();
  const content = values.content === undefined ? seedContent : await contentIn(values.content);
  await listTexts(content.articles);
  const place = await openPlace(to, config.objectsEndpoint, content.articles);
  try {
    const laid = await withStore(config, content, (store) => write(store, config, content, place, values));
    for (const line of [...laid.faults.map(String), ...laid.notes.lines()]) console.error(line);
    if (laid.faults.length > 0) process.exitCode = 1;
    const { articles } = laid.summary;
    console.log(`${count(articles, 'article', 'articles')}, ${count(laid.items, 'item', 'items')} in ${to}`);
    if (laid.faults.length > 0) console.log(sayLeftOut(laid.faults.length));
    if (format === 'dynamodb')
      console.log(`Import ${to.replace(/\/+$/, '')}/${ITEMS_FOLDER}/ into a new table: docs/operations.md`);
  } finally {
    await place.close();
  }
}

async function write(
  store: OpenStore,
  config: Config,
  content: Content,
  { folder, mostBytes, onFile, removeFormer }: ExportPlace,
  { format, table }: { readonly format?: string; readonly table?: string },
): Promise<Laid> {
  const published = (await reachTable(store)) ? store.database : null;
  const signal = interruption();
  const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
  const source = await openFolder(content, readInThreads(), (done, all) => {
    signal.throwIfAborted();
    onProgress('reading', done, all);
  });
  const stateFile = join(folder, STATE_FILE);
  if (format === 'jsonl') {
    const files = new PlainFiles(folder, onFile);
    try {
      const laid = await layOutAll(source, published, stateFile, files.take, signal);
      await files.end();
      return laid;
    } finally {
      await rm(stateFile, { force: true });
    }
  }
  const files = new DynamoDBFiles(folder, onFile);
  const laid = await layOutAll(source, published, stateFile, (_, items) => files.take(items), signal);
  await files.end(laid);
  // An import takes all that lies there: of a larger export before some would be left.
  await removeFormer(ITEMS_FOLDER, isItemsFile);
  if (table !== undefined) {
    const other = await openSeedStore({ ...config, tableName: table, namesTable: true }, content.articles);
    await mkdir(dirname(other.stateFile), { recursive: true });
    await copyFile(stateFile, `${other.stateFile}.new`);
    await replaceState(`${other.stateFile}.new`, other.stateFile);
    await other.close();
  }
  if ((await stat(stateFile)).size <= mostBytes) await onFile(STATE_FILE);
  else console.error(`${STATE_FILE} is too large for one object and stays out: --table NAME keeps it here`);
  return laid;
}

/** What the next seeding of the new table knows: see `layOutAll`. */
const STATE_FILE = 'state.db';

main().catch((error: unknown) => {
  const isPlain = error instanceof ConfigError || error instanceof ArgumentError || process.exitCode === 130;
  console.error(isPlain && error instanceof Error ? error.message : explainError(error));
  process.exitCode ??= 1;
});
