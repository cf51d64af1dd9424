import type { Item } from '../../store/items.ts';
import { toItem } from '../../store/items.ts';
import { pinKey } from '../../store/keys.ts';
import { ENTITY_KINDS, isArticleId, isEntityId, type NodeId, type SlugKind } from '../../store/records.ts';
import { foundPin, removedPin, slugPin, textPin } from '../identity/pins.ts';
import { type State, textOf } from './open-state.ts';
import type { View } from './view.ts';

/** What is remembered of an id under which nothing is: its addresses, and at the present one what it was. */
export function ofAbsent({ state }: View, id: NodeId): Item[] {
  return state
    .all('SELECT address, present FROM addresses WHERE owner = ?', id)
    .flatMap(({ address, present }) => {
      const [kind = '', slug = ''] = textOf(address).split('#');
      if (!isSlugKind(kind) || isThere(state, kind, id)) return [];
      const pin = removedPin(slugPin(id, present === 1), present === 1 ? recordPin(state, id) : null);
      return [toItem(pinKey(kind, slug), 'pin', {}, pin)];
    });
}

const KINDS: readonly string[] = ['ARTICLE', ...ENTITY_KINDS] satisfies SlugKind[];
const isSlugKind = (kind: string): kind is SlugKind => KINDS.includes(kind);

/** Whether something answers under an id: an article, an entity, or one that an entity was before. */
export function isThere(state: State, kind: SlugKind, id: NodeId): boolean {
  if (kind === 'ARTICLE') return state.get('SELECT 1 FROM texts WHERE article = ?', id) !== undefined;
  if (state.get(`${PUBLISHED} AND id = ?`, kind, id) !== undefined) return true;
  return state
    .all('SELECT survivor FROM formers WHERE id = ?', id)
    .some(({ survivor }) => state.get(`${PUBLISHED} AND id = ?`, kind, textOf(survivor)) !== undefined);
}
const PUBLISHED = 'SELECT 1 FROM entities WHERE kind = ? AND published = 1';

/** What is remembered of a record that is gone. */
function recordPin(state: State, id: NodeId): string | null {
  if (isArticleId(id)) {
    const home = state.get('SELECT path, sha256 FROM homes WHERE id = ?', id);
    return home === undefined ? null : textPin(textOf(home.path), textOf(home.sha256));
  }
  const name = isEntityId(id) ? state.get('SELECT name FROM found_names WHERE id = ?', id)?.name : undefined;
  if (name === undefined) return null;
  const keys = state.all('SELECT key FROM found_keys WHERE id = ? ORDER BY key', id);
  return foundPin(textOf(name), keys.map(({ key }) => textOf(key)).sort());
}
