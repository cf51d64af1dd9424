import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asStorageError } from '../../store/storage-error.ts';

/** Characters gathered before they are written: a write for each value would cost more than the value. */
const BUFFERED = 1 << 18;
const BLOCK_BYTES = 1 << 20;
const NEWLINE = 0x0a;

/**
 * Values on disk, in the order in which they came: what a seeding has to go through twice, and what is too much to be
 * kept in memory. Values are written as JSON, so they come back without what JSON has no word for.
 */
export class Spool<Value> implements AsyncIterable<Value> {
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #characters = 0;
  #length = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** How many values it holds. */
  get length(): number {
    return this.#length;
  }

  async push(value: Value): Promise<void> {
    const line = JSON.stringify(value);
    this.#waiting.push(line);
    this.#characters += line.length;
    this.#length += 1;
    if (this.#characters > BUFFERED) await this.#flush();
  }

  /** Goes through the values from the first one on; none may be added meanwhile. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Value> {
    await this.#flush();
    let rest = Buffer.alloc(0);
    for (let at = 0; ; ) {
      const block = Buffer.allocUnsafe(BLOCK_BYTES);
      const { bytesRead } = await this.#file.read(block, 0, BLOCK_BYTES, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      const read = Buffer.concat([rest, block.subarray(0, bytesRead)]);
      let start = 0;
      for (let end = read.indexOf(NEWLINE); end >= 0; end = read.indexOf(NEWLINE, start)) {
        yield JSON.parse(read.toString('utf8', start, end));
        start = end + 1;
      }
      rest = read.subarray(start);
    }
  }

  async #flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const lines = `${this.#waiting.join('\n')}\n`;
    this.#waiting = [];
    this.#characters = 0;
    await this.#file.appendFile(lines).catch(explained);
  }
}

function explained(error: unknown): never {
  throw asStorageError(error, tmpdir(), 'TMPDIR');
}

/** What can be gone through once, made so that it can be gone through again: further times come from the spool. */
export function repeatable<Value>(
  source: AsyncIterable<Value>,
  toKept: (value: Value) => Value,
  spool: Pick<Spool<Value>, 'push'> & AsyncIterable<Value>,
): AsyncIterable<Value> {
  let isKept = false;
  return {
    async *[Symbol.asyncIterator]() {
      if (isKept) return yield* spool;
      for await (const value of source) {
        await spool.push(toKept(value));
        yield value;
      }
      isKept = true;
    },
  };
}

/** A folder of its own for spools, gone with everything in it at the end of the block that holds it. */
export class SpoolFolder implements AsyncDisposable {
  readonly #dir: string;
  readonly #files: FileHandle[] = [];

  private constructor(dir: string) {
    this.#dir = dir;
  }

  static async make(): Promise<SpoolFolder> {
    return new SpoolFolder(await mkdtemp(join(tmpdir(), 'kiosque-')).catch(explained));
  }

  async open<Value>(): Promise<Spool<Value>> {
    const file = await open(join(this.#dir, String(this.#files.length)), 'ax+');
    this.#files.push(file);
    return new Spool(file);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#files.map((file) => file.close()));
    await rm(this.#dir, { recursive: true, force: true });
  }
}
