import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../server/config.ts';
import { openSeedStore, reachTable } from '../server/open-store.ts';
import { ensureTable } from '../store/dynamodb.ts';
import { contentIn, listTexts, seedContent } from './content.ts';
import { explain, listChanges, progressOn, sayWaiting, summarise } from './report.ts';
import { planSeed, seed } from './seed.ts';

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
  const store = await openSeedStore(config, content.articles);
  try {
    const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
    const isDryRun = values['dry-run'] ?? config.npmDryRun;
    console.error(`Seeding ${store.description} from ${content.articles}`);
    const exists = await reachTable(store);
    if (!exists && config.namesTable && config.endpoint === null)
      throw new ConfigError(
        `There is no table ${config.tableName} in this account and region: deploy first, or correct TABLE_NAME.`,
      );
    if (!exists && !isDryRun) await ensureTable(store.database);
    const result = isDryRun
      ? await planSeed(exists ? store.database : null, content, onProgress)
      : await seed(store.database, content, { onProgress, onWait: sayWaiting, graceMs: store.graceMs });
    if (isDryRun) for (const line of listChanges(result)) console.log(line);
    console.log(summarise(result, isDryRun));
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : explain(error));
  process.exitCode = 1;
});
