import { type Item, toItem } from '../store/items.ts';
import { slugKey } from '../store/keys.ts';
import {
  type ArticleRecord,
  type EntityId,
  type EntityRecord,
  isEntityId,
  type NodeId,
  type SlugKind,
} from '../store/records.ts';
import type { Pins } from './slugs.ts';

const PRESENT = 'present';

/**
 * A copy of the record under one of its slugs.
 *
 * @param owner the id the slug was published for: after a merge still the old one, so that the merge can be undone
 * @param isPresent whether it is that id's present slug, or a former one
 */
export function slugItem(
  kind: SlugKind,
  slug: string,
  record: ArticleRecord | EntityRecord,
  owner: NodeId,
  isPresent: boolean,
): Item {
  const phase = kind === 'ARTICLE' ? 'article' : 'entity';
  return toItem(slugKey(kind, slug), phase, record, `${owner} ${isPresent ? PRESENT : 'former'}`);
}

const FOUND = 'found';

/** The pin of a found entity: its name, and the keys of the forms that were published as it. */
export const foundPin = (name: string, keys: readonly string[]): string =>
  JSON.stringify([FOUND, name, ...keys]);

/** The pins among what is stored, item by item. */
export function collectPins() {
  const slugOf = new Map<string, string>();
  const ownerOf = new Map<string, string>();
  const foundIds = new Map<string, EntityId>();
  const foundNames = new Map<EntityId, string>();
  const pins: Pins = { slugOf, ownerOf, foundIds, foundNames };
  return {
    pins,
    add({ pk, pin }: { readonly pk: string; readonly pin: string | null }): void {
      if (pin === null) return;
      if (isEntityId(pk)) {
        const [, name = '', ...keys]: string[] = JSON.parse(pin);
        foundNames.set(pk, name);
        for (const key of keys) foundIds.set(key, pk);
        return;
      }
      const address = pk.slice('SLUG#'.length);
      const [owner = '', state] = pin.split(' ');
      ownerOf.set(address, owner);
      if (state === PRESENT) slugOf.set(owner, address.slice(address.indexOf('#') + 1));
    },
  };
}
