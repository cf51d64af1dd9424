import { fitting } from '../../store/fitting.ts';
import { addressOf, isPathKey, isPinKey, type Key } from '../../store/keys.ts';
import { type ArticleId, type EntityId, isArticleId, isEntityId } from '../../store/records.ts';
import { UnreadableTableError } from '../../store/unreadable-table.ts';
import { shorten } from '../../text/shorten.ts';

/** Where an article was last seen. */
export interface Home {
  /** As `samePath` writes it. */
  readonly path: string;
  readonly sha256: string;
  /** Whether its record is in the table; else it was removed. */
  readonly isPublished: boolean;
}

/** What was published for whom: read from the table before seeding, and never broken. */
export interface Pins {
  /** The current slug by `KIND#id`. */
  readonly slugOf: ReadonlyMap<string, string>;
  /** Whose a slug is, by `KIND#slug`; former slugs included, and those of what was removed. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Under which id a name that rules found was published: by `formKey`. */
  readonly foundIds: ReadonlyMap<string, EntityId>;
  /** The name under which a found entity was published. */
  readonly foundNames: ReadonlyMap<EntityId, string>;
  readonly homes: ReadonlyMap<ArticleId, Home>;
  /** The article of a path, where its id does not follow from the path: by `samePath`. */
  readonly pathIds: ReadonlyMap<string, ArticleId>;
}

export const noPins: Pins = {
  slugOf: new Map(),
  ownerOf: new Map(),
  foundIds: new Map(),
  foundNames: new Map(),
  homes: new Map(),
  pathIds: new Map(),
};

/** Some systems store é as one character, some as two: both are the same path. */
export const samePath = (path: string): string => path.normalize('NFC');

/** As much of a pin as keys may take up: a thousand spellings. */
const KEYS_BYTES = 50_000;

const PRESENT = 'present';
const FOUND = 'found';
const TEXT = 'text';

/** The pin of an address. */
export const slugPin = (owner: string, isPresent: boolean): string =>
  `${owner} ${isPresent ? PRESENT : 'former'}`;

/** The pin of a found entity's record: its name, and the keys of the forms that were published as it. */
export const foundPin = (name: string, keys: readonly string[]): string =>
  JSON.stringify([FOUND, name, ...fitting(keys, KEYS_BYTES)]);

/** The pin of an article's record: where its text was, and what its bytes were. */
export const textPin = (path: string, sha256: string): string =>
  JSON.stringify([TEXT, sha256, samePath(path)]);

/** The pin of a path. */
export const pathPin = (id: ArticleId, path: string): string => JSON.stringify([id, samePath(path)]);

/** The pin of an address whose record was removed: its own, and the record's with its present one. */
export const removedPin = (ofSlug: string, ofRecord: string | null): string =>
  ofRecord === null ? ofSlug : `${ofSlug} ${ofRecord}`;

/** A pin in the table is of no form that this version knows: to guess what it pins could break what was published. */
export class PinError extends UnreadableTableError {
  override readonly name = 'PinError';

  constructor(pin: string) {
    super(
      `The table remembers what was published in a form that this version does not know (${shorten(pin, 80)}): seed it with the version of Kiosque that wrote it, or a newer one. Nothing was written.`,
    );
  }
}

/** The parts of a pin that is a list of texts, the first of which says what it pins. Throws PinError. */
function partsOf(pin: string, tag: typeof FOUND | typeof TEXT | null): readonly string[] {
  const parts = parsed(pin);
  if (isTexts(parts) && (tag === null || parts[0] === tag)) return parts;
  throw new PinError(pin);
}

function parsed(pin: string): unknown {
  try {
    return JSON.parse(pin);
  } catch {
    return null;
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');

interface Pinned extends Key {
  readonly pin: string | null;
}

/**
 * The pins among what is stored, item by item in any order. What is there counts more than what is remembered of it: a
 * seeding that was stopped may have left both.
 */
export class PinCollector {
  readonly #slugOf = new Map<string, string>();
  readonly #ownerOf = new Map<string, string>();
  readonly #found: [EntityId, string][] = [];
  readonly #removed: [string, string][] = [];
  readonly #homes = new Map<ArticleId, Home>();
  readonly #pathIds = new Map<string, ArticleId>();
  /** Articles of which an older version of this program noted no home: `addHome` tells it. */
  readonly homeless = new Set<ArticleId>();

  add({ pk, sk, pin }: Pinned): void {
    if (isArticleId(pk) && sk === 'RECORD') {
      if (pin === null) this.homeless.add(pk);
      else this.#addText(pk, pin, true);
    }
    if (pin === null) return;
    const key = { pk, sk };
    if (isEntityId(pk)) this.#found.push([pk, pin]);
    else if (isPinKey(key)) this.#removed.push([addressOf(key), pin]);
    else if (isPathKey(key)) {
      const [id = '', path = ''] = partsOf(pin, null);
      if (isArticleId(id)) this.#pathIds.set(path, id);
    } else if (!isArticleId(pk)) this.#addAddress(addressOf(key), pin);
  }

  addHome(id: ArticleId, path: string, sha256: string): void {
    this.#homes.set(id, { path: samePath(path), sha256, isPublished: true });
  }

  /** Once all was added. */
  pins(): Pins {
    const foundIds = new Map<string, EntityId>();
    const foundNames = new Map<EntityId, string>();
    const addFound = (id: EntityId, pin: string) => {
      const [, name = '', ...keys] = partsOf(pin, FOUND);
      if (foundNames.has(id)) return;
      foundNames.set(id, name);
      for (const key of keys) if (!foundIds.has(key)) foundIds.set(key, id);
    };
    for (const [id, pin] of this.#found.sort(byFirst)) addFound(id, pin);
    for (const [address, pin] of this.#removed.sort(byFirst)) {
      if (this.#ownerOf.has(address)) continue;
      const [owner = '', state = '', ...rest] = pin.split(' ');
      this.#addAddress(address, `${owner} ${state}`);
      const ofRecord = rest.join(' ');
      if (ofRecord === '') continue;
      if (isEntityId(owner)) addFound(owner, ofRecord);
      if (isArticleId(owner) && !this.#homes.has(owner)) this.#addText(owner, ofRecord, false);
    }
    return {
      slugOf: this.#slugOf,
      ownerOf: this.#ownerOf,
      foundIds,
      foundNames,
      homes: this.#homes,
      pathIds: this.#pathIds,
    };
  }

  #addAddress(address: string, pin: string): void {
    const [owner = '', state] = pin.split(' ');
    const [kind = '', slug = ''] = address.split('#');
    const present = `${kind}#${owner}`;
    this.#ownerOf.set(address, owner);
    if (state === PRESENT && !this.#slugOf.has(present)) this.#slugOf.set(present, slug);
  }

  #addText(id: ArticleId, pin: string, isPublished: boolean): void {
    const [, sha256 = '', path = ''] = partsOf(pin, TEXT);
    this.#homes.set(id, { path, sha256, isPublished });
  }
}

const byFirst = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : a > b ? 1 : 0;
