import type { EntityId } from '../../store/records.ts';
import type { Owners } from './owners.ts';
import { articleIdOf, entityIdOf, type View } from './view.ts';

/** What holds a copy of an entity's card. */
export function addHolders({ state }: View, id: EntityId, owners: Pick<Owners, 'add'>): void {
  for (const [own, other] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    for (const row of state.all(
      `SELECT DISTINCT a, b, type FROM facts WHERE ${own} = ? AND ${other} <> '' AND type <> 'part'`,
      id,
    )) {
      const [a, b] = [entityIdOf(row.a), entityIdOf(row.b)];
      if (a !== null && b !== null)
        owners.add({ type: 'pair', a, b, tie: row.type === 'role' ? 'role' : 'relation' });
    }
  }
  const articles = `SELECT DISTINCT t.article FROM candidates c JOIN found f ON f.candidate = c.id JOIN texts t ON t.path = f.path
    WHERE c.id IN (SELECT id FROM candidates WHERE final = ?) AND t.article IS NOT NULL`;
  for (const { article } of state.all(articles, id)) {
    const known = articleIdOf(article);
    if (known !== null) owners.add({ type: 'article', id: known });
  }
}
