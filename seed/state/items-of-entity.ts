import type { Item } from '../../store/items.ts';
import type { EntityId } from '../../store/records.ts';
import { type Former, ownItems } from '../items/entity-items.ts';
import type { EntityNode } from '../items/entity-node.ts';
import { formerIds } from './formers.ts';
import { rolesOf } from './items-of-fact.ts';
import { numberOf, type State } from './open-state.ts';
import { addressesOf, formsOf, type View } from './view.ts';

/** The record of a published entity, its rows in lists, its addresses. */
export function ofEntity(view: View, id: EntityId): Item[] {
  const { state } = view;
  const entity = view.entity(id);
  if (entity === null || !entity.isPublished) return [];
  const { kind, entry, parent, articles } = entity;
  const [present, ...others] = addressesOf(state, kind, id);
  if (present === undefined) throw new RangeError(`entity ${id} is published without an address`);
  const formers = formerIds(entity.entry).flatMap((old): Former[] => {
    const [first, ...rest] = addressesOf(state, kind, old);
    return first === undefined ? [] : [{ id: old, addresses: [first, ...rest] }];
  });
  const node: EntityNode = {
    entry,
    parent,
    forms: formsOf(state, id),
    roles: rolesOf(state, 'f.a = ?', id),
    counts: {
      articles,
      people: neighbours(state, 'a', 'b', 'role', id),
      organisations:
        kind === 'PERSON'
          ? neighbours(state, 'b', 'a', 'role', id)
          : neighbours(state, 'a', 'b', 'relation', id),
      initiatives: neighbours(state, 'b', 'a', 'relation', id),
      parts: kind === 'ORGANISATION' ? numberOf(state.get(PARTS, id)?.n) : 0,
    },
  };
  return ownItems(node, [present, ...others], formers);
}

const PARTS = 'SELECT COUNT(*) AS n FROM entities WHERE parent = ? AND published = 1';

const neighbours = (state: State, other: 'a' | 'b', own: 'a' | 'b', type: string, id: EntityId): number =>
  numberOf(
    state.get(
      `SELECT COUNT(DISTINCT ${other}) AS n FROM facts WHERE ${own} = ? AND type = ? AND ${other} <> ''`,
      id,
      type,
    )?.n,
  );
