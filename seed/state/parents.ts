import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { State } from './open-state.ts';
import { entityIdOf, type View } from './view.ts';

/**
 * Sets what entities are part of; those whose parent is another one, and both parents, are touched.
 *
 * @param asked of whom it may be another one, with all that hangs together with them; null: of all
 */
export function placeParts(
  state: State,
  before: View,
  touched: Set<EntityId>,
  asked: Iterable<EntityId> | null,
  { catalogue }: Editorial,
): void {
  const ids = asked === null ? null : tiedTo(asked, [before.state, state]);
  const parents = parentsIn(state, ids, catalogue);
  for (const [part, parent] of parents) {
    state.run('UPDATE entities SET parent = ? WHERE id = ? AND parent IS NOT ?', parent, part, parent);
    const was = before.entity(part)?.parent ?? null;
    if (was === parent) continue;
    for (const id of [part, was, parent]) if (id !== null) touched.add(id);
  }
}

/**
 * What each entity is part of: as the catalogue says, else what most articles say, the newest of those that are even.
 * Where texts go round in a circle the later entity, by id, is part of nothing.
 *
 * @returns of those asked about that have, or had, a parent
 */
function parentsIn(
  { all }: State,
  ids: readonly EntityId[] | null,
  catalogue: readonly CatalogueEntry[],
): Map<EntityId, EntityId | null> {
  const listed = new Map<EntityId, EntityId>();
  for (const { id, parent } of catalogue) if (parent !== null) listed.set(id, parent);
  const stated = ids === null ? all(MOST_STATED) : ids.flatMap((id) => all(MOST_STATED_OF, id));
  const found = new Map<EntityId, EntityId>();
  const above = (id: EntityId): EntityId | undefined => listed.get(id) ?? found.get(id);
  for (const { a, b } of stated) {
    const [part, whole] = [entityIdOf(a), entityIdOf(b)];
    if (part === null || whole === null || above(part) !== undefined) continue;
    if (!isAbove(above, part, whole)) found.set(part, whole);
  }
  const had = () =>
    all('SELECT id FROM entities WHERE parent IS NOT NULL').flatMap(({ id }) => entityIdOf(id) ?? []);
  const parents = new Map<EntityId, EntityId | null>();
  for (const id of ids ?? [...listed.keys(), ...found.keys(), ...had()]) parents.set(id, above(id) ?? null);
  return parents;
}

/** Of each part, what it is said to be part of: the most stated first, of those that are even the one stated last. */
const stated = (which: string): string => `SELECT f.a, f.b FROM facts f
  JOIN entities part ON part.id = f.a JOIN entities whole ON whole.id = f.b
  WHERE f.type = 'part' AND part.kind = whole.kind AND f.articles > 0 ${which}
  ORDER BY f.a, f.articles DESC, (SELECT MIN(at) FROM statements s WHERE s.fact = f.id AND s.b = f.b), f.b`;
const MOST_STATED = stated('');
const MOST_STATED_OF = stated('AND f.a = ?');

/** Whether `id` stands above `other`, or is it. */
function isAbove(above: (id: EntityId) => EntityId | undefined, id: EntityId, other: EntityId): boolean {
  for (let at: EntityId | undefined = other; at !== undefined; at = above(at)) if (at === id) return true;
  return false;
}

/** Entities, and what is above and below them, whether it is said or counts, in any of the states; sorted. */
function tiedTo(asked: Iterable<EntityId>, states: readonly State[]): EntityId[] {
  const tied = new Set(asked);
  // A set is gone through in the order in which it grows.
  for (const id of tied)
    for (const { all } of states)
      for (const { other } of all(TIES, id, id, id, id)) {
        const known = entityIdOf(other);
        if (known !== null) tied.add(known);
      }
  return [...tied].sort();
}
const TIES = `SELECT b AS other FROM facts WHERE a = ? AND type = 'part'
  UNION SELECT a FROM facts WHERE b = ? AND type = 'part'
  UNION SELECT parent FROM entities WHERE id = ? UNION SELECT id FROM entities WHERE parent = ?`;
