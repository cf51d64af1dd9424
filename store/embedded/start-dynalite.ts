import { once } from 'node:events';
import type { RunningEngine } from './engine.ts';

// As long as the supervisor of the other engine gives: what a client keeps open must not hold up a stop.
const graceMs = 2_000;

/** Starts dynalite, which runs inside this process, on a LevelDB folder (null: in memory). */
export async function startDynalite(folder: string | null): Promise<RunningEngine> {
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
      const hangUp = setTimeout(() => server.closeAllConnections(), graceMs);
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
      clearTimeout(hangUp);
    },
  };
}
