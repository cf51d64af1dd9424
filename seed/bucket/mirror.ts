import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStore, ReadObject } from '../../store/objects.ts';
import { REVIEW_FILE } from '../editor/review-file.ts';
import type { Content } from '../read/content.ts';
import { ContentError } from '../read/content-error.ts';
import { atOnce } from './at-once.ts';
import { CATALOGUE, isCatalogueKey, isTextKey } from './keys.ts';

const REQUESTS_AT_ONCE = 32;

/**
 * What a folder says of a name that it cannot hold: too long, or a file where a folder is to be. Of two such names that come
 * at once each may take the other's folder away.
 */
const NOT_HELD = ['ENAMETOOLONG', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EINVAL', 'ENOENT'];
const NO_NAME = 'has a name that no folder could hold: rename it';

/** By path: what the bucket says of a text. It differs whenever the text does. */
export type Looks = Map<string, string>;

/**
 * Those texts of a bucket that are to be read, and its catalogue, as a folder: what reads a folder reads them. Kept from
 * run to run of a process; what has changed since is fetched anew. The catalogue is pulled before any text.
 */
export class Mirror {
  readonly content: Content;
  readonly #objects: ObjectStore;
  #isBegun = false;
  /** What of the bucket lies in the folder; a text that cannot is tried again whenever it is asked for. */
  readonly #have: Looks = new Map();
  readonly #notHeld = new Map<string, ContentError>();
  /** ETags of the catalogue's files. */
  readonly catalogue: Looks = new Map();

  constructor(objects: ObjectStore, folder: string) {
    this.#objects = objects;
    this.content = { articles: folder, catalogue: join(folder, CATALOGUE) };
  }

  /** Texts whose names no folder can hold. */
  get notHeld(): ReadonlyMap<string, ContentError> {
    return this.#notHeld;
  }

  /** A process before may have left texts there when it died: Lambda keeps the disk. Nobody knows whether they still are. */
  async #begin(): Promise<void> {
    if (!this.#isBegun) await rm(this.content.articles, { recursive: true, force: true });
    this.#isBegun = true;
  }

  /** Of every text in the bucket. */
  async listTexts(): Promise<Looks> {
    const looks: Looks = new Map();
    for await (const { key, etag } of this.#objects.list('')) if (isTextKey(key)) looks.set(key, etag);
    return looks;
  }

  /** Of some; what is not there is left out. */
  async lookAt(paths: Iterable<string>): Promise<Looks> {
    const looks: Looks = new Map();
    await atOnce(paths, REQUESTS_AT_ONCE, async (path) => {
      const found = await this.#objects.look(path);
      if (found !== null) looks.set(path, found.etag);
    });
    return looks;
  }

  async pullCatalogue(): Promise<void> {
    const { catalogue, content } = this;
    await this.#begin();
    await mkdir(content.catalogue, { recursive: true });
    const listed: Looks = new Map();
    for await (const { key, etag } of this.#objects.list(CATALOGUE))
      if (isCatalogueKey(key)) listed.set(key, etag);
    for (const file of await filesIn(content.catalogue)) {
      const key = `${CATALOGUE}${file}`;
      if (listed.has(key) || isTextKey(key)) continue;
      await rm(join(content.articles, key), { force: true });
      catalogue.delete(key);
    }
    await atOnce(listed, REQUESTS_AT_ONCE, async ([key, etag]) => {
      if (catalogue.get(key) === etag) return;
      const read = await this.#objects.get(key);
      if (read === null) return;
      await writeFile(join(content.articles, key), read.body);
      catalogue.set(key, read.etag);
    });
  }

  /**
   * Lets an editor's answers change the catalogue's files, and puts those that did. Throws ObjectChangedError where
   * somebody else has put one meanwhile.
   */
  async changeCatalogue(change: (folder: string) => Promise<unknown>): Promise<void> {
    const { catalogue, content } = this;
    const before = await textsIn(content.catalogue);
    await change(content.catalogue);
    const changed = [...(await textsIn(content.catalogue))]
      .filter(([file, text]) => before.get(file) !== text)
      // The questions last: stopped before, their answers are taken again and change nothing.
      .sort(([one], [other]) => Number(one === REVIEW_FILE) - Number(other === REVIEW_FILE))
      .map(([file, text]) => ({ key: `${CATALOGUE}${file}`, text }));
    const etags = new Map(catalogue);
    // Until it is put, what lies here is not what the bucket has: wherever this stops, all of them are fetched again.
    for (const { key } of changed) catalogue.delete(key);
    for (const { key, text } of changed) {
      const etag = etags.get(key);
      const written = await this.#objects.put(key, text, etag === undefined ? 'new' : { etag });
      catalogue.set(key, written.etag);
    }
  }

  /** Fetches the texts that are not there as they look. What they are when they are fetched goes into `looks`. */
  async pull(paths: Iterable<string>, looks: Looks): Promise<void> {
    const all = [...paths];
    // First what goes: a text may be called what a folder was.
    for (const path of all) if (!looks.has(path)) await this.#drop(path);
    const there = all.filter((path) => looks.has(path));
    await atOnce(there, REQUESTS_AT_ONCE, async (path) => {
      if (looks.get(path) === this.#have.get(path)) return;
      const read = await this.#objects.get(path);
      if (read === null) {
        looks.delete(path);
        await this.#drop(path);
      } else {
        looks.set(path, read.etag);
        await this.#keep(path, read);
      }
    });
  }

  /** Makes the folder hold these texts and no others. */
  async pullAll(looks: Looks): Promise<void> {
    for (const path of [...this.#have.keys(), ...this.#notHeld.keys()])
      if (!looks.has(path)) await this.#drop(path);
    await this.pull([...looks.keys()], looks);
  }

  /**
   * Puts the newest version of a text in its place that can be read, as far back as to where it was deleted. Null where
   * there is none: then the present one is there as before.
   */
  async goBack(path: string, isReadable: () => boolean): Promise<boolean> {
    if (this.#notHeld.has(path)) return false;
    const [, ...older] = await this.#objects.versions(path);
    for (const { versionId, isDeletion } of older) {
      if (isDeletion) break;
      const read = await this.#objects.get(path, versionId);
      if (read === null) continue;
      await this.#keep(path, read);
      // What lies there is not what the bucket has: it is fetched again.
      this.#have.set(path, '');
      if (isReadable()) return true;
    }
    const present = older.length === 0 ? null : await this.#objects.get(path);
    if (present !== null) await this.#keep(path, present);
    return false;
  }

  async #keep(path: string, { body, etag }: ReadObject): Promise<void> {
    const file = join(this.content.articles, path);
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, body).catch(async (error: unknown) => {
        if (!isCoded(error, ['EISDIR']) || this.#isHeldBelow(path)) throw error;
        // A folder whose texts have gone.
        await rm(file, { recursive: true, force: true });
        await writeFile(file, body);
      });
      this.#notHeld.delete(path);
      this.#have.set(path, etag);
    } catch (error) {
      if (!isCoded(error, NOT_HELD)) throw error;
      this.#notHeld.set(path, new ContentError(file, null, NO_NAME));
      this.#have.delete(path);
    }
  }

  #isHeldBelow(path: string): boolean {
    for (const held of this.#have.keys()) if (held.startsWith(`${path}/`)) return true;
    return false;
  }

  async #drop(path: string): Promise<void> {
    this.#notHeld.delete(path);
    if (this.#have.delete(path)) await rm(join(this.content.articles, path), { force: true });
  }
}

const isCoded = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Names of its files: a subfolder of the catalogue holds texts alone. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

async function textsIn(folder: string): Promise<Map<string, string>> {
  const files = await filesIn(folder);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  );
}
