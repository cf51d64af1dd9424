import DataLoader from 'dataloader';
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
  BodyChunk,
  CountRecord,
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
  const load = async <Doc>(key: Key): Promise<Doc | null> => parse<Doc>(await docs.load(key));
  const linked = async <Doc>(id: NodeId): Promise<Doc> => {
    const key = recordKey(id);
    // A replica may lag behind the link that led here by some milliseconds: the second look is at the leader.
    const doc = (await docs.load(key)) ?? (await reader.get([key], { consistent: true }))[0] ?? null;
    const record = parse<Doc>(doc);
    if (record === null) throw new Error(`record ${id} is linked but missing`);
    return record;
  };
  const texts = new Map<ArticleId, Promise<readonly string[]>>();
  const readText = async (id: ArticleId, bodyChunks: number): Promise<readonly string[]> => {
    const chunks = await Promise.all(
      Array.from({ length: bodyChunks }, (_, i) => load<BodyChunk>(bodyKey(id, i))),
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
    articleById: (id) => load<ArticleRecord>(recordKey(id)),
    entityById: (id) => load<EntityRecord>(recordKey(id)),
    articleBySlug: (slug) => load<ArticleRecord>(slugKey('ARTICLE', slug)),
    entityBySlug: (kind, slug) => load<EntityRecord>(slugKey(kind, slug)),
    linkedArticle: once((id: ArticleId) => linked<ArticleRecord>(id)),
    linkedEntity: once((id: EntityId) => linked<EntityRecord>(id)),
    paragraphs: ({ id, bodyChunks }) => {
      const known = texts.get(id) ?? readText(id, bodyChunks);
      texts.set(id, known);
      return known;
    },
    link: async (article, entity) => (await load<LinkRecord>(linkKey(article, entity))) ?? NO_LINK,
    roles: async (person) => (await load<RolesRecord>(rolesKey(person))) ?? { roles: [] },
    count: async (list) => (await load<CountRecord>(countKey(list)))?.n ?? 0,
    // DynamoDB takes no limit of 0.
    list: async (range) => (range.limit === 0 ? EMPTY : listRows.load(range)),
  };
}

/** Documents are JSON that `seed/` wrote; docs/data-model.md says under which key stands which record. */
function parse<Doc>(doc: string | null): Doc | null {
  return doc === null ? null : JSON.parse(doc);
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
