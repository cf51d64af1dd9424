import { type Item, itemOf, type Written } from '../../store/items.ts';
import { slugKey } from '../../store/keys.ts';
import type { NodeId, SlugKind } from '../../store/records.ts';
import { slugPin } from '../identity/pins.ts';

/**
 * A copy of the record under one of its slugs.
 *
 * @param doc the record, as it is written under its id
 * @param owner the id the slug was published for: after a merge still the old one, so that the merge can be undone
 * @param isPresent whether it is that id's present slug, or a former one
 */
export function slugItem(
  kind: SlugKind,
  slug: string,
  doc: Written,
  owner: NodeId,
  isPresent: boolean,
): Item {
  const phase = kind === 'ARTICLE' ? 'article' : 'entity';
  return itemOf(slugKey(kind, slug), phase, doc, slugPin(owner, isPresent));
}
