import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freePort } from './loopback-port.ts';
import { runSupervised } from './run-supervised.ts';

/** The programs that can stand in for DynamoDB on this machine. */
export type Engine = 'dynoxide' | 'dynalite';

/**
 * An engine that answers the DynamoDB protocol on the loopback interface, on a port of its own. It lives no longer than
 * this process, and knows nothing of others: who may open the folder is for `folder.ts` to say.
 */
export interface RunningEngine {
  readonly endpoint: string;
  /** Resolves when the engine has ended, whether asked to or not, with the way it did. */
  readonly ended: Promise<Error>;
  /** Lets requests under way finish, briefly, then stops. */
  stop(): Promise<void>;
}

// dynoxide first: it is a real database file and a process of its own. dynalite is the one that runs
// wherever Node does.
const bestFirst: readonly Engine[] = ['dynoxide', 'dynalite'];

/** Whether an engine can write several items in one transaction. */
export const hasTransactions = (engine: Engine): boolean => engine === 'dynoxide';

const { resolve } = createRequire(import.meta.url);

/** The file that must exist for an engine to be usable: for dynoxide, the program itself. */
const engineFile = (engine: Engine): string =>
  resolve(engine === 'dynoxide' ? `@dynoxide/${process.platform}-${process.arch}/dynoxide` : engine);

/** Engines whose package resolves on this machine, best first. */
export function availableEngines(): readonly Engine[] {
  return bestFirst.filter((engine) => {
    try {
      engineFile(engine);
      return true;
    } catch {
      // An optional package that npm left out for this platform.
      return false;
    }
  });
}

/** Each engine keeps its data in a path of its own, so that changing engines never mixes two formats. */
const dataPath = (dir: string, engine: Engine): string =>
  join(dir, engine === 'dynoxide' ? 'dynoxide.db' : 'dynalite');

/** Starts an engine on its data in the folder (null: in memory). Rejects where the data is damaged. */
export async function startEngine(engine: Engine, dir: string | null): Promise<RunningEngine> {
  const path = dir === null ? null : dataPath(dir, engine);
  return engine === 'dynoxide' ? startDynoxide(path) : startDynalite(path);
}

/** Renames an engine's damaged data, whole, so that new can be made in its place; returns where it is now. */
export async function setAside(dir: string, engine: Engine): Promise<string> {
  const path = dataPath(dir, engine);
  const kept = `${path}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
  // What a database file has beside it belongs to it.
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(path + part)) await rename(path + part, kept + part);
  return kept;
}

const PORT_ATTEMPTS = 5;

/** Starts dynoxide, a program of its own, on a database file. */
async function startDynoxide(file: string | null): Promise<RunningEngine> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startDynoxideOn(await freePort(), file);
    } catch (error) {
      // Another process may take a free port first. Anything else would fail again.
      const lostThePort = error instanceof Error && error.message.includes('already in use');
      if (!lostThePort || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

async function startDynoxideOn(port: number, file: string | null): Promise<RunningEngine> {
  const storage = file === null ? [] : ['--db-path', file];
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...storage];
  const program = runSupervised(engineFile('dynoxide'), args);
  // dynoxide prints this line once it listens. An answer on the port would prove less: it could come from
  // whoever took the port before us.
  await program.printed('listening on');
  return { endpoint: `http://127.0.0.1:${port}`, ended: program.ended, stop: program.stop };
}

// As long as dynoxide's supervisor gives: what a client keeps open must not hold up a stop.
const GRACE_MS = 2_000;

/** Starts dynalite, which runs inside this process, on a LevelDB folder. */
async function startDynalite(folder: string | null): Promise<RunningEngine> {
  if (folder !== null) await checkLevel(folder);
  // Loaded on demand: a process that uses the other engine, or real DynamoDB, never reads it.
  const { default: dynalite } = await import('dynalite');
  const server = dynalite({
    ...(folder === null ? {} : { path: folder }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  // dynalite throws when a client goes away in the middle of a request, which would end this process.
  // Its own listener runs first, so its error handler is there to be replaced.
  server.on('request', (request) => {
    request.removeAllListeners('error').on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('dynalite did not open a port.');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    ended: new Promise(() => {}), // Never by itself: it is part of this process.
    async stop() {
      const hangUp = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await new Promise<void>((done, reject) => {
        server.close((error) => (error ? reject(error) : done()));
      });
      clearTimeout(hangUp);
    },
  };
}

/** The part of dynalite's own database that is used here. */
interface LevelModule {
  readonly ClassicLevel: new (folder: string) => { open(): Promise<void>; close(): Promise<void> };
}

/** Opens and closes dynalite's folder. Rejects where it is damaged: dynalite would end this process over it. */
async function checkLevel(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { ClassicLevel }: LevelModule = createRequire(engineFile('dynalite'))('classic-level');
  const level = new ClassicLevel(folder);
  await level.open();
  await level.close();
}
