import { parseArgs } from 'node:util';
import { type Config, ConfigError, readConfig } from '../server/config.ts';
import { type OpenStore, openSeedStore, reachTable } from '../server/open-store.ts';
import { ensureTable } from '../store/dynamodb.ts';
import { type Content, contentIn, listTexts, seedContent } from './content.ts';
import { explain, listChanges, progressOn, sayWaiting, summarise } from './report.ts';
import { planSeed, type SeedResult, seed } from './seed.ts';

const HELP = `npm run seed -- [--content DIR] [--dry-run]

Makes the table hold exactly what the texts and the catalogue say.

  --content DIR  read the .txt files of DIR (default: seed/articles)
  --dry-run      print what would change, write nothing

Environment: TABLE_NAME names a table on AWS; AWS_ENDPOINT_URL_DYNAMODB another DynamoDB. Without either the embedded
database is seeded.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      content: { type: 'string' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const config = readConfig();
  const content = values.content === undefined ? seedContent : await contentIn(values.content);
  // Before a database is opened, or made: a folder that is not there needs none.
  await listTexts(content.articles);
  const isDryRun = values['dry-run'] ?? config.npmDryRun;
  const result = await withStore(config, content, (store) => run(store, config, content, isDryRun));
  if (isDryRun) for (const line of listChanges(result)) console.log(line);
  console.log(summarise(result, isDryRun));
}

/** Another seeding may hold the embedded database and close it when it is done: then it is opened here, and begun anew. */
async function withStore<Result>(
  config: Config,
  content: Content,
  use: (store: OpenStore) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const store = await openSeedStore(config, content.articles);
    try {
      return await use(store);
    } catch (error) {
      if (!store.isShared || tries === 3 || !isGone(error)) throw error;
      console.error('The other seeding is done and has closed the database: opening it …');
    } finally {
      await store.close();
    }
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof ConfigError ||
  (error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ECONNRESET'].includes(String(error.code)));

async function run(
  store: OpenStore,
  config: Config,
  content: Content,
  isDryRun: boolean,
): Promise<SeedResult> {
  const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
  console.error(`Seeding ${store.description} from ${content.articles}`);
  const exists = await reachTable(store);
  if (!exists && config.namesTable && config.endpoint === null)
    throw new ConfigError(
      `There is no table ${config.tableName} in this account and region: deploy first, or correct TABLE_NAME.`,
    );
  if (!exists && !isDryRun) await ensureTable(store.database);
  return isDryRun
    ? planSeed(exists ? store.database : null, content, onProgress)
    : seed(store.database, content, { onProgress, onWait: sayWaiting, graceMs: store.graceMs });
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : explain(error));
  process.exitCode = 1;
});
