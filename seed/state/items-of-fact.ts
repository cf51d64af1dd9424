import type { Item } from '../../store/items.ts';
import { lists } from '../../store/keys.ts';
import type { EntityId } from '../../store/records.ts';
import { edgeItem, evidenceItems, type Tie } from '../items/entity-items.ts';
import { EVIDENCE_KEPT, type Evidence, type RoleFact } from '../items/entity-node.ts';
import { numberOf, type State, textOf } from './open-state.ts';
import { entityIdOf, type View } from './view.ts';

/** Role facts, each with what its newest statement says. */
export const rolesOf = (state: State, where: string, ...values: string[]): RoleFact[] =>
  state
    .all(
      `SELECT f.id, f.b, f.articles, s.at, s.said FROM facts f JOIN statements s ON s.fact = f.id AND s.b = f.b
        AND s.at = (SELECT MIN(at) FROM statements WHERE fact = f.id AND b = f.b) WHERE f.type = 'role' AND ${where}`,
      ...values,
    )
    .map((row) => ({
      ...JSON.parse(textOf(row.said)),
      id: textOf(row.id),
      organisation: entityIdOf(row.b),
      articles: numberOf(row.articles),
      newest: textOf(row.at),
    }));

/** Its receipts. */
export function ofFact({ state, entity }: View, id: string): Item[] {
  const facts = state.all('SELECT a, b, type FROM facts WHERE id = ?', id);
  // Of what an entity may be part of, the receipts of what it counts as part of.
  const fact = facts.find(({ a, b, type }) => {
    const part = entityIdOf(a);
    return type !== 'part' || (part !== null && entity(part)?.parent === b);
  });
  if (fact === undefined) return [];
  const rows = state.all(
    `SELECT at, mention FROM statements WHERE fact = ? AND b = ? ORDER BY at LIMIT ${EVIDENCE_KEPT}`,
    id,
    textOf(fact.b),
  );
  return evidenceItems(
    id,
    rows.map(({ at, mention }): Evidence => ({ sortKey: textOf(at), mention: JSON.parse(textOf(mention)) })),
  );
}

/** Both edges between two entities that facts tie. */
export function ofPair({ state, card }: View, a: EntityId, b: EntityId, tie: 'role' | 'relation'): Item[] {
  const [one, other] = [card(a), card(b)];
  if (one === undefined || other === undefined) return [];
  const facts = state.all('SELECT id, relation FROM facts WHERE a = ? AND type = ? AND b = ?', a, tie, b);
  if (facts.length === 0) return [];
  const said: Tie =
    tie === 'role'
      ? { roles: rolesOf(state, 'f.a = ? AND f.b = ?', a, b) }
      : { relations: facts.map(({ id, relation }) => ({ id: textOf(id), relation: relationOf(relation) })) };
  return [
    edgeItem(lists.entitiesOf(a, other.kind), other, said),
    edgeItem(lists.entitiesOf(b, one.kind), one, said),
  ];
}

const relationOf = (value: unknown) => {
  const known = (['LEADS', 'LAUNCHED', 'PARTNER', 'PARTICIPATES'] as const).find((one) => one === value);
  if (known === undefined) throw new RangeError(`${String(value)} is no relation`);
  return known;
};
