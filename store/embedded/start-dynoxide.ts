import { engineFile, type RunningEngine } from './engine.ts';
import { freePort } from './loopback-port.ts';
import { runSupervised } from './run-supervised.ts';

const portAttempts = 5;

/** Starts dynoxide, a program of its own, on a database file (null: in memory). */
export async function startDynoxide(file: string | null): Promise<RunningEngine> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnPort(await freePort(), file);
    } catch (error) {
      // Another process may take a free port first. Anything else would fail again.
      const lostThePort = error instanceof Error && error.message.includes('already in use');
      if (!lostThePort || attempt === portAttempts) throw error;
    }
  }
}

async function startOnPort(port: number, file: string | null): Promise<RunningEngine> {
  const storage = file === null ? [] : ['--db-path', file];
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...storage];
  const program = runSupervised(engineFile('dynoxide'), args);
  // dynoxide prints this line once it listens. An answer on the port would prove less: it could come from
  // whoever took the port before us.
  await program.printed('listening on');
  return { endpoint: `http://127.0.0.1:${port}`, ended: program.ended, stop: program.stop };
}
