/**
 * What a resolver gets as its parent. A node whose record is null is known by its id alone: its record is read when
 * a field needs it, together with all others of the level, and not at all where only the id is asked for.
 */

import type {
  ArticleId,
  ArticleRecord,
  EntityCard,
  EntityId,
  EntityKind,
  EntityName,
  EntityRecord,
  EntityRefs,
  FacetName,
  FacetRecord,
  Place,
  RelationName,
} from '../store/records.ts';
import type { Page } from './page.ts';
import type { Soon } from './soon.ts';

export interface ArticleNode {
  readonly kind: 'ARTICLE';
  readonly id: ArticleId;
  readonly record: ArticleRecord | null;
}

export interface EntityNode {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly record: EntityRecord | null;
  /** What can be said of it without its record, where something that links to it was read. */
  readonly card: EntityCard | null;
}

export interface MentionNode {
  readonly place: Place;
  readonly article: ArticleNode;
  readonly entity: EntityNode | null;
}

export interface RoleNode {
  readonly id: () => string;
  readonly title: string;
  readonly person: EntityNode;
  readonly organisation: EntityNode | null;
  readonly former: boolean;
  /** At most so many receipts. */
  readonly evidence: (first: number) => Soon<readonly MentionNode[]>;
}

export interface EntityNameNode extends EntityName {
  readonly entity: EntityId;
}

export interface InitiativeLinkNode {
  readonly relation: RelationName;
  readonly fact: string;
}

interface Edge<Node> {
  /** Computed where it is asked for. */
  readonly cursor: string;
  readonly node: Node;
}
export interface EntityArticleEdgeNode extends Edge<ArticleNode> {
  readonly entity: EntityNode;
}
export interface ArticleEntityEdgeNode extends Edge<EntityNode> {
  readonly article: ArticleNode;
}
export interface RoleEdgeNode extends Edge<EntityNode> {
  readonly roles: readonly RoleNode[];
}
export interface RelationEdgeNode extends Edge<EntityNode> {
  readonly relations: readonly InitiativeLinkNode[];
}

export interface FacetNode extends FacetRecord {
  readonly facet: FacetName;
}

/** A hit; its record is at hand. */
export interface SearchEdgeNode extends Edge<ArticleNode | EntityNode> {
  readonly score: number;
  /** Terms that made it a hit, or may have. */
  readonly terms: ReadonlySet<string>;
}

export type FacetPage = Page<Edge<FacetNode>, FacetNode>;
export type SearchPage = Page<SearchEdgeNode, ArticleNode | EntityNode>;
export type ArticlePage = Page<Edge<ArticleNode>, ArticleNode>;
export type EntityPage = Page<Edge<EntityNode>, EntityNode>;
export type EntityArticlePage = Page<EntityArticleEdgeNode, ArticleNode>;
export type ArticleEntityPage = Page<ArticleEntityEdgeNode, EntityNode>;
export type RolePage = Page<RoleEdgeNode, EntityNode>;
export type RelationPage = Page<RelationEdgeNode, EntityNode>;
export type MentionPage = Page<Edge<MentionNode>, MentionNode>;
export type PageInfoNode = Page<Edge<unknown>>;

export const articleNode = (record: ArticleRecord): ArticleNode => ({
  kind: 'ARTICLE',
  id: record.id,
  record,
});
/** A merged entity's old id finds the survivor's record: the node is the survivor. */
export const entityNode = (record: EntityRecord): EntityNode => ({
  kind: record.kind,
  id: record.id,
  record,
  card: record,
});
/** Of what an edge between two entities holds. */
export const cardNode = (card: EntityCard): EntityNode => ({
  kind: card.kind,
  id: card.id,
  record: null,
  card,
});
export const articleRef = (id: ArticleId): ArticleNode => ({ kind: 'ARTICLE', id, record: null });
export const entityRef = (id: EntityId, kind: EntityKind): EntityNode => ({
  kind,
  id,
  record: null,
  card: null,
});
/** An entity that an article links to: the article's record has a copy of its card, where it is among the first. */
export function linkedFrom(article: ArticleNode, id: EntityId, kind: EntityKind): EntityNode {
  const refs = article.record?.entities[kind];
  return refs === undefined ? entityRef(id, kind) : refNode(refs, refs.ids.indexOf(id), id, kind);
}

/** Of records that a process keeps: what follows from one is made once. */
const entitiesOf = new WeakMap<EntityRefs, readonly EntityNode[]>();

/** The entities of one kind that an article's record names, with their cards where it has them. */
export function entitiesIn(refs: EntityRefs, kind: EntityKind): readonly EntityNode[] {
  const known = entitiesOf.get(refs);
  if (known !== undefined) return known;
  const nodes = refs.ids.map((id, i) => refNode(refs, i, id, kind));
  entitiesOf.set(refs, nodes);
  return nodes;
}

function refNode({ cards }: EntityRefs, i: number, id: EntityId, kind: EntityKind): EntityNode {
  const card = cards?.[i];
  if (card === undefined) return entityRef(id, kind);
  const [slug, name, acronym = null] = card;
  return { kind, id, record: null, card: { id, kind, slug, name, acronym } };
}
