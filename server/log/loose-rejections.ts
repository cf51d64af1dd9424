import type { Log } from './log.ts';

/**
 * A rejection that nobody handles is logged, and the process and its other requests go on. The request it belongs to
 * has been answered already, or will be: whoever waits for a promise handles it. Lambda's runtime listens too, and ends
 * the process: its listener has to go. Without this Node itself would end it.
 */
export function catchLooseRejections(log: Log): void {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason: unknown) => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    log({ level: 'error', message: 'unhandled rejection', error: error.message, stack: error.stack });
  });
}
