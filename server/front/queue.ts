export interface QueueSize {
  /** Requests that are answered at a time. */
  readonly underWay: number;
  /** Requests that may wait for one of these places, and for how long. */
  readonly waiting: number;
  readonly longestWaitMs: number;
}

/** Gives a place back. */
export type Leave = () => void;

/** Requests that wait for their turn, first come, first served. */
export interface Queue {
  /** A place, at once or when it is this one's turn; null where there is none in time. */
  enter(): Promise<Leave | null>;
}

interface Waiting {
  readonly since: number;
  readonly admit: () => void;
}

/**
 * A bounded queue. Who finds it full is turned away at once, and nobody waits for longer than `longestWaitMs`; once
 * somebody has, newcomers are turned away too, until those who wait get their turn in half of that time again: what
 * cannot be answered in time should be told so at once, and not keep others waiting.
 */
export function createQueue({ underWay, waiting: most, longestWaitMs }: QueueSize): Queue {
  let free = underWay;
  let isSlow = false;
  const waiting = new Set<Waiting>();

  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      free += 1;
      isSlow = false;
      return;
    }
    waiting.delete(next);
    if (performance.now() - next.since < longestWaitMs / 2) isSlow = false;
    next.admit();
  };
  const turn = () =>
    new Promise<Leave | null>((resolve) => {
      const giveUp = setTimeout(() => {
        waiting.delete(entry);
        isSlow = true;
        resolve(null);
      }, longestWaitMs);
      const entry: Waiting = {
        since: performance.now(),
        admit: () => {
          clearTimeout(giveUp);
          // Behind what has come in meanwhile: else answers that wait for nothing follow each other at once, and
          // newcomers are neither heard nor told that there is no place.
          setImmediate(() => resolve(once(leave)));
        },
      };
      waiting.add(entry);
    });
  return {
    async enter() {
      if (free > 0) {
        free -= 1;
        return once(leave);
      }
      return isSlow || waiting.size >= most ? null : turn();
    },
  };
}

/** A place is given back once, however often its holder says so. */
function once(leave: Leave): Leave {
  let isGone = false;
  return () => {
    if (isGone) return;
    isGone = true;
    leave();
  };
}
