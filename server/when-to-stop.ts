/** How often a process under npm looks whether its parent is still there. */
const LOOK_MS = 500;
/** A terminal sends Ctrl-C to npm and to this process, and npm passes it on: it comes twice. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Calls `stop` once, when the process is asked to end: by SIGTERM or SIGINT (also as process 1 of a container, which has
 * no default for them), or because what started it is gone. npm passes a signal to its shell, and a shell that dies of
 * it tells nobody: under npm (`followsParent`) a new parent means the same. A parent that opened a channel of messages
 * says it by closing that. A second signal, later than what one keystroke sends, ends the process at once.
 */
export function whenToStop(followsParent: boolean, stop: () => void): void {
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
  if (!followsParent) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) ask();
  }, LOOK_MS).unref();
}
