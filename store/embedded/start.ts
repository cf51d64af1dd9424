import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { availableEngines, type Engine, type RunningEngine } from './engine.ts';
import { holdFolder } from './hold-folder.ts';
import { startDynalite } from './start-dynalite.ts';
import { startDynoxide } from './start-dynoxide.ts';

export { availableEngines, type Engine } from './engine.ts';
export { runningEndpoint } from './running-endpoint.ts';
export { StoreInUseError } from './store-in-use-error.ts';

/** An embedded database that answers the DynamoDB protocol on the loopback interface. */
export interface EmbeddedDynamoDB {
  readonly engine: Engine;
  readonly endpoint: string;
  /** Lets requests under way finish, stops, and frees the folder. Idempotent. */
  close(): Promise<void>;
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

/** Starts an embedded database; throws `StoreInUseError` when another live process holds the folder. */
export async function startEmbeddedDynamoDB(options: EmbeddedDynamoDBOptions): Promise<EmbeddedDynamoDB> {
  const { engine = availableEngines()[0], onFailure = printFailure } = options;
  if (engine === undefined) throw new Error('No embedded DynamoDB engine is installed; run `npm ci`.');
  const dir = options.dir === null ? null : resolve(options.dir);

  const hold = dir === null ? null : await holdFolder(dir, engine);
  const running = await startEngine(engine, dir).catch(async (error: unknown) => {
    await hold?.release();
    throw error;
  });

  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= running.stop().finally(() => hold?.release());
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

// Each engine keeps its data in a path of its own, so that changing engines never mixes two formats.
async function startEngine(engine: Engine, dir: string | null): Promise<RunningEngine> {
  if (engine === 'dynoxide') return startDynoxide(dir === null ? null : join(dir, 'dynoxide.db'));
  const folder = dir === null ? null : join(dir, 'dynalite');
  if (folder !== null) await mkdir(folder, { recursive: true });
  return startDynalite(folder);
}

function printFailure(error: Error): void {
  console.error(error.message);
}
