import DataLoader from 'dataloader';
import type { Index } from '../search/find.ts';
import type { DocumentNumber } from '../search/posting.ts';
import { type DocumentKind, type Documents, fromDoc } from '../store/documents.ts';
import type { KeptContent, LoadedSlice } from '../store/kept-content.ts';
import {
  bodyKey,
  countKey,
  findKeys,
  type Key,
  type ListName,
  linkKey,
  recordKey,
  rolesKey,
  slugKey,
} from '../store/keys.ts';
import type { ListRange } from '../store/query-list.ts';
import type { Reader } from '../store/read.ts';
import type {
  ArticleId,
  ArticleRecord,
  BodyChunk,
  EntityId,
  EntityRecord,
  LinkRecord,
  NodeId,
  RolesRecord,
  SlugKind,
} from '../store/records.ts';
import { createMemo } from './memo.ts';
import { tableIndex } from './search/table-index.ts';
import { allThere, type Soon, whenThere } from './soon.ts';

/**
 * What one request has read. Everything a relation level needs is asked for in one round; nothing is read twice. What is
 * at hand, of this request or of what the process keeps, is given at once. Make a new one for each request.
 */
export interface Loaders {
  /** Null where there is none. */
  articleById(id: ArticleId): Soon<ArticleRecord | null>;
  /** With its links and body, read in one go: what follows finds them at hand. */
  wholeArticle(id: ArticleId): Soon<ArticleRecord | null>;
  /** Asks for an article's text beside whatever is asked for now. */
  foreseeBody(id: ArticleId): void;
  entityById(id: EntityId): Soon<EntityRecord | null>;
  articleBySlug(slug: string): Soon<ArticleRecord | null>;
  entityBySlug(kind: SlugKind, slug: string): Soon<EntityRecord | null>;
  /** A record that something links to: it must be there. Rejects with MissingLinkError. */
  linkedArticle(id: ArticleId): Soon<ArticleRecord>;
  linkedEntity(id: EntityId): Soon<EntityRecord>;
  paragraphs(article: ArticleRecord): Soon<readonly string[]>;
  link(article: ArticleId, entity: EntityId): Soon<LinkRecord>;
  roles(person: EntityId): Soon<RolesRecord>;
  count(list: ListName): Soon<number>;
  /** The documents of a list. */
  list<Kind extends DocumentKind>(kind: Kind, range: ListRange): Soon<LoadedSlice<Documents[Kind]>>;
  /** What a document of the search index is; null where it is not there any more. */
  found<Kind extends 'article' | 'entity'>(
    kind: Kind,
    document: DocumentNumber,
  ): Soon<Documents[Kind] | null>;
  readonly index: Index;
  /** The sort keys of a list whose rows say no more than these. */
  keys(range: ListRange): Promise<KeySlice>;
}

export interface KeySlice {
  readonly keys: readonly string[];
  readonly readUnits: number;
}

/** The table links to what is not in it. What a process keeps may be why: without that it is to be asked again. */
export class MissingLinkError extends Error {
  override readonly name = 'MissingLinkError';
}

/** As many as most articles have: what is behind them is read by itself. */
const ITEMS_OF_ARTICLE = 130;
const LINK = 'LINK#';
const BODY = 'BODY#';

const addressOfRecord = (id: ArticleId): string => {
  const { pk, sk } = recordKey(id);
  return `${pk}\n${sk}`;
};

const NO_LINK: LinkRecord = { mentions: [], roles: [], impliedBy: null };
const NO_ROLES: RolesRecord = { roles: [] };

