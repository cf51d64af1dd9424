import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GzipFile } from '../release/gzip-file.ts';

/** Told of each file, by its path inside the folder, once it is whole. */
export type OnFile = (path: string) => Promise<void>;

/** Lines in gzipped files of a folder, which are begun anew after so many lines. */
export class Lines {
  readonly #name: (n: number) => string;
  readonly #folder: string;
  readonly #onFile: OnFile;
  readonly #most: number;
  #files = 0;
  #lines = 0;
  #open: { readonly path: string; readonly file: GzipFile } | null = null;

  /** @param name of the file with a number, inside the folder */
  constructor(
    folder: string,
    name: (n: number) => string,
    onFile: OnFile,
    most: number = Number.POSITIVE_INFINITY,
  ) {
    this.#folder = folder;
    this.#name = name;
    this.#onFile = onFile;
    this.#most = most;
  }

  async write(value: object): Promise<void> {
    if (this.#lines === this.#most) await this.close();
    this.#open ??= await this.#begin();
    this.#lines += 1;
    await this.#open.file.write(`${JSON.stringify(value)}\n`);
  }

  async close(): Promise<void> {
    if (this.#open === null) return;
    const { path, file } = this.#open;
    await file.close();
    this.#open = null;
    this.#lines = 0;
    await this.#onFile(path);
  }

  async #begin() {
    const path = this.#name(this.#files++);
    const file = join(this.#folder, path);
    await mkdir(dirname(file), { recursive: true });
    return { path, file: new GzipFile(file) };
  }
}
