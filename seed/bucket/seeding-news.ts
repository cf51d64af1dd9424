import { randomUUID } from 'node:crypto';
import { ObjectChangedError, type ObjectStore } from '../../store/objects.ts';
import { isArticleId, isEntityId, type SlugKind } from '../../store/records.ts';
import { type State, textOf, textOrNull } from '../state/open-state.ts';
import type { OnChange } from '../write/seeding.ts';
import type { BucketSource } from './bucket-source.ts';

/** An article or entity that a seeding has published, changed or taken away. */
export interface RecordNews {
  readonly id: string;
  readonly kind: SlugKind;
  readonly slug: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** What became of a text that was looked at. */
export interface TextNews {
  readonly path: string;
  /** The ETag that it had; null where it is not there any more. */
  readonly etag: string | null;
  /**
   * Ids of the object's versions up to the one that was read, newest first; of a deletion, that of its marker. What is not
   * among them was put later, or is older than the last twenty.
   */
  readonly versions: readonly string[];
  /** Of its article; null where there is none. */
  readonly id: string | null;
  readonly slug: string | null;
  /** What an editor has to mend, in one line. */
  readonly fault: string | null;
}

/** What a seeding did: told to whoever waits for a text, and to the webhook. */
export interface SeedingNews {
  /** The same whenever it is told again. */
  readonly id: string;
  readonly at: string;
  /** Whether more may have changed than is listed: a seeding before was stopped, so that nobody knows. */
  readonly isWhole: boolean;
  readonly changes: readonly RecordNews[];
  readonly texts: readonly TextNews[];
}

/** Told of as soon as they lie here; the names are in the order of time. */
export const NEWS = 'seedings/';
/** Those that are told once their seeding is done, however often it is stopped before. */
const WAITING = 'waiting/';

/** Collects what a seeding changes, record by record. */
export class NewsCollector {
  readonly #changes = new Map<string, RecordNews['change']>();

  readonly onChange: OnChange = (change, { pk, sk }) => {
    if (sk === 'RECORD' && (isArticleId(pk) || isEntityId(pk))) this.#changes.set(pk, change);
  };

  /**
   * @param state the one after the seeding
   * @param versions by path, of the texts that are told of: see `versionsRead`
   */
  newsOf(
    state: State,
    { etags, faults }: Pick<BucketSource, 'etags' | 'faults'>,
    versions: ReadonlyMap<string, readonly string[]>,
    isWhole: boolean,
  ): SeedingNews {
    const changes = [...this.#changes].flatMap(([id, change]) => {
      const address = addressOf(state, id);
      return address === null ? [] : [{ id, ...address, change }];
    });
    const texts = [...versions].map(([path, read]): TextNews => {
      const id = textOrNull(state.get('SELECT article FROM texts WHERE path = ?', path)?.article);
      const slug = id === null ? null : (addressOf(state, id)?.slug ?? null);
      const fault = faults.get(path)?.toString() ?? null;
      return { path, etag: etags.get(path) ?? null, versions: read, id, slug, fault };
    });
    const at = new Date().toISOString();
    return { id: randomUUID(), at, isWhole, changes, texts };
  }
}

function addressOf(state: State, id: string): { readonly kind: SlugKind; readonly slug: string } | null {
  const row = state.get(
    'SELECT address FROM addresses WHERE owner = ? ORDER BY present DESC, address LIMIT 1',
    id,
  );
  const [kind, slug] = textOf(row?.address).split('#');
  const known = KINDS.find((one) => one === kind);
  return known === undefined || slug === undefined ? null : { kind: known, slug };
}
const KINDS: readonly SlugKind[] = ['ARTICLE', 'PERSON', 'ORGANISATION', 'INITIATIVE'];

/** Puts news where they wait for their seeding to be done; returns their name. */
export async function putWaiting(objects: ObjectStore, news: SeedingNews): Promise<string> {
  const name = `${news.at}-${news.id}.json`;
  await objects.put(`${WAITING}${name}`, JSON.stringify(news));
  return name;
}

/** Tells news whose seeding is done, where that was not done yet. */
export async function tell(objects: ObjectStore, name: string): Promise<void> {
  const waiting = await objects.get(`${WAITING}${name}`);
  if (waiting === null) return;
  try {
    await objects.put(`${NEWS}${name}`, waiting.body, 'new');
  } catch (error) {
    if (!(error instanceof ObjectChangedError)) throw error;
  }
  await objects.remove(`${WAITING}${name}`);
}
