import { ENTITY_KINDS, type EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import { formerIds } from './formers.ts';
import { isThere } from './items-of-absent.ts';
import { idsOfKeys, keepFoundPin, putFoundPin } from './pins-in-state.ts';
import { claimFormers } from './publish.ts';
import type { View } from './view.ts';

/** Brings what is remembered of found names up to date in the state of `after`, and adds to `absent` whom else that concerns. */
export function rememberNames(
  after: View,
  before: View,
  absent: Set<EntityId>,
  touched: ReadonlySet<EntityId>,
): void {
  const { state } = after;
  const owned = (id: EntityId, entry: CatalogueEntry): void => {
    if (entry.foundAs !== undefined) put(id, entry.name, entry.foundAs);
    for (const old of entry.formerFound ?? []) put(old.id, old.name ?? entry.name, old.keys);
  };
  const put = (id: EntityId, name: string, keys: readonly string[]): void => {
    for (const other of idsOfKeys(state, keys, id)) absent.add(other);
    putFoundPin(state, id, name, keys);
  };
  for (const id of touched)
    for (const view of [before.entity(id), after.entity(id)])
      for (const old of view === null ? [] : formerIds(view.entry)) absent.add(old);
  for (const id of [...touched].sort()) {
    const entity = after.entity(id);
    if (entity?.isPublished) {
      claimFormers(state, entity);
      owned(id, entity.entry);
    }
  }
  for (const id of [...absent].sort()) {
    const isRemembered = state.get('SELECT 1 FROM found_names WHERE id = ?', id) !== undefined;
    if (isRemembered && !ENTITY_KINDS.some((kind) => isThere(state, kind, id))) keepFoundPin(state, id);
  }
}
