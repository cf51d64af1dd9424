import { Worker } from 'node:worker_threads';
import type { Question } from '../editor/question.ts';
import type { Progress } from '../write/seeding.ts';
import { type Printed, SeedingError } from './report.ts';
import type { Failure, Order, Told } from './seed-thread.ts';

export interface Seeded {
  readonly printed: Printed | null;
  readonly questions: readonly Question[] | null;
}

/** Seeds beside whatever else this process does. */
export interface SeedThread {
  /**
   * Makes the table hold what the content says, one order after the other. Returns what to print, null where nothing had
   * changed, and what waits for an editor, null where it was not asked for.
   * Rejects with what `seed` throws: a SeedingError where there is something to say, else the error of the program.
   */
  seed(order: Order): Promise<Seeded>;
  /** Ends it, wherever it is: the next seeding goes on from there. */
  close(): Promise<void>;
}

/** Starts the thread, which reads its words while others go on. One that died is started again with the next order. */
export function startSeedThread(onProgress: Progress, onWait: () => void): SeedThread {
  let worker: Worker | null = start();
  const answer = (order: Order): Promise<Told> => {
    const asked = worker ?? start();
    worker = asked;
    return new Promise((resolve, reject) => {
      const settled = (settle: () => void): void => {
        asked.off('message', onMessage);
        asked.off('error', onError);
        asked.off('exit', onExit);
        settle();
      };
      const onMessage = (told: Told): void => {
        if (told.type === 'progress') onProgress(...told.progress);
        else if (told.type === 'waiting') onWait();
        else settled(() => resolve(told));
      };
      const died = (error: unknown): void => {
        if (worker === asked) worker = null;
        settled(() => reject(error));
      };
      const onError = (error: unknown) => died(error);
      const onExit = () => died(new Error('The thread that seeds was ended.'));
      asked.on('message', onMessage);
      asked.on('error', onError);
      asked.on('exit', onExit);
      asked.postMessage(order);
    });
  };
  let last: Promise<unknown> = Promise.resolve();
  const follow = async (order: Order): Promise<Seeded> => {
    const told = await answer(order);
    if (told.type === 'failed') throw errorOf(told.failure);
    return told.type === 'done' ? told : { printed: null, questions: null };
  };
  return {
    seed(order) {
      const mine = last.then(() => follow(order));
      last = mine.catch(() => {});
      return mine;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

function start(): Worker {
  const worker = new Worker(new URL('seed-thread.ts', import.meta.url));
  // What it dies of is told to whoever asks it next.
  worker.on('error', () => {});
  return worker;
}

/** An error as it was thrown over there, as far as anybody here asks. */
function errorOf({ error, explained, isOfContent, ofDatabase }: Failure): Error {
  if (ofDatabase !== null) {
    const same = new Error(error.message, { cause: error.cause });
    return Object.assign(same, { name: ofDatabase, $metadata: {} });
  }
  return explained === null ? error : new SeedingError(explained, isOfContent);
}
