import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import { formerIds } from './formers.ts';
import { numberOf, type State, textOf } from './open-state.ts';
import { claimAddress } from './pins-in-state.ts';
import { entityIdOf, type View } from './view.ts';

/** Sets which entities the table has: those in an article, and what stands above one that is. Returns which changed. */
export function publish(
  state: State,
  touched: Set<EntityId>,
): { readonly id: EntityId; readonly isPublished: boolean }[] {
  const flipped = new Map<EntityId, boolean>();
  const look = (id: EntityId) => {
    const row = state.get('SELECT articles, published, parent FROM entities WHERE id = ?', id);
    if (row === undefined) return;
    const isPublished = numberOf(row.articles) > 0 || state.get(HAS_PART, id) !== undefined;
    if (isPublished === (row.published === 1)) return;
    state.run('UPDATE entities SET published = ? WHERE id = ?', isPublished ? 1 : 0, id);
    touched.add(id);
    flipped.set(id, isPublished);
    const parent = entityIdOf(row.parent);
    if (parent === null) return;
    touched.add(parent);
    look(parent);
  };
  for (const id of [...touched]) look(id);
  return [...flipped].map(([id, isPublished]) => ({ id, isPublished }));
}
const HAS_PART = 'SELECT 1 FROM entities WHERE parent = ? AND published = 1';

/** Gives entities their addresses, in the order of ids, then what was merged into them. */
export function claimEntities({ state, entity: known }: View, ids: readonly EntityId[]): void {
  const sorted = [...ids].sort().flatMap((id) => known(id) ?? []);
  for (const { id, kind, entry } of sorted) claimAddress(state, kind, id, entry.key);
  for (const entity of sorted) claimFormers(state, entity);
}

/** The addresses of what was merged into an entity. */
export function claimFormers(
  state: State,
  { id, kind, entry }: { id: EntityId; kind: CatalogueEntry['kind']; entry: CatalogueEntry },
): void {
  for (const key of entry.formerly)
    claimAddress(state, kind, formerIds({ ...entry, formerly: [key], formerFound: [] })[0] ?? id, key);
  const address = textOf(
    state.get(
      `SELECT address FROM addresses WHERE owner = ? AND present = 1 AND address LIKE ? || '#%'`,
      id,
      kind,
    )?.address,
  );
  for (const old of entry.formerFound ?? []) claimAddress(state, kind, old.id, address.split('#')[1] ?? '');
}
