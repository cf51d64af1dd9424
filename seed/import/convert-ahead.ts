import { availableParallelism } from 'node:os';
import { startConverter } from './converter.ts';
import type { ImportError } from './import-error.ts';
import { readSource } from './read-source.ts';
import type { Source } from './sources.ts';

/** More threads wait for whoever writes the texts; each may take the memory that a page may. */
const MOST_THREADS = 4;
/** A thread takes longer to start than ten pages take. */
const PAGES_A_THREAD = 10;

/** What a source became, or why it became nothing. */
export type Ahead =
  | { readonly source: Source; readonly text: string; readonly error: null }
  | { readonly source: Source; readonly text: null; readonly error: ImportError | Error };

/**
 * The texts of sources in their order, while the next ones are being made, a thread for each processor. Files and addresses
 * are read one at a time: no server is asked twice at once. What is under way when nobody goes on is ended.
 */
export async function* convertAhead(sources: readonly Source[], signal: AbortSignal): AsyncGenerator<Ahead> {
  const most = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(sources.length / PAGES_A_THREAD));
  const converters = Array.from({ length: most }, () => startConverter());
  let lastRead: Promise<unknown> = Promise.resolve();
  const begin = async (source: Source, converter: ReturnType<typeof startConverter>): Promise<Ahead> => {
    const read = lastRead.then(() => readSource(source, signal));
    lastRead = read.catch(() => {});
    try {
      return { source, text: await converter.convert(await read), error: null };
    } catch (error) {
      return { source, text: null, error: error instanceof Error ? error : new Error(String(error)) };
    }
  };
  const underWay: Promise<Ahead>[] = [];
  try {
    for (const [i, source] of sources.entries()) {
      const converter = converters[i % most];
      if (converter === undefined) return;
      // Its thread is free: the one before that it was given has been waited for.
      if (underWay.length === most) yield await first(underWay);
      underWay.push(begin(source, converter));
    }
    while (underWay.length > 0) yield await first(underWay);
  } finally {
    for (const converter of converters) await converter.close();
  }
}

const first = async (underWay: Promise<Ahead>[]): Promise<Ahead> => {
  const [next] = underWay.splice(0, 1);
  if (next === undefined) throw new RangeError('nothing is under way');
  return next;
};
