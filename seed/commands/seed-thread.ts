import { parentPort } from 'node:worker_threads';
import { type Database, type DatabaseConfig, openDatabase } from '../../store/dynamodb.ts';
import { seed } from '../pipeline.ts';
import { type Content, seedContent } from '../read/content.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import type { Progress, SeedOptions } from '../write/seeding.ts';
import { explainError, printedOf } from './report.ts';
import type { Seeded } from './seed-in-thread.ts';

/** What a seeding is to do: all that can be handed to another thread. */
export interface Order
  extends Pick<
    SeedOptions,
    'graceMs' | 'noticeMs' | 'mayRemoveMost' | 'stateFile' | 'touched' | 'asksQuestions'
  > {
  readonly database: DatabaseConfig;
  readonly content: Content;
}

/** What is told of it: any number of the first two, then one of the last two. */
export type Told =
  | { readonly type: 'progress'; readonly progress: Parameters<Progress> }
  | { readonly type: 'waiting' }
  | ({ readonly type: 'done' } & Seeded)
  | { readonly type: 'failed'; readonly failure: Failure };

export interface Failure {
  /** As far as it can be handed on: without what a class of its own adds. */
  readonly error: Error;
  /** What to print of it; null where the program is at fault. */
  readonly explained: string | null;
  /** Whether an editor has to mend something: trying again is of no use. */
  readonly isOfContent: boolean;
  /** The name of an error that the database itself answered with; null of others. */
  readonly ofDatabase: string | null;
}

/** A thread of its own, so that a server answers while texts are read and who is who is settled: see `startSeedThread`. */
parentPort?.on('message', (order: Order) => {
  follow(order).then(tell, (error: unknown) =>
    tell({ type: 'failed', failure: failureOf(error, folderOf(order)) }),
  );
});

const tell = (told: Told): void => parentPort?.postMessage(told);

let opened: { readonly config: string; readonly database: Database } | null = null;

async function follow({ database: config, content, ...options }: Order): Promise<Told> {
  const name = JSON.stringify(config);
  if (opened?.config !== name) opened = { config: name, database: openDatabase(config) };
  const result = await seed(opened.database, content, {
    ...options,
    onProgress: nowAndThen((...progress) => tell({ type: 'progress', progress })),
    onWait: () => tell({ type: 'waiting' }),
  });
  const { added, changed, removed } = result.plan;
  const isChanged = result.texts + added + changed + removed > 0;
  return {
    type: 'done',
    printed: isChanged ? printedOf(result, false, folderOf({ content })) : null,
    questions: result.questions,
  };
}

/** Between two messages of how far it is. */
const TOLD_MS = 100;
function nowAndThen(tellOf: Progress): Progress {
  let last = 0;
  return (step, done, all) => {
    if (done < all && performance.now() - last < TOLD_MS) return;
    last = performance.now();
    tellOf(step, done, all);
  };
}

/** As `--content` gives it. */
const folderOf = ({ content }: Pick<Order, 'content'>): string | undefined =>
  content.articles === seedContent.articles ? undefined : content.articles;

function failureOf(error: unknown, folder: string | undefined): Failure {
  const explained = explainError(error, folder);
  const plain = error instanceof Error ? error : new Error(String(error));
  return {
    error: plain,
    explained: typeof explained === 'string' ? explained : null,
    isOfContent: error instanceof ContentError || error instanceof ContentErrors,
    ofDatabase: '$metadata' in plain ? plain.name : null,
  };
}
