/**
 * Requests that a client has under way at a time: as many as the SDK has sockets. Further ones it would queue itself, with
 * the clock of their timeouts running: a page with some hundred lists would fail for having waited.
 */
export const UNDER_WAY = 50;

/** Lets a limited number of requests through at a time, first come, first served. */
export interface Gate {
  /** Runs `task` when it is its turn. Rejects with the signal's reason if that aborts before. */
  pass<Result>(signal: AbortSignal | undefined, task: () => Promise<Result>): Promise<Result>;
}

export function createGate(places: number): Gate {
  let free = places;
  const waiting = new Set<() => void>();
  const turn = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.delete(enter);
        reject(signal?.reason);
      };
      waiting.add(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  return {
    async pass(signal, task) {
      signal?.throwIfAborted();
      // Whoever leaves hands its place on: `free` counts the places that nobody wants.
      if (free > 0) free -= 1;
      else await turn(signal);
      try {
        return await task();
      } finally {
        const [next] = waiting;
        if (next === undefined) free += 1;
        else {
          waiting.delete(next);
          next();
        }
      }
    },
  };
}
