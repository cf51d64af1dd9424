import { join } from 'node:path';
import { ArgumentError, readArguments } from '../../../config/arguments.ts';
import { ConfigError, readConfig } from '../../../config/config.ts';
import { reachTable } from '../../../store/open-store.ts';
import { fold } from '../../../text/fold.ts';
import { CATALOGUE_FILES, readCatalogue } from '../../editor/catalogue.ts';
import { CatalogueEdit } from '../../editor/catalogue-edit.ts';
import { FORGOTTEN_FILE, forgetting, formatForgotten, readForgotten } from '../../editor/forgotten.ts';
import { ownCatalogue } from '../../editor/own-catalogue.ts';
import { removeQuestions, replaceFile } from '../../editor/review-file.ts';
import { seed } from '../../pipeline.ts';
import { contentIn, listTexts, seedContent } from '../../read/content.ts';
import { ContentError, ContentErrors } from '../../read/content-error.ts';
import { explainError, printResult, progressOn, sayWaiting } from '../report.ts';
import { seedCommand } from '../seed-command.ts';
import { withStore } from '../with-store.ts';
import { copiesLeft, textsNaming } from './copies.ts';
import { NobodyError, type Whom, whomOf } from './whom.ts';

const HELP = `npm run forget -- KEY [--content DIR]

Takes a person out of every record, list, address and state of the table, and keeps a hash of the name, so that no later
seeding publishes them again. Says where copies remain.

  KEY             the person's id or address (slug), or the key of the entry in people.yaml
  --content DIR   the folder of texts (default: seed/articles); its catalogue is changed, or made where it has none

Environment: as of npm run seed.`;

async function main(): Promise<void> {
  const options = { content: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = readArguments('npm run forget', options, { allowPositionals: true });
  if (values.help) return console.log(HELP);
  const [key, ...others] = positionals;
  if (key === undefined) throw new ArgumentError(`Who is to be forgotten is missing.\n\n${HELP}`);
  if (others.length > 0)
    throw new ArgumentError(
      `One person at a time, and by a KEY, which has no blanks: ${[key, ...others].join(' ')} is none. Nothing was changed.\n\n${HELP}`,
    );
  const config = readConfig();
  const content = values.content === undefined ? seedContent : await contentIn(values.content);
  await listTexts(content.articles);
  const catalogue = await readCatalogue(content.catalogue);
  const command = seedCommand(values.content);
  let whom: Whom | null = null;
  await withStore(config, content, async (store) => {
    const exists = await reachTable(store);
    // Who it is: once they are noted the catalogue does not say it any more.
    whom ??= await whomOf(key, exists ? store.database : null, catalogue);
    const texts = await textsNaming(content, whom.names);
    // The hash first: whatever stops this command, no seeding after it publishes them again.
    const own = { ...content, catalogue: await ownCatalogue(content) };
    await note(own.catalogue, whom);
    if (exists) {
      const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
      const { graceMs, stateFile } = store;
      const options = { onProgress, onWait: sayWaiting, graceMs, stateFile };
      try {
        // A text that cannot be read is named, and is no reason to fail: whoever was asked for is forgotten.
        printResult(await seed(store.database, own, options), false, values.content);
      } catch (error) {
        if (!(error instanceof ContentError || error instanceof ContentErrors)) throw error;
        console.error(explainError(error));
        throw new StillPublishedError(
          `${whom.name} is noted in ${own.catalogue}, and published still: mend what is named above, then ${command}`,
        );
      }
    }
    console.log(`${whom.name} is forgotten: no seeding with ${own.catalogue} publishes them again.`);
    console.log(copiesLeft(whom.name, texts, { description: store.description, command }));
  });
}

/** The table is as it was: what a text that is published says cannot be built anew. */
class StillPublishedError extends Error {
  override readonly name = 'StillPublishedError';
}

/** Writes the hashes, and takes the person out of the files that an editor keeps. */
async function note(folder: string, whom: Whom): Promise<void> {
  const forgotten = forgetting(await readForgotten(folder), whom);
  await replaceFile(join(folder, FORGOTTEN_FILE), formatForgotten(forgotten));
  const names = new Set(whom.names.map(fold));
  const isGone = (name: string) => names.has(fold(name));
  const edit = new CatalogueEdit(folder);
  for (const key of whom.keys) await edit.removeEntry(CATALOGUE_FILES.PERSON, key);
  await edit.removeRejected(isGone);
  for (const [file, text] of edit.texts()) await replaceFile(join(folder, file), text);
  await removeQuestions(folder, isGone);
}

main().catch((error: unknown) => {
  const isPlain =
    error instanceof ConfigError ||
    error instanceof ArgumentError ||
    error instanceof NobodyError ||
    error instanceof StillPublishedError;
  console.error(isPlain ? error.message : explainError(error));
  process.exitCode ??= 1;
});
