const SAME_PRESS_MS = 500;

/** Stopped by Ctrl-C a command ends between two steps, in an order from which it can go on; a second press ends it at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const stopped = new Error('Stopped. Run it again to go on from here.');
  // npm hands Ctrl-C on to a process that has got it already: the same press must not end it at once.
  let first = 0;
  process.on('SIGINT', () => {
    first ||= performance.now();
    if (performance.now() - first > SAME_PRESS_MS) process.exit(130);
    controller.abort(stopped);
  });
  controller.signal.addEventListener('abort', () => {
    process.exitCode = 130;
  });
  return controller.signal;
}
