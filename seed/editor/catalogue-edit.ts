import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { fold } from '../../text/fold.ts';
import { decode, readBytes } from '../read/read.ts';
import { REJECTED_FILE } from './rejections.ts';

/**
 * Changes to the YAML files of a catalogue folder, none of them written yet. What an editor wrote around them,
 * comments and order included, stays as it is.
 */
export class CatalogueEdit {
  readonly #folder: string;
  readonly #documents = new Map<string, Document>();
  readonly #changed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The new text of each file that changed. */
  texts = (): Map<string, string> =>
    new Map(
      [...this.#changed].map((file) => [
        file,
        this.#documents.get(file)?.toString({ lineWidth: LINE_WIDTH }) ?? '',
      ]),
    );

  async addEntry(file: string, key: string, name: string, acronym: string | null): Promise<void> {
    const { document, root } = await this.#open(file);
    const pair = document.createPair(key, { name, ...(acronym === null ? {} : { acronym }) });
    if (isScalar(pair.key) && root.items.length > 0) pair.key.spaceBefore = true;
    root.items.push(pair);
    this.#changed.add(file);
  }

  async addAlias(file: string, key: string, name: string): Promise<void> {
    const { document } = await this.#open(file);
    const aliases = document.getIn([key, 'aliases']);
    if (isSeq(aliases)) aliases.add(document.createNode(name));
    else document.setIn([key, 'aliases'], document.createNode([name]));
    this.#changed.add(file);
  }

  async removeAlias(file: string, key: string, name: string): Promise<void> {
    const { document } = await this.#open(file);
    const aliases = document.getIn([key, 'aliases']);
    if (!isSeq(aliases)) return;
    const kept = aliases.items.filter((item) => fold(nameOf(item)) !== fold(name));
    if (kept.length === aliases.items.length) return;
    if (kept.length === 0) document.deleteIn([key, 'aliases']);
    else aliases.items = kept;
    this.#changed.add(file);
  }

  async removeEntry(file: string, key: string): Promise<void> {
    const { document } = await this.#open(file);
    if (document.delete(key)) this.#changed.add(file);
  }

  /** Takes every name, and every pair with one, out of the file of rejections that `isGone` tells of. */
  async removeRejected(isGone: (name: string) => boolean): Promise<void> {
    const { root } = await this.#open(REJECTED_FILE);
    for (const { value: list } of root.items) {
      if (!isSeq(list)) continue;
      const kept = list.items.filter((item) => !namesIn(item).some(isGone));
      if (kept.length === list.items.length) continue;
      list.items = kept;
      this.#changed.add(REJECTED_FILE);
    }
  }

  /** Adds a name to a list of the file of rejections, or a pair of names that are two people's. */
  async reject(field: string, value: string | readonly [string, string]): Promise<void> {
    const { document, root } = await this.#open(REJECTED_FILE);
    if (document.commentBefore === null && root.items.length === 0)
      document.commentBefore = ' What an editor refused. See seed/catalogue/README.md.';
    const list = document.get(field);
    const node = document.createNode(value, { flow: typeof value !== 'string' });
    if (isSeq(list)) addOnce(list, node);
    else document.set(field, document.createNode([node]));
    this.#changed.add(REJECTED_FILE);
  }

  async #open(file: string): Promise<{ document: Document; root: YAMLMap }> {
    const path = join(this.#folder, file);
    const known = this.#documents.get(file);
    const document =
      known ??
      // Every value a string, as `parseYaml` reads it.
      parseDocument(decode(path, (await readBytes(path)) ?? new Uint8Array()), { schema: 'failsafe' });
    this.#documents.set(file, document);
    if (!isMap(document.contents)) document.contents = document.createNode({});
    if (!isMap(document.contents)) throw new TypeError(`${path} holds no entries`);
    return { document, root: document.contents };
  }
}

/** As the catalogue that comes with Kiosque is folded. */
const LINE_WIDTH = 120;

const namesIn = (item: unknown): string[] => (isSeq(item) ? item.items.map(nameOf) : [nameOf(item)]);

const nameOf = (item: unknown): string =>
  isScalar(item) ? String(item.value) : isMap(item) ? String(item.get('name')) : '';

function addOnce(list: YAMLSeq, node: { toString(): string }): void {
  if (!list.items.some((item) => String(item) === String(node))) list.items.push(node);
}
