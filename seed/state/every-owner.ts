import type { Item, Phase } from '../../store/items.ts';
import { lists } from '../../store/keys.ts';
import { ENTITY_KINDS, FACETS } from '../../store/records.ts';
import { everyFacet } from './facets.ts';
import { everyBlock, everyHead, everyLeaf } from './index-items.ts';
import { type Row, type State, textOf } from './open-state.ts';
import { itemsOf, type Owner } from './owners.ts';
import { articleIdOf, entityIdOf, type View } from './view.ts';

/** Owners whose items are written one after the other; of those that have items of several steps, the phases of this one. */
export interface Step {
  readonly phases: readonly Phase[] | null;
  readonly owners: () => Iterable<Owner>;
}

/** The items of an owner that are written in a step. */
export function itemsIn(view: View, { phases }: Pick<Step, 'phases'>, owner: Owner): Item[] {
  const items = itemsOf(view, owner);
  return phases === null ? items : items.filter(({ phase }) => phases.includes(phase));
}

/** Every owner there is, in an order in which whoever follows a link finds its target. */
export function ownersByPhase(state: State): Step[] {
  const rows = function* (sql: string, toOwner: (row: Row) => Owner | null): Generator<Owner> {
    for (const row of state.each(sql)) {
      const owner = toOwner(row);
      if (owner !== null) yield owner;
    }
  };
  const absent = () =>
    rows(MAYBE_ABSENT, ({ owner }) => {
      const id = entityIdOf(owner) ?? articleIdOf(owner);
      return id === null ? null : { type: 'absent', id };
    });
  const paths = () => rows('SELECT path FROM path_ids', ({ path }) => ({ type: 'path', path: textOf(path) }));
  const entities = () =>
    rows('SELECT id FROM entities WHERE published = 1 ORDER BY id', ({ id }) => {
      const known = entityIdOf(id);
      return known === null ? null : { type: 'entity', id: known };
    });
  const facts = () => rows('SELECT DISTINCT id FROM facts', ({ id }) => ({ type: 'fact', id: textOf(id) }));
  const articles = () =>
    rows('SELECT article FROM texts WHERE article IS NOT NULL ORDER BY pack', ({ article }) => {
      const id = articleIdOf(article);
      return id === null ? null : { type: 'article', id };
    });
  const pairs = () =>
    rows(`SELECT DISTINCT a, b, type FROM facts WHERE type <> 'part' AND b <> ''`, ({ a, b, type }) => {
      const [one, other] = [entityIdOf(a), entityIdOf(b)];
      if (one === null || other === null) return null;
      return { type: 'pair', a: one, b: other, tie: type === 'role' ? 'role' : 'relation' };
    });
  const parts = () =>
    rows('SELECT id FROM entities WHERE published = 1 AND parent IS NOT NULL', ({ id }) => {
      const known = entityIdOf(id);
      return known === null ? null : { type: 'part', id: known };
    });
  const facets = function* (): Generator<Owner> {
    for (const value of everyFacet(state)) yield { type: 'facet', ...value };
  };
  const counts = function* (): Generator<Owner> {
    for (const list of [
      lists.articles,
      ...ENTITY_KINDS.map(lists.entitiesByName),
      ...FACETS.map(lists.facets),
    ])
      yield { type: 'count', list };
    yield* rows(`SELECT list FROM counts WHERE list NOT LIKE '#%' AND list <> 'articles'`, ({ list }) => ({
      type: 'count',
      list: textOf(list),
    }));
  };
  return [
    { phases: null, owners: absent },
    { phases: null, owners: paths },
    { phases: ['entity'], owners: entities },
    { phases: null, owners: facts },
    { phases: null, owners: articles },
    { phases: ['detail', 'list'], owners: entities },
    { phases: null, owners: pairs },
    { phases: null, owners: parts },
    { phases: null, owners: facets },
    { phases: null, owners: () => everyBlock(state) },
    { phases: null, owners: () => everyHead(state) },
    { phases: null, owners: () => everyLeaf(state) },
    { phases: null, owners: counts },
  ];
}

/** Whoever is there under the kind that an address has is not asked about. */
const MAYBE_ABSENT = `SELECT DISTINCT owner FROM addresses a
  WHERE NOT EXISTS (SELECT 1 FROM texts WHERE article = a.owner) AND NOT EXISTS
    (SELECT 1 FROM entities e WHERE e.id = a.owner AND published = 1 AND a.address LIKE e.kind || '#%')`;
