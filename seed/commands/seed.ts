import { ArgumentError, readArguments } from '../../config/arguments.ts';
import { type Config, ConfigError, readConfig } from '../../config/config.ts';
import { ensureTable } from '../../store/dynamodb.ts';
import { type OpenStore, reachTable } from '../../store/open-store.ts';
import { ownCatalogue } from '../editor/own-catalogue.ts';
import { writeQuestions } from '../editor/review-file.ts';
import { takeAnswers } from '../editor/take-answers.ts';
import { planSeed, seed } from '../pipeline.ts';
import { type Content, contentIn, listTexts, seedContent } from '../read/content.ts';
import type { SeedResult } from '../write/seeding.ts';
import { explainText } from './explain.ts';
import { interruption } from './interruption.ts';
import { changeLine, explainError, printResult, progressOn, sayWaiting } from './report.ts';
import { seedCommand } from './seed-command.ts';
import { withStore } from './with-store.ts';

const HELP = `npm run seed -- [--content DIR] [--dry-run] [--review] [--remove-most]
npm run seed -- [--content DIR] --explain FILE

Makes the table hold exactly what the texts and the catalogue say.

  --content DIR   read the .txt files of DIR (default: seed/articles)
  --dry-run       print what would change, write nothing
  --remove-most   remove more than half of the articles in the table where the texts say so: without it such a seeding is
                  refused, since it is mostly the wrong folder
  --review        ask an editor what the rules were not sure about: writes review.yaml into the catalogue's folder.
                  Answers in it become catalogue entries at the next seeding.
  --explain FILE  print a text with every mention: entity, rule, confidence. Seeds nothing.

A text that cannot be read is left out and named; the others are seeded, and the exit code is 1.

Environment: TABLE_NAME names a table on AWS; AWS_ENDPOINT_URL_DYNAMODB another DynamoDB. Without either the embedded
database is seeded.`;

/** Of the texts, as it was given. */
let folder: string | undefined;

async function main(): Promise<void> {
  const { values } = readArguments('npm run seed', {
    content: { type: 'string' },
    'dry-run': { type: 'boolean' },
    review: { type: 'boolean' },
    'remove-most': { type: 'boolean' },
    explain: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return console.log(HELP);
  folder = values.content;
  refuseTogether(values, 'explain', ['dry-run', 'review', 'remove-most'], 'seeds nothing');
  refuseTogether(values, 'dry-run', ['review'], 'writes nothing, and no questions either');
  const config = readConfig();
  const content = values.content === undefined ? seedContent : await contentIn(values.content);
  if (values.explain !== undefined) {
    const { isTTY } = process.stdout;
    return console.log(await explainText(content, values.explain, isTTY && !config.isCi));
  }
  // Before a database is opened, or made: a folder that is not there needs none.
  await listTexts(content.articles);
  const isDryRun = values['dry-run'] ?? false;
  const mayRemoveMost = values['remove-most'] ?? false;
  if (!isDryRun) {
    const answers = await takeAnswers(content.catalogue);
    if (answers > 0)
      console.log(`${answers} ${answers === 1 ? 'answer' : 'answers'} taken into the catalogue`);
  }
  const result = await withStore(config, content, (store) =>
    run(store, config, content, { isDryRun, mayRemoveMost }),
  );
  const isRefused = result.isRefused && !mayRemoveMost;
  printResult({ ...result, isRefused }, isDryRun, values.content);
  if (values.review && !isDryRun)
    console.log(
      await writeQuestions(await ownCatalogue(content), result.questions ?? [], seedCommand(values.content)),
    );
  if (result.faults.length > 0 || (isDryRun && isRefused)) process.exitCode = 1;
}

/** Throws ArgumentError where a flag is given beside one with which it would be left undone. */
function refuseTogether(
  given: Readonly<Record<string, unknown>>,
  flag: string,
  others: readonly string[],
  why: string,
): void {
  const other = given[flag] === undefined ? undefined : others.find((name) => given[name] !== undefined);
  if (other !== undefined) throw new ArgumentError(`--${flag} ${why}: leave --${other} out, or --${flag}`);
}

async function run(
  store: OpenStore,
  config: Config,
  content: Content,
  { isDryRun, mayRemoveMost }: { readonly isDryRun: boolean; readonly mayRemoveMost: boolean },
): Promise<SeedResult> {
  const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
  console.error(`${isDryRun ? 'Comparing' : 'Seeding'} ${store.description} from ${content.articles}`);
  const exists = await reachTable(store);
  if (!exists && config.namesTable && config.endpoint === null)
    throw new ConfigError(
      `There is no table ${config.tableName} in this account and region: deploy first, or correct TABLE_NAME.`,
    );
  const signal = interruption();
  const { stateFile } = store;
  if (isDryRun) {
    const lines: string[] = [];
    const database = exists ? store.database : null;
    const result = await planSeed(database, content, { onProgress, signal, stateFile }, (change, key) =>
      lines.push(changeLine(change, key)),
    );
    for (const line of lines) console.log(line);
    return result;
  }
  if (!exists) await ensureTable(store.database);
  const { graceMs } = store;
  return seed(store.database, content, {
    onProgress,
    onWait: sayWaiting,
    graceMs,
    signal,
    mayRemoveMost,
    stateFile,
  });
}

main().catch((error: unknown) => {
  const isPlain = error instanceof ConfigError || error instanceof ArgumentError || process.exitCode === 130;
  console.error(isPlain && error instanceof Error ? error.message : explainError(error, folder));
  process.exitCode ??= 1;
});
