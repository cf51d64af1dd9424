import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A gzipped file that is written piece by piece. What fails on the way, a full disk say, rejects the next call. */
export class GzipFile {
  readonly #pieces = new PassThrough();
  readonly #done: Promise<void>;

  /** @param level 9 for the smallest; zlib's usual one without it */
  constructor(file: string, level?: number) {
    const gzip = createGzip(level === undefined ? {} : { level });
    this.#done = pipeline(this.#pieces, gzip, createWriteStream(file));
    // It may fail between two calls: the next one says so.
    this.#done.catch(() => {});
  }

  async write(text: string): Promise<void> {
    // Of a file that has failed nothing drains any more.
    if (!this.#pieces.write(text)) await Promise.race([once(this.#pieces, 'drain'), this.#done]);
  }

  /** Ends the file: it is whole once this resolves. */
  async close(): Promise<void> {
    this.#pieces.end();
    await this.#done;
  }

  /** Lets go of a file that is not to be ended. */
  async destroy(): Promise<void> {
    this.#pieces.destroy();
    await this.#done.catch(() => {});
  }
}
