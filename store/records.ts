/**
 * What the table holds, as plain data. `seed/` makes these from the texts, `resolvers/` serves them.
 * docs/data-model.md says which item holds which record.
 */

declare const brand: unique symbol;
export type ArticleId = string & { readonly [brand]: 'ArticleId' };
export type EntityId = string & { readonly [brand]: 'EntityId' };
export type NodeId = ArticleId | EntityId;

export const ENTITY_KINDS = ['PERSON', 'ORGANISATION', 'INITIATIVE'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];
export type SlugKind = EntityKind | 'ARTICLE';

export const isArticleId = (id: string): id is ArticleId => /^a[0-9a-z]{16}$/.test(id);
export const isEntityId = (id: string): id is EntityId => /^e[0-9a-z]{16}$/.test(id);

export interface EntityRef {
  readonly id: EntityId;
  readonly kind: EntityKind;
}

/** What of an entity does not change with every text: what links to it may hold a copy. */
export interface EntityCard extends EntityRef {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
}

/** A card in an article's record, where its id and kind stand already: slug, name, acronym where there is one. */
export type CardInArticle = readonly [slug: string, name: string, acronym?: string | null];

/** The entities of one kind in an article, in order of first mention; `ids` stops at 100, `count` does not. */
export interface EntityRefs {
  readonly count: number;
  readonly ids: readonly EntityId[];
  /** Of the first ten ids. A table that the version before seeded has none. */
  readonly cards?: readonly CardInArticle[];
}

export interface ArticleRecord {
  readonly id: ArticleId;
  readonly slug: string;
  readonly title: string;
  readonly titleIsDerived: boolean;
  /** The first sentences, at most 500 characters: `summary` is cut from it. */
  readonly lead: string;
  readonly language: string;
  /** `yyyy-mm-dd` */
  readonly publishedAt: string | null;
  readonly category: string | null;
  readonly author: string | null;
  readonly source: SourceRecord;
  readonly bodyChunks: number;
  readonly mentionCount: number;
  readonly entities: Readonly<Record<EntityKind, EntityRefs>>;
}

export interface SourceRecord {
  readonly name: string | null;
  readonly url: string | null;
  readonly file: string;
  readonly sha256: string;
}

export interface BodyChunk {
  readonly paragraphs: readonly string[];
  /** The last paragraph goes on in the next chunk: it is longer than an item can be. */
  readonly continues?: boolean;
}

export interface EntityName {
  readonly value: string;
  readonly language: string | null;
  readonly doubtful: boolean;
}

export interface EntityCounts {
  readonly articles: number;
  readonly people: number;
  readonly organisations: number;
  readonly initiatives: number;
  readonly parts: number;
}

export interface EntityRecord {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  /** Of an organisation: ISO 3166-1 alpha-2; absent where nothing says so. */
  readonly country?: string;
  /** Display names by language. */
  readonly labels: Readonly<Record<string, string>>;
  /** Every form, canonical name first. */
  readonly names: readonly EntityName[];
  readonly sameAs: readonly string[];
  readonly parent: EntityId | null;
  readonly counts: EntityCounts;
}

/** A place in an article. Offsets are UTF-16 code units; `source…` into the raw file without byte order mark. */
export interface Place {
  readonly field: 'TITLE' | 'BODY';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly rule: string;
  /** From 0 to 1; 1 for what the catalogue lists. */
  readonly confidence: number;
}

/** A place together with the article it is in; `entity` is null where it states a fact instead of naming one. */
export interface MentionRecord extends Place {
  readonly article: ArticleId;
  readonly entity: EntityRef | null;
}

/** A role as one article states it. */
export interface StatedRole {
  readonly title: string;
  readonly person: EntityId;
  readonly organisation: EntityId | null;
  /** Whether the text says that it is no longer held; absent where it is. */
  readonly former?: true;
  readonly evidence: readonly Place[];
}

/** What one article says of one entity. */
export interface LinkRecord {
  /** The first 100, in text order. */
  readonly mentions: readonly Place[];
  readonly roles: readonly StatedRole[];
  /** The role that brings the entity into the article although the text never names it. */
  readonly impliedBy: StatedRole | null;
}

/** A role over all articles; its receipts are the list `evidence#<fact>`. */
export interface RoleRecord {
  readonly title: string;
  readonly organisation: EntityId | null;
  readonly articles: number;
  readonly fact: string;
  /** Whether the newest article that states it says that it is no longer held; absent where it is. */
  readonly former?: true;
}

export interface RolesRecord {
  /** The 100 most stated, most often stated first. */
  readonly roles: readonly RoleRecord[];
}

export type RelationName = 'LEADS' | 'LAUNCHED' | 'PARTNER' | 'PARTICIPATES';

export interface RelationRecord {
  readonly relation: RelationName;
  readonly fact: string;
}

/** The edge of a list between two entities. */
export interface EntityEdge {
  readonly node: EntityCard;
  readonly roles?: readonly RoleRecord[];
  readonly relations?: readonly RelationRecord[];
}

export interface CountRecord {
  readonly n: number;
}

/** What articles are listed by; each is a list of values. */
export const FACETS = ['sources', 'categories', 'authors', 'languages', 'months'] as const;
export type FacetName = (typeof FACETS)[number];

/** A value that articles have in common. */
export interface FacetRecord {
  readonly value: string;
  /** Articles with it. */
  readonly count: number;
}

/** How far the table has been seeded. */
export interface SeedState {
  /** Of what it holds; null while it is being written, and where a text was left out. */
  readonly fingerprint: string | null;
  /** Of what it held whole before, newest first. A table of the version before has none. */
  readonly held?: readonly string[];
  /** Another one with each change: the state that a seeding keeps beside the table has the same, or is not of this table. */
  readonly epoch?: string;
}
