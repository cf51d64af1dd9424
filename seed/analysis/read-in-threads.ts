import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Content } from '../read/content.ts';
import { ContentError } from '../read/content-error.ts';
import { type ReadTexts, readHere, type TextSeen } from './read-texts.ts';
import type { ReadersTask, SeenElsewhere } from './reader-thread.ts';

/** A thread takes the better part of a second to read its words: it is worth it for so many texts. */
const LEAST_TEXTS = 150;
/** Each has words and machine code of its own, some 150 MB. */
const MOST_THREADS = 8;
/** Texts of one message. */
const TEXTS_AT_ONCE = 8;
/** Messages that are under way for each thread: one that is read, and the next. */
const AHEAD = 3;

/** As many threads as it is worth, one where texts are few. */
const threadsFor = (texts: number): number =>
  Math.min(availableParallelism(), MOST_THREADS, Math.floor(texts / LEAST_TEXTS));

/**
 * In as many threads as the machine runs at once; where texts are few, where it is called. What comes out is the same. At
 * most a few hundred texts are read ahead of whoever takes them. The threads end with the reading, wherever it ends.
 */
export const readInThreads = (threadsOf = threadsFor): ReadTexts =>
  async function* ({ articles, catalogue }, paths, reading) {
    // Whatever else whoever asks has in it need not be fit for another thread.
    const content: Content = { articles, catalogue };
    const threads = threadsOf(paths.length);
    if (threads < 2) {
      yield* readHere(content, paths, reading);
      return;
    }
    const pool = new Tinypool({
      filename: new URL('reader-thread.ts', import.meta.url).href,
      workerData: { content, reading },
      minThreads: threads,
      maxThreads: threads,
    });
    try {
      const underWay: Promise<readonly SeenElsewhere[]>[] = [];
      let next = 0;
      const askNext = (): void => {
        if (next >= paths.length) return;
        const task: ReadersTask = paths.slice(next, next + TEXTS_AT_ONCE);
        const seen: Promise<readonly SeenElsewhere[]> = pool.run(task);
        // Whoever waits for it is told; until somebody does it is not unheard.
        seen.catch(() => {});
        underWay.push(seen);
        next += TEXTS_AT_ONCE;
      };
      for (let i = 0; i < threads * AHEAD; i++) askNext();
      for (let seen = underWay.shift(); seen !== undefined; seen = underWay.shift()) {
        const texts = await seen;
        askNext();
        for (const text of texts) yield fromElsewhere(text);
      }
    } finally {
      await pool.destroy();
    }
  };

/** A ContentError is a plain Error behind the way from another thread: it comes as what it is made of. */
const fromElsewhere = ({ analysis, fault, ...seen }: SeenElsewhere): TextSeen => ({
  ...seen,
  outcome:
    analysis === null
      ? { analysis, fault: new ContentError(fault.file, fault.line, fault.message) }
      : { analysis, fault: null },
});
