import type { Item } from '../../store/items.ts';
import type { EntityCounts, EntityId, EntityKind } from '../../store/records.ts';
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
    counts: { articles, ...neighboursOf(state, kind, id) },
  };
  return ownItems(node, [present, ...others], formers);
}

/** How many others stand in its lists. */
function neighboursOf({ get }: State, kind: EntityKind, id: EntityId): Omit<EntityCounts, 'articles'> {
  const row = get(NEIGHBOURS, id, id, id, id, id) ?? {};
  return {
    people: numberOf(row.people),
    organisations: numberOf(kind === 'PERSON' ? row.employers : row.behind),
    initiatives: numberOf(row.initiatives),
    parts: kind === 'ORGANISATION' ? numberOf(row.parts) : 0,
  };
}

const count = (other: 'a' | 'b', own: 'a' | 'b', type: string): string =>
  `(SELECT COUNT(DISTINCT ${other}) FROM facts WHERE ${own} = ? AND type = '${type}' AND ${other} <> '')`;
const NEIGHBOURS = `SELECT ${count('a', 'b', 'role')} AS people, ${count('b', 'a', 'role')} AS employers,
  ${count('a', 'b', 'relation')} AS behind, ${count('b', 'a', 'relation')} AS initiatives,
  (SELECT COUNT(*) FROM entities WHERE parent = ? AND published = 1) AS parts`;
