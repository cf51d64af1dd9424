import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../server/config.ts';
import { openSeedStore } from '../server/open-store.ts';
import { ensureTable, tableExists } from '../store/dynamodb.ts';
import { contentIn, seedContent } from './content.ts';
import { ContentError, ContentErrors } from './content-error.ts';
import { listChanges, progressOn, sayWaiting, summarise } from './report.ts';
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
  const store = await openSeedStore(config, content.articles);
  try {
    const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
    const isDryRun = values['dry-run'] ?? false;
    console.error(`Seeding ${store.description} from ${content.articles}`);
    if (!config.namesTable || config.endpoint !== null) await ensureTable(store.database);
    else if (!(await tableExists(store.database)))
      throw new ConfigError(
        `There is no table ${config.tableName} in this account and region: deploy first, or correct TABLE_NAME.`,
      );
    const result = isDryRun
      ? await planSeed(store.database, content, onProgress)
      : await seed(store.database, content, { onProgress, onWait: sayWaiting, graceMs: store.graceMs });
    if (isDryRun) for (const line of listChanges(result)) console.log(line);
    console.log(summarise(result, isDryRun));
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  const isExpected =
    error instanceof ContentError || error instanceof ContentErrors || error instanceof ConfigError;
  if (error instanceof ContentErrors) console.error(error.errors.map(String).join('\n'));
  else console.error(isExpected || (error instanceof Error && 'code' in error) ? String(error) : error);
  process.exitCode = 1;
});
