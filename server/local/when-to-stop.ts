/** A terminal sends Ctrl-C to npm and to this process, and npm passes it on: it comes twice. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Calls `stop` once, when the process is asked to end: by SIGTERM or SIGINT (also as process 1 of a container, which has
 * no default for them), or because the channel of messages that its parent opened is closed. Where npm's shell dies
 * without a word, the starter sends SIGTERM (run.js). A second signal, later than what one keystroke sends, ends the
 * process at once.
 */
export function whenToStop(stop: () => void): void {
  let asked: number | null = null;
  const ask = () => {
    if (asked !== null) return;
    asked = performance.now();
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked !== null && performance.now() - asked > SAME_SIGNAL_MS) process.exit(1);
      ask();
    });
  }
  if (process.connected) process.once('disconnect', ask);
}
