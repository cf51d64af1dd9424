import { parentPort } from 'node:worker_threads';
import { convert, type SourceBytes } from './convert.ts';
import { ImportError, type ImportFault } from './import-error.ts';

/** What a page became, or why it became nothing. */
export type Converted = { readonly text: string } | { readonly code: ImportFault; readonly message: string };

/** A thread of its own, which may run out of time or memory: see `startConverter`. */
parentPort?.on('message', (source: SourceBytes) => {
  parentPort?.postMessage(converted(source));
});
parentPort?.postMessage('ready');

function converted(source: SourceBytes): Converted {
  try {
    return { text: convert(source) };
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, message: error.message };
    if (error instanceof RangeError)
      return { code: 'TOO_DEEP', message: 'nests too deeply: copy its text out of a browser' };
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      code: 'PROGRAM',
      message: `cannot be read (${what.slice(0, 200)}), which is a fault of the program`,
    };
  }
}