/** `kept`: what the process has read before, of the same content; null to read everything. */
export function createLoaders(reader: Reader, kept: KeptContent | null = null): Loaders {
  const memo = createMemo();
  const docs = new DataLoader<Key, string | null, string>((keys) => reader.get(keys), { cache: false });

  const load = <Kind extends DocumentKind>(kind: Kind, { pk, sk }: Key): Soon<Documents[Kind] | null> => {
    const address = `${pk}\n${sk}`;
    const known = memo.doc(kind, address);
    if (known !== undefined) return known;
    const before = kept?.doc(kind, address);
    if (before !== undefined) {
      reader.charge(before.readUnits);
      return memo.setDoc(kind, address, before.value);
    }
    const read = docs.load({ pk, sk }).then((doc) => {
      const value = doc === null ? null : fromDoc(kind, doc);
      if (doc !== null && value !== null) kept?.keepDoc(kind, address, value, doc.length);
      return memo.setDoc(kind, address, value);
    });
    return memo.setDoc(kind, address, read);
  };

  const take = <Kind extends DocumentKind>(kind: Kind, address: string, doc: string): Documents[Kind] => {
    const value = fromDoc(kind, doc);
    kept?.keepDoc(kind, address, value, doc.length);
    return memo.setDoc(kind, address, value);
  };
  const readWhole = async (id: ArticleId): Promise<ArticleRecord | null> => {
    const { rows } = await reader.partition(id, ITEMS_OF_ARTICLE);
    let record: ArticleRecord | null = null;
    for (const { sortKey, doc } of rows) {
      const address = `${id}\n${sortKey}`;
      if (sortKey.startsWith(LINK)) take('link', address, doc);
      else if (sortKey.startsWith(BODY)) take('body', address, doc);
      else record = take('article', address, doc);
    }
    return memo.setDoc('article', addressOfRecord(id), record);
  };
  const whole = new Map<ArticleId, Promise<ArticleRecord | null>>();
  const wholeArticle = (id: ArticleId): Soon<ArticleRecord | null> => {
    const address = addressOfRecord(id);
    // Where the record is kept, links and body mostly are, and are read by themselves if not.
    if (kept?.doc('article', address) !== undefined) return load('article', recordKey(id));
    const found = whole.get(id) ?? readWhole(id);
    whole.set(id, found);
    return memo.setDoc('article', address, found);
  };

  const linked = <Kind extends 'article' | 'entity'>(kind: Kind, id: NodeId): Soon<Documents[Kind]> =>
    whenThere(load(kind, recordKey(id)), (record) => record ?? secondLook(kind, id));
  /** A replica may lag behind the link that led here by some milliseconds: the second look is at the leader. */
  const secondLook = async <Kind extends 'article' | 'entity'>(
    kind: Kind,
    id: NodeId,
  ): Promise<Documents[Kind]> => {
    const key = recordKey(id);
    const [doc = null] = await reader.get([key], { consistent: true });
    if (doc === null) throw new MissingLinkError(`record ${id} is linked but missing`);
    return memo.setDoc(kind, `${key.pk}\n${key.sk}`, fromDoc(kind, doc));
  };

  const list = <Kind extends DocumentKind>(
    kind: Kind,
    range: ListRange,
  ): Soon<LoadedSlice<Documents[Kind]>> => {
    // DynamoDB takes no limit of 0.
    if (range.limit === 0) return { rows: [] };
    const address = addressOf(range);
    const known = memo.slice(kind, address);
    if (known !== undefined) return known;
    const before = kept?.slice(kind, address);
    if (before !== undefined) {
      reader.charge(before.readUnits);
      return memo.setSlice(kind, address, before.value);
    }
    const read = reader.list(range).then(({ rows, readUnits }) => {
      let characters = 0;
      const slice = {
        rows: rows.map(({ sortKey, doc }) => {
          characters += doc.length;
          return { sortKey, value: fromDoc(kind, doc) };
        }),
      };
      kept?.keepSlice(kind, address, slice, { characters, readUnits });
      return memo.setSlice(kind, address, slice);
    });
    return memo.setSlice(kind, address, read);
  };

  const keys = new Map<string, Promise<KeySlice>>();
  const readKeys = async (range: ListRange): Promise<KeySlice> => {
    const { rows, readUnits } = await reader.list(range);
    return { keys: rows.map(({ sortKey }) => sortKey), readUnits };
  };

  const texts = new Map<ArticleId, Soon<readonly string[]>>();
  const paragraphs = ({ id, bodyChunks }: ArticleRecord): Soon<readonly string[]> => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const chunks = allThere(Array.from({ length: bodyChunks }, (_, i) => load('body', bodyKey(id, i))));
    const text = whenThere(chunks, (all) => joined(id, all));
    texts.set(id, text);
    return text;
  };

  const count = (name: ListName): Soon<number> =>
    whenThere(load('count', countKey(name)), (found) => found?.n ?? 0);
  return {
    found: (kind, document) => load(kind, findKeys.record(document)),
    index: tableIndex(reader, { count }),
    articleById: (id) => load('article', recordKey(id)),
    wholeArticle,
    foreseeBody: (id) => {
      // Whoever needs it meets the rejection.
      const body = load('body', bodyKey(id, 0));
      if (body instanceof Promise) body.catch(() => {});
    },
    entityById: (id) => load('entity', recordKey(id)),
    articleBySlug: (slug) => load('article', slugKey('ARTICLE', slug)),
    entityBySlug: (kind, slug) => load('entity', slugKey(kind, slug)),
    linkedArticle: (id) => linked('article', id),
    linkedEntity: (id) => linked('entity', id),
    paragraphs,
    link: (article, entity) => whenThere(load('link', linkKey(article, entity)), (link) => link ?? NO_LINK),
    roles: (person) => whenThere(load('roles', rolesKey(person)), (roles) => roles ?? NO_ROLES),
    count,
    list,
    keys(range) {
      const address = addressOf(range);
      const found = keys.get(address) ?? readKeys(range);
      keys.set(address, found);
      return found;
    },
  };
}

const addressOf = ({ list, limit, backward, after, before, inclusive, from, to }: ListRange): string =>
  `${list}\n${limit} ${backward} ${inclusive === true}\n${after ?? ''}\n${before ?? ''}\n${from ?? ''}\n${to ?? ''}`;

/** The paragraphs of a text out of its pieces. */
function joined(id: ArticleId, chunks: readonly (BodyChunk | null)[]): readonly string[] {
  const paragraphs: string[] = [];
  let begun = '';
  for (const chunk of chunks) {
    if (chunk === null) throw new MissingLinkError(`a part of the body of ${id} is missing`);
    const [first = '', ...others] = chunk.paragraphs;
    const own = chunk.paragraphs.length === 0 ? [] : [begun + first, ...others];
    begun = chunk.continues === true ? (own.pop() ?? '') : '';
    paragraphs.push(...own);
  }
  return paragraphs;
}
