/**
 * A signal that aborts so many milliseconds from now. It is made when it is asked for first: an answer that reads nothing
 * needs no timer.
 */
export function deadline(ms: number): () => AbortSignal {
  const since = performance.now();
  let signal: AbortSignal | undefined;
  return () => {
    // Node's timers take no fraction of a millisecond.
    signal ??= AbortSignal.timeout(Math.max(0, Math.ceil(ms - (performance.now() - since))));
    return signal;
  };
}
