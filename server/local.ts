import { join } from 'node:path';
import { ArgumentError, readArguments } from '../config/arguments.ts';
import { ConfigError, readConfig } from '../config/config.ts';
import { explainError, print, progressOn, sayQuestions, sayWaiting } from '../seed/commands/report.ts';
import { startSeedThread } from '../seed/commands/seed-in-thread.ts';
import { watchContent } from '../seed/commands/watch.ts';
import type { Question } from '../seed/editor/question.ts';
import { type Content, contentIn, listTexts, seedContent } from '../seed/read/content.ts';
import { contentVersion } from '../store/content-version.ts';
import { ensureTable } from '../store/dynamodb.ts';
import { createKeptReads } from '../store/kept-reads.ts';
import { dataFolderOf, openLocalStore, reachTable, StoreInUseError } from '../store/open-store.ts';
import { ensurePlayground } from '../web/playground/build.ts';
import { ASSETS_FOLDER, ensureReader, REVIEW_FOLDER } from '../web/reader/build.ts';
import { openDesk } from '../web/review/desk.ts';
import { createReview } from '../web/review/serve.ts';
import { createHandler, type Handler } from './handler.ts';
import { listen, type ServedReader } from './local/listen.ts';
import { PortInUseError } from './local/loopback.ts';
import { whenToStop } from './local/when-to-stop.ts';
import { jsonLog, troubleOnly } from './log/log.ts';
import { catchLooseRejections } from './log/loose-rejections.ts';
import { withPages } from './pages/answer-pages.ts';
import { loadReader, withReader } from './pages/reader.ts';
import { OWN_OPERATIONS, trustedIn } from './trusted-file.ts';
import { ManifestError } from './trusted-operations.ts';

const HELP = `npm start -- [--content DIR]

Serves the API and its playground on this machine.

  --content DIR  serve the .txt files of DIR (default: seed/articles)

Environment: PORT (default 4000), TABLE_NAME, AWS_ENDPOINT_URL_DYNAMODB (then nothing is embedded), CORS_ORIGINS.`;

async function main(): Promise<void> {
  const { values } = readArguments('npm start', {
    content: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return console.log(HELP);
  const config = readConfig();
  const log = troubleOnly(jsonLog(process.stderr));
  catchLooseRejections(log);
  whenToStop(end);
  const onProgress = progressOn(process.stderr, process.stderr.isTTY && !config.isCi);
  const thread = startSeedThread(onProgress, sayWaiting);
  // Looked up anew each time: a folder may get a catalogue of its own while it is served.
  const contentNow = async () => (values.content === undefined ? seedContent : contentIn(values.content));
  const content = await contentNow();
  // The port first: without it nothing else is worth doing.
  const handler = Promise.withResolvers<Handler>();
  const playground = join(dataFolderOf(config), 'playground');
  const built = Promise.withResolvers<string>();
  const served = Promise.withResolvers<ServedReader | null>();
  const readerFolder = join(dataFolderOf(config), 'reader');
  const questions = Promise.withResolvers<() => Promise<readonly Question[]>>();
  const desk = openDesk(contentNow, async () => (await questions.promise)());
  const { port, stop } = await listen(config.port, {
    handler: handler.promise,
    playground: built.promise,
    reader: served.promise,
    review: createReview({
      desk,
      contentNow,
      folder: served.promise.then(() => join(readerFolder, REVIEW_FOLDER)),
    }),
  });
  atEnd.push(() => stop(GRACE_MS));
  await listTexts(content.articles);
  // The API is served without it.
  const reading = ensureReader(readerFolder).then(
    () => loadReader(readerFolder),
    (error: unknown) => console.error('The reader could not be built:', error),
  );
  const store = await openLocalStore(config, content.articles, (error) => fail(error.message));
  atEnd.push(thread.close, () => store.close());
  try {
    if (!(await reachTable(store))) await ensureTable(store.database);
    // An embedded database holds nothing that another folder could lose.
    const mayRemoveMost = config.endpoint === null;
    // No request of this process goes by what it has kept while this process writes: nobody else is to be told.
    const { graceMs, stateFile, config: database } = store;
    // Questions take a look at all names: they are asked for when somebody wants to answer them.
    const asked = { asksQuestions: false, mayRemoveMost };
    const seeding = { database, graceMs, noticeMs: 0, stateFile, ...asked };
    const kept = createKeptReads({
      versionNow: () => contentVersion(store.serving),
      lifetimeMs: graceMs / 2,
    });
    const seedOnce = async (now: Content, touched: ReadonlySet<string> | null) => {
      await kept.pause();
      // All files are looked at every two seconds: what is kept outlives that.
      let isSame = false;
      try {
        const { printed } = await thread.seed({ ...seeding, content: now, touched });
        isSame = printed === null;
        // What was left out is not named again before something changes.
        if (printed !== null) print(printed);
        desk.changed();
      } finally {
        kept.resume(isSame);
      }
    };
    await seedOnce(content, null);
    questions.resolve(async () => {
      const looked = {
        ...seeding,
        content: await contentNow(),
        touched: new Set<string>(),
        asksQuestions: true,
      };
      return (await thread.seed(looked)).questions ?? [];
    });
    const trusted = trustedIn(config, OWN_OPERATIONS);
    const reader = (await reading) ?? null;
    const api = createHandler(store.serving, () => {}, {
      log,
      origins: config.origins,
      introspection: config.introspection,
      kept,
      trusted: reader === null ? trusted : withReader(trusted, reader),
    });
    handler.resolve(api);
    served.resolve(
      reader && {
        pages: withPages(api, () => reader, { compressed: 'all', log }),
        assets: join(readerFolder, ASSETS_FOLDER),
      },
    );
    console.log(`Content     ${content.articles}, in ${store.description}`);
    if (reader !== null) {
      console.log(`Reader      http://localhost:${port}/`);
      console.log(`Review      http://localhost:${port}/review`);
    }
    console.log(`API         http://localhost:${port}/graphql`);
    console.log(`Playground  http://localhost:${port}/playground`);
    desk.waiting().then(
      (waiting) => {
        const said = sayQuestions(waiting.questions.length, `http://localhost:${port}/review`);
        if (said !== null) console.log(said);
      },
      // Whoever opens the page is told.
      () => {},
    );
    watchContent(contentNow, async (touched) => {
      try {
        await seedOnce(await contentNow(), touched);
      } catch (error) {
        throw store.explain?.(error) ?? error;
      }
    });
    built.resolve(ensurePlayground(playground, { packed: true }).then(() => playground));
    // The API is served without it.
    built.promise.catch((error: unknown) => console.error('The playground could not be built:', error));
  } catch (error) {
    await store.close(error);
    throw store.explain?.(error) ?? error;
  }
}

/** Requests under way at the end have so long. */
const GRACE_MS = 5_000;
/** What has to be closed, in this order. */
const atEnd: (() => Promise<void>)[] = [];
let isEnding = false;

/** Ends the process in good order, with exit code 0. */
function end(): void {
  isEnding = true;
  closeAll().finally(() => process.exit(0));
}

async function closeAll(): Promise<void> {
  for (const close of atEnd) await close();
}

function fail(error: unknown): void {
  // What is interrupted fails; it was asked to.
  if (isEnding) return;
  const expected = [ArgumentError, ConfigError, ManifestError, PortInUseError, StoreInUseError];
  const isExpected = expected.some((type) => error instanceof type);
  console.error(isExpected && error instanceof Error ? error.message : explainError(error));
  process.exit(1);
}

main().catch(fail);
