import { resolve } from 'node:path';
import { asStorageError, isDamaged } from '../storage-error.ts';
import { availableEngines, type Engine, type RunningEngine, setAside, startEngine } from './engine.ts';
import { holdFolder } from './folder.ts';

export { availableEngines, type Engine, hasTransactions } from './engine.ts';
export { type RunningStore, runningEndpoint, runningStore, StoreInUseError } from './folder.ts';

/**
 * The DynamoDB of a laptop: a database in a folder that answers the DynamoDB protocol on the loopback interface, held by
 * one process at a time. This file is the door, and opening goes through two rooms behind it: `folder.ts` takes the
 * folder, `engine.ts` starts the program on what is in it. However a process ends, the next one finds a folder that it
 * can open, with everything in it that a write was acknowledged for.
 */
export interface EmbeddedDynamoDB {
  readonly engine: Engine;
  readonly endpoint: string;
  /**
   * Lets requests under way finish, stops, and frees the folder. Idempotent. Closed because of an error that says that
   * the database is damaged, it is set aside.
   */
  close(because?: unknown): Promise<void>;
}

/** How to start an embedded database. */
export interface EmbeddedDynamoDBOptions {
  /** Folder for data on disk (created when missing); null: in memory, for tests. */
  readonly dir: string | null;
  /** Default: the first of `availableEngines()`. */
  readonly engine?: Engine;
  /**
   * Called at most once, if the database dies or loses its folder while in use; it is closed by then.
   * Default: print the error. What happens to the process is the caller's decision.
   */
  readonly onFailure?: (error: Error) => void;
}

/**
 * Starts an embedded database; throws `StoreInUseError` when another live process holds the folder, and `StorageError`
 * where it cannot be used. A damaged database is set aside, and an empty one begun.
 */
export async function startEmbeddedDynamoDB(options: EmbeddedDynamoDBOptions): Promise<EmbeddedDynamoDB> {
  const { engine = availableEngines()[0], onFailure = printFailure } = options;
  if (engine === undefined) throw new Error('No embedded DynamoDB engine is installed; run `npm ci`.');
  const dir = options.dir === null ? null : resolve(options.dir);
  const explained = (error: unknown) => (dir === null ? error : asStorageError(error, dir, 'KIOSQUE_DATA'));

  const hold =
    dir === null
      ? null
      : await holdFolder(dir, engine).catch((error: unknown) => {
          throw explained(error);
        });
  const running = await startOrSetAside(engine, dir).catch(async (error: unknown) => {
    await hold?.release();
    throw explained(error);
  });

  let closing: Promise<void> | undefined;
  const close = (because?: unknown) => {
    closing ??= running
      .stop()
      .then(async () => {
        if (dir !== null && isDamaged(because)) await setAside(dir, engine);
      })
      .finally(() => hold?.release());
    return closing;
  };
  const fail = async (error: Error) => {
    if (closing !== undefined) return;
    await close().catch(() => {}); // What is wrong already is the thing to tell.
    onFailure(error);
  };
  running.ended.then(fail);
  hold?.lost.then(fail);

  try {
    await hold?.publish(running.endpoint);
  } catch (error) {
    await close();
    throw error;
  }
  return { engine, endpoint: running.endpoint, close };
}

async function startOrSetAside(engine: Engine, dir: string | null): Promise<RunningEngine> {
  try {
    return await startEngine(engine, dir);
  } catch (error) {
    if (dir === null || !isDamaged(error)) throw error;
    console.error(
      `The embedded database was damaged: it is kept as ${await setAside(dir, engine)}, and built anew.`,
    );
    return startEngine(engine, dir);
  }
}

function printFailure(error: Error): void {
  console.error(error.message);
}
