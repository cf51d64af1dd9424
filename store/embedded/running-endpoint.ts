import { setTimeout as sleep } from 'node:timers/promises';
import { currentHolder } from './current-holder.ts';

const startTakesAtMostMs = 5_000;

/**
 * Endpoint of the process that holds `dir` now, if one does (so that `npm run seed` can write while
 * `npm start` serves). Waits for a process that is just starting to say where it answers.
 */
export async function runningEndpoint(dir: string): Promise<string | null> {
  const deadline = Date.now() + startTakesAtMostMs;
  for (;;) {
    const holder = await currentHolder(dir);
    if (holder === null) return null;
    const endpoint = holder.record?.endpoint ?? null;
    if (endpoint !== null || Date.now() > deadline) return endpoint;
    await sleep(50);
  }
}
