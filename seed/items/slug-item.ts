import { type Item, toItem } from '../../store/items.ts';
import { slugKey } from '../../store/keys.ts';
import type { ArticleRecord, EntityRecord, NodeId, SlugKind } from '../../store/records.ts';
import { slugPin } from '../identity/pins.ts';

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
  return toItem(slugKey(kind, slug), phase, record, slugPin(owner, isPresent));
}
