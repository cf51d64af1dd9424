import type { Document } from '../../search/document.ts';
import { IndexChanges } from '../../seed/state/index-changes.ts';
import { everyBlock, everyHead, everyLeaf, indexItems } from '../../seed/state/index-items.ts';
import { newState, type State } from '../../seed/state/open-state.ts';
import type { Item } from '../../store/items.ts';

/** A state of some documents, as a full seeding fills it; `file` null for one in memory. */
export function stateOf(documents: Iterable<Document>, file: string | null = null): State {
  const state = newState(file);
  const changes = new IndexChanges(state, { allNew: true });
  state.run('BEGIN');
  for (const document of documents) changes.replace(null, document);
  changes.settle(state, null);
  state.run('COMMIT');
  return state;
}

/** Every item of the index. */
export function itemsOfIndex(state: State): Item[] {
  const owners = [...everyBlock(state), ...everyHead(state), ...everyLeaf(state)];
  return owners.flatMap((owner) => indexItems(state, owner));
}
