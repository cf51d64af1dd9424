import { articleId } from '../../store/ids.ts';
import { type Item, toItem } from '../../store/items.ts';
import { pathKey, pinKey } from '../../store/keys.ts';
import {
  type ArticleId,
  type EntityId,
  isArticleId,
  isEntityId,
  type SlugKind,
} from '../../store/records.ts';
import { foundPin, type Pins, pathPin, removedPin, samePath, slugPin, textPin } from '../identity/pins.ts';
import type { SlugRegistry } from '../identity/slugs.ts';

/** What is there now, in so far as it bears on what is remembered. */
export interface Present {
  readonly slugs: Pick<SlugRegistry, 'isPresent'>;
  /** The article of each path. */
  readonly articles: ReadonlyMap<string, ArticleId>;
  /** The keys of found names that are published now. */
  readonly foundKeys: ReadonlySet<string>;
}

const KINDS: readonly string[] = ['ARTICLE', 'PERSON', 'ORGANISATION', 'INITIATIVE'] satisfies SlugKind[];
const isSlugKind = (kind: string): kind is SlugKind => KINDS.includes(kind);

/**
 * What outlives its record: an item for each address whose article or entity is not there, so that nothing else gets the
 * address and it comes back with what it named; and one for each path whose article does not follow from the path.
 */
export function* pinItems(pins: Pins, present: Present): Generator<Item> {
  const keysOf = Map.groupBy(
    [...pins.foundIds].filter(([key]) => !present.foundKeys.has(key)),
    ([, id]) => id,
  );
  const recordPin = (owner: string): string | null => {
    if (isArticleId(owner)) {
      const home = pins.homes.get(owner);
      return home === undefined ? null : textPin(home.path, home.sha256);
    }
    return isEntityId(owner) ? foundRecordPin(owner, pins, keysOf) : null;
  };
  for (const [address, owner] of pins.ownerOf) {
    const [kind = '', slug = ''] = address.split('#');
    if (!isSlugKind(kind) || present.slugs.isPresent(kind, owner)) continue;
    const isPresent = pins.slugOf.get(`${kind}#${owner}`) === slug;
    const pin = removedPin(slugPin(owner, isPresent), isPresent ? recordPin(owner) : null);
    yield toItem(pinKey(kind, slug), 'pin', {}, pin);
  }
  yield* pathItems(pins, present.articles);
}

function foundRecordPin(
  id: EntityId,
  { foundNames }: Pins,
  keysOf: ReadonlyMap<EntityId, readonly (readonly [string, EntityId])[]>,
): string | null {
  const name = foundNames.get(id);
  const keys = (keysOf.get(id) ?? []).map(([key]) => key).sort();
  return name === undefined ? null : foundPin(name, keys);
}

function* pathItems({ homes, pathIds }: Pins, articles: ReadonlyMap<string, ArticleId>): Generator<Item> {
  const kept = new Map<string, ArticleId>();
  const present = new Set(articles.values());
  for (const [path, id] of pathIds) if (!present.has(id) && homes.get(id)?.path === path) kept.set(path, id);
  for (const [path, id] of articles) {
    if (id === articleId(path)) kept.delete(samePath(path));
    else kept.set(samePath(path), id);
  }
  for (const [path, id] of kept) yield toItem(pathKey(path), 'pin', {}, pathPin(id, path));
}
