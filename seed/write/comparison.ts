import { type Item, PHASES, type Phase, type StoredItem } from '../../store/items.ts';
import { isArticleRecord, type Key } from '../../store/keys.ts';

/** What has to be written and removed so that the table holds the built items and nothing else, in numbers of items. */
export interface Plan {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** In the order of writing within a phase. */
export const CHANGES = ['added', 'changed'] as const;
export type Change = (typeof CHANGES)[number];

/** Takes what is to be written. */
type TakeWrite = (item: Item, change: Change) => Promise<void> | void;

const address = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** What the table holds: of each item the address and the hash, some 160 bytes of memory. */
export class StoredItems {
  /** Hash by address, for each phase. */
  readonly #stored = new Map(PHASES.map((phase) => [phase, new Map<string, string>()]));

  add({ phase, hash, ...key }: StoredItem): void {
    // Copied: a string that was put together from parts keeps them, which takes twice the memory.
    this.#stored.get(phase)?.set(Buffer.from(address(key)).toString(), hash);
  }

  has(key: Key): boolean {
    return this.#of(address(key)) !== undefined;
  }

  /** The hash of an item that is built anew, in whatever phase; what was not taken when all are built is to be removed. */
  take(key: Key): string | null {
    const at = address(key);
    const ofPhase = this.#of(at);
    const hash = ofPhase?.get(at) ?? null;
    ofPhase?.delete(at);
    return hash;
  }

  get size(): number {
    return [...this.#stored.values()].reduce((sum, ofPhase) => sum + ofPhase.size, 0);
  }

  *keysOf(phase: Phase): Generator<Key> {
    for (const at of this.#stored.get(phase)?.keys() ?? []) {
      const [pk = '', sk = ''] = at.split('\n');
      yield { pk, sk };
    }
  }

  /** Records of articles that are there. */
  articles = (): Key[] => [...this.keysOf('article')].filter(isArticleRecord);

  #of = (at: string): Map<string, string> | undefined =>
    [...this.#stored.values()].find((ofPhase) => ofPhase.has(at));
}

/** Compares what is built with what is stored, item by item, each of which is built once. */
export class Comparison {
  readonly #stored: StoredItems;
  readonly #takeWrite: TakeWrite;
  #added = 0;
  #changed = 0;
  #unchanged = 0;

  constructor(stored: StoredItems, takeWrite: TakeWrite) {
    this.#stored = stored;
    this.#takeWrite = takeWrite;
  }

  async compare(item: Item): Promise<void> {
    const hash = this.#stored.take(item);
    if (hash === item.hash) {
      this.#unchanged += 1;
    } else if (hash === null) {
      this.#added += 1;
      await this.#takeWrite(item, 'added');
    } else {
      this.#changed += 1;
      await this.#takeWrite(item, 'changed');
    }
  }

  /** Once every item is compared. */
  plan(): Plan {
    return {
      added: this.#added,
      changed: this.#changed,
      removed: this.#stored.size,
      unchanged: this.#unchanged,
    };
  }
}
