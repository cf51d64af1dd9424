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

/** A hit; its record is at hand. */
export interface SearchEdgeNode extends Edge<ArticleNode | EntityNode> {
  readonly score: number;
  /** Terms that made it a hit, or may have. */
  readonly terms: ReadonlySet<string>;
}

export type SearchPage = Page<SearchEdgeNode>;
export type ArticlePage = Page<Edge<ArticleNode>>;
export type EntityPage = Page<Edge<EntityNode>>;
export type EntityArticlePage = Page<EntityArticleEdgeNode>;
export type ArticleEntityPage = Page<ArticleEntityEdgeNode>;
export type RolePage = Page<RoleEdgeNode>;
export type RelationPage = Page<RelationEdgeNode>;
export type MentionPage = Page<Edge<MentionNode>>;
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
  const card = refs?.cards?.[refs.ids.indexOf(id)];
  if (card === undefined) return entityRef(id, kind);
  const [slug, name, acronym = null] = card;
  return { kind, id, record: null, card: { id, kind, slug, name, acronym } };
}
