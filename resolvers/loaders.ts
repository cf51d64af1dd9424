import DataLoader from 'dataloader';
import { type DocumentKind, type Documents, fromDoc } from '../store/documents.ts';
import {
  bodyKey,
  countKey,
  type Key,
  type ListName,
  linkKey,
  recordKey,
  rolesKey,
  slugKey,
} from '../store/keys.ts';
import type { ListRange, ListSlice, Reader } from '../store/read.ts';
import type {
  ArticleId,
  ArticleRecord,
  EntityId,
  EntityRecord,
  LinkRecord,
  NodeId,
  RolesRecord,
  SlugKind,
} from '../store/records.ts';

/**
 * What one request has read. Everything a relation level needs is asked for in one round; nothing is read twice.
 * Make a new one for each request.
 */
export interface Loaders {
  /** Null where there is none. */
  articleById(id: ArticleId): Promise<ArticleRecord | null>;
  entityById(id: EntityId): Promise<EntityRecord | null>;
  articleBySlug(slug: string): Promise<ArticleRecord | null>;
  entityBySlug(kind: SlugKind, slug: string): Promise<EntityRecord | null>;
  /** A record that something links to: it must be there. */
  linkedArticle(id: ArticleId): Promise<ArticleRecord>;
  linkedEntity(id: EntityId): Promise<EntityRecord>;
  paragraphs(article: ArticleRecord): Promise<readonly string[]>;
  link(article: ArticleId, entity: EntityId): Promise<LinkRecord>;
  roles(person: EntityId): Promise<RolesRecord>;
  count(list: ListName): Promise<number>;
  list(range: ListRange): Promise<ListSlice>;
}

const EMPTY: ListSlice = { rows: [], readUnits: 0 };
const NO_LINK: LinkRecord = { mentions: [], roles: [], impliedBy: null };

export function createLoaders(reader: Reader): Loaders {
  const docs = new DataLoader<Key, string | null, string>((keys) => reader.get(keys), {
    cacheKeyFn: ({ pk, sk }) => `${pk}\n${sk}`,
  });
  const listRows = new DataLoader<ListRange, ListSlice, string>(
    (ranges) => Promise.all(ranges.map((range) => reader.list(range).catch((cause: Error) => cause))),
    { cacheKeyFn: (range) => JSON.stringify(range) },
  );
  const load = async <Kind extends DocumentKind>(kind: Kind, key: Key): Promise<Documents[Kind] | null> => {
    const doc = await docs.load(key);
    return doc === null ? null : fromDoc(kind, doc);
  };
  const linked = async <Kind extends 'article' | 'entity'>(
    kind: Kind,
    id: NodeId,
  ): Promise<Documents[Kind]> => {
    const key = recordKey(id);
    // A replica may lag behind the link that led here by some milliseconds: the second look is at the leader.
    const doc = (await docs.load(key)) ?? (await reader.get([key], { consistent: true }))[0] ?? null;
    if (doc === null) throw new Error(`record ${id} is linked but missing`);
    return fromDoc(kind, doc);
  };
  const texts = new Map<ArticleId, Promise<readonly string[]>>();
  const readText = async (id: ArticleId, bodyChunks: number): Promise<readonly string[]> => {
    const chunks = await Promise.all(
      Array.from({ length: bodyChunks }, (_, i) => load('body', bodyKey(id, i))),
    );
    const paragraphs: string[] = [];
    let begun = '';
    for (const chunk of chunks) {
      if (chunk === null) throw new Error(`a part of the body of ${id} is missing`);
      const [first = '', ...others] = chunk.paragraphs;
      const own = chunk.paragraphs.length === 0 ? [] : [begun + first, ...others];
      begun = chunk.continues === true ? (own.pop() ?? '') : '';
      paragraphs.push(...own);
    }
    return paragraphs;
  };
  return {
    articleById: (id) => load('article', recordKey(id)),
    entityById: (id) => load('entity', recordKey(id)),
    articleBySlug: (slug) => load('article', slugKey('ARTICLE', slug)),
    entityBySlug: (kind, slug) => load('entity', slugKey(kind, slug)),
    linkedArticle: once((id: ArticleId) => linked('article', id)),
    linkedEntity: once((id: EntityId) => linked('entity', id)),
    paragraphs: ({ id, bodyChunks }) => {
      const known = texts.get(id) ?? readText(id, bodyChunks);
      texts.set(id, known);
      return known;
    },
    link: async (article, entity) => (await load('link', linkKey(article, entity))) ?? NO_LINK,
    roles: async (person) => (await load('roles', rolesKey(person))) ?? { roles: [] },
    count: async (list) => (await load('count', countKey(list)))?.n ?? 0,
    // DynamoDB takes no limit of 0.
    list: async (range) => (range.limit === 0 ? EMPTY : listRows.load(range)),
  };
}

/** Each field of a node asks for its record: it is parsed for the first of them. */
function once<Id extends NodeId, Doc>(load: (id: Id) => Promise<Doc>): (id: Id) => Promise<Doc> {
  const records = new Map<Id, Promise<Doc>>();
  return (id) => {
    const record = records.get(id) ?? load(id);
    records.set(id, record);
    return record;
  };
}
