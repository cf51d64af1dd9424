import { hash } from 'node:crypto';
import type { Item } from '../../store/items.ts';
import { toJsonAttributes } from '../../store/write.ts';
import type { Laid } from './lay-out-all.ts';
import { Lines, type OnFile } from './shards.ts';

/** Where the items lie: an import takes all that is in there. */
export const ITEMS_FOLDER = 'items';
/** Whether a file in there is one that an export has written. */
export const isItemsFile = (name: string): boolean => /^\d{2}-\d{4,}\.json\.gz$/.test(name);
/** An import reads so many files at once, and more. */
const FILES_AT_ONCE = 16;
/** Some ten megabytes, gzipped. An import takes 50,000 files. */
const ITEMS_A_FILE = 50_000;

/**
 * Items as DynamoDB's import reads them. Which file an item goes into its key's hash says: those of one partition would be
 * written one after the other.
 */
export class DynamoDBFiles {
  readonly #files: readonly Lines[];

  constructor(folder: string, onFile: OnFile) {
    this.#files = Array.from(
      { length: FILES_AT_ONCE },
      (_, shard) =>
        new Lines(
          folder,
          (n) => `${ITEMS_FOLDER}/${String(shard).padStart(2, '0')}-${String(n).padStart(4, '0')}.json.gz`,
          onFile,
          ITEMS_A_FILE,
        ),
    );
  }

  take = async (items: readonly Item[]): Promise<void> => {
    for (const item of items) await this.#put(item.pk, item.sk, toJsonAttributes(item));
  };

  async end({ beside }: Laid): Promise<void> {
    for (const { key, doc } of beside)
      await this.#put(key.pk, key.sk, { pk: { S: key.pk }, sk: { S: key.sk }, doc: { S: doc } });
    for (const file of this.#files) await file.close();
  }

  async #put(pk: string, sk: string, Item: object): Promise<void> {
    const shard = Number.parseInt(hash('sha256', `${pk}\n${sk}`).slice(0, 2), 16) % FILES_AT_ONCE;
    await this.#files[shard]?.write({ Item });
  }
}
