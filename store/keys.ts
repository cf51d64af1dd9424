import { shortHash } from '../text/short-hash.ts';
import type { ArticleId, EntityId, EntityKind, FacetName, NodeId, SlugKind } from './records.ts';

/** The address of an item. Every key string of the table is built in this file: docs/data-model.md lists them. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A key as DynamoDB's JSON has it. */
export const attributesOf = ({ pk, sk }: Key) => ({ pk: { S: pk }, sk: { S: sk } });

/** A list is a partition; see docs/data-model.md. */
export type ListName = string;

const SLUG = 'SLUG#';
const PIN = 'PIN#';
const PATH = 'PATH#';
/** DynamoDB's sort keys have at most 1,024 bytes. */
const LONGEST_PATH_BYTES = 900;

export const recordKey = (id: NodeId): Key => ({ pk: id, sk: 'RECORD' });
export const isArticleRecord = ({ pk, sk }: Key): boolean => sk === 'RECORD' && pk.startsWith('a');
export const bodyKey = (id: ArticleId, chunk: number): Key => ({
  pk: id,
  sk: `BODY#${String(chunk).padStart(3, '0')}`,
});
export const linkKey = (article: ArticleId, entity: EntityId): Key => ({ pk: article, sk: `LINK#${entity}` });
export const rolesKey = (person: EntityId): Key => ({ pk: person, sk: 'ROLES' });
export const slugKey = (kind: SlugKind, slug: string): Key => ({
  pk: `${SLUG}${kind}#${slug}`,
  sk: 'RECORD',
});
export const countKey = (list: ListName): Key => ({ pk: `COUNT#${list}`, sk: 'COUNT' });
export const edgeKey = (list: ListName, sortKey: string): Key => ({ pk: `LIST#${list}`, sk: sortKey });
/** What was seeded last, so that a start knows whether anything changed. */
export const seedStateKey: Key = { pk: 'SEED', sk: 'STATE' };
/** What is remembered of an address whose article or entity is not there: no reader asks for it. */
export const pinKey = (kind: SlugKind, slug: string): Key => ({ pk: 'SEED', sk: `${PIN}${kind}#${slug}` });
/** Which article a path has, where that is not the one whose id follows from the path. */
export const pathKey = (path: string): Key => ({
  pk: 'SEED',
  sk: `${PATH}${Buffer.byteLength(path) > LONGEST_PATH_BYTES ? shortHash(path) : path}`,
});
export const isPinKey = ({ pk, sk }: Key): boolean => pk === 'SEED' && sk.startsWith(PIN);
export const isPathKey = ({ pk, sk }: Key): boolean => pk === 'SEED' && sk.startsWith(PATH);
/** `KIND#slug` of the key of a pin or of a slug. */
export const addressOf = ({ pk, sk }: Key): string =>
  pk === 'SEED' ? sk.slice(PIN.length) : pk.slice(SLUG.length);
/** How large things are at most: what an operation costs at most follows from it. */
export const seedSizesKey: Key = { pk: 'SEED', sk: 'SIZES' };
/** Who is writing now. */
export const seedLeaseKey: Key = { pk: 'SEED', sk: 'LEASE' };

const entityList: Readonly<Record<EntityKind, string>> = {
  PERSON: 'people',
  ORGANISATION: 'organisations',
  INITIATIVE: 'initiatives',
};

export const lists = {
  articles: 'articles',
  entitiesByName: (kind: EntityKind): ListName => entityList[kind],
  entitiesByMentions: (kind: EntityKind): ListName => `${entityList[kind]}#mentioned`,
  articlesOf: (entity: EntityId): ListName => `${entity}#articles`,
  articlesIn: (language: string): ListName => `articles#language#${language}`,
  /** A source's name may be of any length and script: its hash names the list. */
  articlesFrom: (source: string): ListName => `articles#source#${shortHash(source)}`,
  articlesUnder: (category: string): ListName => `articles#category#${shortHash(category)}`,
  articlesBy: (author: string): ListName => `articles#author#${shortHash(author)}`,
  /** The values of a facet with their counts. */
  facets: (facet: FacetName): ListName => facet,
  /** The keys of a list of articles without the articles: what a filter of several conditions walks along. */
  postings: (articles: ListName): ListName => `${articles}#postings`,
  entitiesOf: (entity: EntityId, kind: EntityKind): ListName => `${entity}#${entityList[kind]}`,
  partsOf: (organisation: EntityId): ListName => `${organisation}#parts`,
  mentionsOf: (article: ArticleId): ListName => `${article}#mentions`,
  entitiesIn: (article: ArticleId, kind: EntityKind): ListName => `${article}#${kind}`,
  evidenceFor: (fact: string): ListName => `evidence#${fact}`,
} as const;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The search index: search/keys.ts and search/posting.ts say what its numbers are. */
export const findKeys = {
  /** @param start below 2^48 */
  leaf: (start: number): Key => ({ pk: 'FIND', sk: hex(start, 12) }),
  /** Sorts before every block of the list. */
  head: (key: number): Key => ({ pk: `FIND#${hex(key, 12)}`, sk: '#' }),
  /** @param start below 2^52 */
  block: (key: number, start: number): Key => ({ pk: `FIND#${hex(key, 12)}`, sk: hex(start, 13) }),
  /** A copy of the record of an article or entity, by its number in the index: below 2^42. */
  record: (document: number): Key => ({ pk: `FIND#D#${hex(document, 11)}`, sk: 'RECORD' }),
} as const;
/** The number in the sort key of a leaf or a block. */
export const startIn = (sortKey: string): number => Number.parseInt(sortKey, 16);

/** The fact that an organisation is part of its parent: it has one parent, so the part alone names it. */
export const partFact = (part: EntityId): string => `part-${part}`;

const complement = (value: number, digits: number): string =>
  String(10 ** digits - 1 - value).padStart(digits, '0');

/** Newest first, undated last, ties by id (contract: ArticleOrder). `publishedAt` is `yyyy-mm-dd`. */
export function articleSortKey(publishedAt: string | null, id: ArticleId): string {
  return `${dateSortKey(publishedAt)}#${id}`;
}

/** Eight digits that sort newest first; an undated article sorts as older than every date. */
export function dateSortKey(publishedAt: string | null): string {
  return publishedAt === null ? '99999999' : complement(Number(publishedAt.replaceAll('-', '')), 8);
}

export const entityNameSortKey = (foldedName: string, id: EntityId): string => `${foldedName}#${id}`;

/** Most mentioned first, then by name (contract: EntityOrder). */
export const entityMentionsSortKey = (articles: number, foldedName: string, id: EntityId): string =>
  `${complement(articles, 9)}#${foldedName}#${id}`;

/** By name, then by value: two may differ in case alone. */
export const facetSortKey = (foldedName: string, value: string): string =>
  `${foldedName}#${shortHash(value)}`;

/** Newest first. @param month `yyyy-mm` */
export const monthSortKey = (month: string): string => complement(Number(month.replace('-', '')), 6);

/** Title before body, by start; of two that start together the longer first. */
export function placeSortKey(field: 'TITLE' | 'BODY', start: number, end: number): string {
  return `${field === 'TITLE' ? 0 : 1}${String(start).padStart(7, '0')}-${complement(end, 7)}`;
}

export const positionSortKey = (position: number): string => String(position).padStart(7, '0');
