import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { State } from './open-state.ts';
import { entityIdOf, type View } from './view.ts';

/**
 * What each entity is part of: as the catalogue says, else what most articles say, the newest of those that are even.
 * Where texts go round in a circle the later entity, by id, is part of nothing.
 */
function parentsIn(state: State, catalogue: readonly CatalogueEntry[]): Map<EntityId, EntityId | null> {
  const parents = new Map<EntityId, EntityId | null>();
  for (const { id, parent } of catalogue) if (parent !== null) parents.set(id, parent);
  for (const { a, b } of state.all(MOST_STATED)) {
    const [part, whole] = [entityIdOf(a), entityIdOf(b)];
    if (part === null || whole === null || parents.has(part) || isAbove(parents, part, whole)) continue;
    parents.set(part, whole);
  }
  return parents;
}

/** Of each part, what it is said to be part of: the most stated first, of those that are even the one stated last. */
const MOST_STATED = `SELECT f.a, f.b FROM facts f JOIN entities part ON part.id = f.a JOIN entities whole ON whole.id = f.b
  WHERE f.type = 'part' AND part.kind = whole.kind AND f.articles > 0
  ORDER BY f.a, f.articles DESC, (SELECT MIN(at) FROM statements s WHERE s.fact = f.id AND s.b = f.b), f.b`;

/** Whether `id` stands above `other`, or is it. */
function isAbove(parents: ReadonlyMap<EntityId, EntityId | null>, id: EntityId, other: EntityId): boolean {
  for (let at: EntityId | null | undefined = other; at != null; at = parents.get(at))
    if (at === id) return true;
  return false;
}

/** Sets what each entity is part of; those whose parent is another one, and both parents, are touched. */
export function placeParts(
  state: State,
  before: View,
  touched: Set<EntityId>,
  { catalogue }: Editorial,
): void {
  const parents = parentsIn(state, catalogue);
  for (const { id, parent } of state.all('SELECT id, parent FROM entities WHERE parent IS NOT NULL')) {
    const part = entityIdOf(id);
    if (part === null || parents.get(part) === parent) continue;
    if (!parents.has(part)) parents.set(part, null);
  }
  for (const [part, parent] of parents) {
    state.run('UPDATE entities SET parent = ? WHERE id = ? AND parent IS NOT ?', parent, part, parent);
    const was = before.entity(part)?.parent ?? null;
    if (was === parent) continue;
    for (const id of [part, was, parent]) if (id !== null) touched.add(id);
  }
}
