import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SourceBytes } from './convert.ts';
import { ImportError } from './import-error.ts';
import type { Converted } from './worker.ts';

/** A page of the press takes some 20 ms, the first ones of a thread three times as long. */
const LONGEST_MS = 10_000;
const MOST_MEMORY_MB = 768;

export interface Converter {
  /** The text that a source becomes; one at a time. Rejects with ImportError, whatever a page does. */
  convert(source: SourceBytes): Promise<string>;
  close(): Promise<void>;
}

/**
 * Converts in a thread that is ended when a page takes too long or too much memory; the next page gets a new one. Whoever
 * made the page may have meant it to.
 */
export function startConverter({ ms = LONGEST_MS, megabytes = MOST_MEMORY_MB } = {}): Converter {
  let started: Promise<Worker> | null = null;
  const end = async (): Promise<void> => {
    const ended = started;
    started = null;
    await (await ended?.catch(() => null))?.terminate();
  };
  const answer = async (source: SourceBytes): Promise<Converted> => {
    started ??= start(megabytes);
    const asked = await started;
    return new Promise((resolve, reject) => {
      const settled = (settle: () => void): void => {
        clearTimeout(timer);
        asked.off('message', onMessage);
        asked.off('error', onError);
        settle();
      };
      const onMessage = (converted: Converted) => settled(() => resolve(converted));
      const onError = (error: unknown) => settled(() => reject(endOf(error)));
      const tooSlow = () =>
        new ImportError('TOO_SLOW', `is not read within ${ms / 1000} s: copy its text out of a browser`);
      const timer = setTimeout(() => settled(() => reject(tooSlow())), ms);
      asked.once('message', onMessage);
      asked.once('error', onError);
      asked.postMessage(source);
    });
  };
  return {
    async convert(source) {
      try {
        const converted = await answer(source);
        if ('text' in converted) return converted.text;
        throw new ImportError(converted.code, converted.message);
      } catch (error) {
        const hasEnded =
          error instanceof ImportError && ['TOO_SLOW', 'TOO_MUCH_MEMORY', 'PROGRAM'].includes(error.code);
        if (hasEnded) await end();
        throw error;
      }
    },
    close: end,
  };
}

/** Resolves when it has what it reads pages with, which on a busy machine takes longer than a page may. */
async function start(maxOldGenerationSizeMb: number): Promise<Worker> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb },
  });
  try {
    await once(worker, 'message');
    return worker;
  } catch (error) {
    throw endOf(error);
  }
}

const endOf = (error: unknown): ImportError =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ImportError('TOO_MUCH_MEMORY', 'takes more memory than a page does: copy its text out of a browser')
    : new ImportError(
        'PROGRAM',
        `ends the program (${String(error).slice(0, 200)}): please report it with the page`,
      );
