import { type Item, toItem } from '../../store/items.ts';
import { type ListName, lists, pathKey } from '../../store/keys.ts';
import { type ArticleId, ENTITY_KINDS, type EntityId, type NodeId } from '../../store/records.ts';
import { pathPin } from '../identity/pins.ts';
import { articleItems } from '../items/article-items.ts';
import { countItem, edgeItem } from '../items/entity-items.ts';
import { type FacetValue, facetCount, facetItems } from './facets.ts';
import { type IndexOwner, indexItems } from './index-items.ts';
import { ofAbsent } from './items-of-absent.ts';
import { ofEntity } from './items-of-entity.ts';
import { ofFact, ofPair } from './items-of-fact.ts';
import { numberOf, type State, textOf } from './open-state.ts';
import { addressesOf, articleIdOf, type View } from './view.ts';

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
  | { readonly type: 'path'; readonly path: string }
  | ({ readonly type: 'facet' } & FacetValue)
  | IndexOwner;

/** Owners, each once. */
export class Owners implements Iterable<Owner> {
  readonly #all = new Map<string, Owner>();
  add(owner: Owner): void {
    this.#all.set(JSON.stringify(owner), owner);
  }
  [Symbol.iterator] = (): Iterator<Owner> => this.#all.values();
}

export function itemsOf(view: View, owner: Owner): Item[] {
  switch (owner.type) {
    case 'article':
      return ofArticle(view, owner.id);
    case 'entity':
      return ofEntity(view, owner.id);
    case 'fact':
      return ofFact(view, owner.id);
    case 'pair':
      return ofPair(view, owner.a, owner.b, owner.tie);
    case 'part':
      return ofPart(view, owner.id);
    case 'count': {
      const n = countOf(view.state, owner.list);
      return n === null ? [] : [countItem(owner.list, n)];
    }
    case 'absent':
      return ofAbsent(view, owner.id);
    case 'facet':
      return facetItems(view.state, owner);
    case 'leaves':
    case 'blocks':
    case 'head':
      return indexItems(view.state, owner);
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
  const facets = facetCount(state, list);
  if (facets !== null) return facets;
  const row = state.get('SELECT n FROM counts WHERE list = ?', list);
  if (row === undefined) return list === lists.articles ? 0 : null;
  return numberOf(row.n);
}
