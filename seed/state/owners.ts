import { entityId } from '../../store/ids.ts';
import type { Item } from '../../store/items.ts';
import { toItem } from '../../store/items.ts';
import { type ListName, lists, pathKey, pinKey } from '../../store/keys.ts';
import {
  type ArticleId,
  ENTITY_KINDS,
  type EntityId,
  isArticleId,
  isEntityId,
  type NodeId,
  type SlugKind,
} from '../../store/records.ts';
import { foundPin, pathPin, removedPin, slugPin, textPin } from '../identity/pins.ts';
import { articleItems } from '../items/article-items.ts';
import {
  countItem,
  edgeItem,
  evidenceItems,
  type Former,
  ownItems,
  type Tie,
} from '../items/entity-items.ts';
import { type EntityNode, EVIDENCE_KEPT, type Evidence, type RoleFact } from '../items/entity-node.ts';
import { numberOf, type State, textOf } from './open-state.ts';
import { addressesOf, articleIdOf, entityIdOf, type View } from './view.ts';

/**
 * What items belong to. The items of an owner are a function of the state, whether a change asks for them or a full
 * seeding: those of the owners that a change touches, before it and after it, are all that it can write.
 */
export type Owner =
  | { readonly type: 'article'; readonly id: ArticleId }
  | { readonly type: 'entity'; readonly id: EntityId }
  | { readonly type: 'fact'; readonly id: string }
  /** Two entities that roles or relations tie, both edges. */
  | { readonly type: 'pair'; readonly a: EntityId; readonly b: EntityId; readonly tie: 'role' | 'relation' }
  /** An organisation in the list of its parent. */
  | { readonly type: 'part'; readonly id: EntityId }
  | { readonly type: 'count'; readonly list: ListName }
  /** The addresses of what is not there. */
  | { readonly type: 'absent'; readonly id: NodeId }
  | { readonly type: 'path'; readonly path: string };

export function itemsOf(view: View, owner: Owner): Item[] {
  switch (owner.type) {
    case 'article':
      return ofArticle(view, owner.id);
    case 'entity':
      return ofEntity(view, owner.id);
    case 'fact':
      return ofFact(view, owner.id);
    case 'pair':
      return ofPair(view, owner);
    case 'part':
      return ofPart(view, owner.id);
    case 'count': {
      const n = countOf(view.state, owner.list);
      return n === null ? [] : [countItem(owner.list, n)];
    }
    case 'absent':
      return ofAbsent(view, owner.id);
    case 'path': {
      const id = articleIdOf(view.state.get('SELECT id FROM path_ids WHERE path = ?', owner.path)?.id);
      return id === null ? [] : [toItem(pathKey(owner.path), 'pin', {}, pathPin(id, owner.path))];
    }
  }
}

function ofArticle({ state, resolvedAt, card }: View, id: ArticleId): Item[] {
  const row = state.get('SELECT path FROM texts WHERE article = ?', id);
  const analysis = row === undefined ? null : resolvedAt(textOf(row.path));
  const [slug, ...others] = addressesOf(state, 'ARTICLE', id);
  if (analysis === null || slug === undefined) return [];
  return articleItems(analysis, slug, others, { get: card });
}

function ofEntity(view: View, id: EntityId): Item[] {
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
    forms: state.all('SELECT form, uses, certain FROM forms WHERE entity = ?', id).map((row) => ({
      value: textOf(row.form),
      uses: numberOf(row.uses),
      // One certain use makes the form certain.
      doubtful: row.certain === 0,
    })),
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

/** Ids under which an entity was published before it was merged. */
export const formerIds = ({ formerly, formerFound = [] }: EntityNode['entry']): EntityId[] => [
  ...formerly.map(entityId),
  ...formerFound.map(({ id }) => id),
];

const neighbours = (state: State, other: 'a' | 'b', own: 'a' | 'b', type: string, id: EntityId): number =>
  numberOf(
    state.get(
      `SELECT COUNT(DISTINCT ${other}) AS n FROM facts WHERE ${own} = ? AND type = ? AND ${other} <> ''`,
      id,
      type,
    )?.n,
  );

/** Role facts, each with what its newest statement says. */
const rolesOf = (state: State, where: string, ...values: string[]): RoleFact[] =>
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

function ofFact({ state, entity }: View, id: string): Item[] {
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

function ofPair({ state, card }: View, { a, b, tie }: Extract<Owner, { type: 'pair' }>): Item[] {
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

function ofPart({ entity, card }: View, id: EntityId): Item[] {
  const parent = entity(id)?.parent ?? null;
  const own = card(id);
  if (parent === null || own?.kind !== 'ORGANISATION') return [];
  return [edgeItem(lists.partsOf(parent), own, {})];
}

/** Null where the list has no count: one by language or source that no article is in. */
function countOf(state: State, list: ListName): number | null {
  const kind = ENTITY_KINDS.find((one) => lists.entitiesByName(one) === list);
  if (kind !== undefined)
    return numberOf(
      state.get('SELECT COUNT(*) AS n FROM entities WHERE kind = ? AND published = 1', kind)?.n,
    );
  const row = state.get('SELECT n FROM counts WHERE list = ?', list);
  if (row === undefined) return list === lists.articles ? 0 : null;
  return numberOf(row.n);
}

function ofAbsent({ state }: View, id: NodeId): Item[] {
  return state
    .all('SELECT address, present FROM addresses WHERE owner = ?', id)
    .flatMap(({ address, present }) => {
      const [kind = '', slug = ''] = textOf(address).split('#');
      if (!isSlugKind(kind) || isThere(state, kind, id)) return [];
      const pin = removedPin(slugPin(id, present === 1), present === 1 ? recordPin(state, id) : null);
      return [toItem(pinKey(kind, slug), 'pin', {}, pin)];
    });
}

const KINDS: readonly string[] = ['ARTICLE', ...ENTITY_KINDS] satisfies SlugKind[];
const isSlugKind = (kind: string): kind is SlugKind => KINDS.includes(kind);

/** Whether something answers under an id: an article, an entity, or one that an entity was before. */
export function isThere(state: State, kind: SlugKind, id: NodeId): boolean {
  if (kind === 'ARTICLE') return state.get('SELECT 1 FROM texts WHERE article = ?', id) !== undefined;
  if (state.get(`${PUBLISHED} AND id = ?`, kind, id) !== undefined) return true;
  return state
    .all('SELECT survivor FROM formers WHERE id = ?', id)
    .some(({ survivor }) => state.get(`${PUBLISHED} AND id = ?`, kind, textOf(survivor)) !== undefined);
}
const PUBLISHED = 'SELECT 1 FROM entities WHERE kind = ? AND published = 1';

/** What is remembered of a record that is gone. */
function recordPin(state: State, id: NodeId): string | null {
  if (isArticleId(id)) {
    const home = state.get('SELECT path, sha256 FROM homes WHERE id = ?', id);
    return home === undefined ? null : textPin(textOf(home.path), textOf(home.sha256));
  }
  const name = isEntityId(id) ? state.get('SELECT name FROM found_names WHERE id = ?', id)?.name : undefined;
  if (name === undefined) return null;
  const keys = state.all('SELECT key FROM found_keys WHERE id = ? ORDER BY key', id);
  return foundPin(textOf(name), keys.map(({ key }) => textOf(key)).sort());
}

/** Owners, each once. */
export class Owners implements Iterable<Owner> {
  readonly #all = new Map<string, Owner>();
  add(owner: Owner): void {
    this.#all.set(JSON.stringify(owner), owner);
  }
  [Symbol.iterator] = (): Iterator<Owner> => this.#all.values();
}
