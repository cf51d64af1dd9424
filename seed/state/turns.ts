import { setImmediate } from 'node:timers/promises';

/** A server that seeds in the same process answers in between, and an interrupt is heard. */
const LONGEST_TURN_MS = 20;

/** To be awaited again and again: lets other tasks have their turn when one's own has been long. */
export function inTurns(): () => Promise<void> | undefined {
  let turn = performance.now();
  return () => {
    if (performance.now() - turn < LONGEST_TURN_MS) return undefined;
    return setImmediate(undefined).then(() => {
      turn = performance.now();
    });
  };
}
