import type { Index } from '../search/lookup.ts';
import type { DocumentNumber } from '../search/posting.ts';
import { ByKind, type LoadedSlice } from '../store/by-kind.ts';
import { type DocumentKind, type Documents, fromDoc } from '../store/documents.ts';
import type { KeptContent } from '../store/kept-content.ts';
import {
  bodyKey,
  countKey,
  findKeys,
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
  EntityId,
  EntityRecord,
  LinkRecord,
  NodeId,
  RolesRecord,
  SlugKind,
} from '../store/records.ts';
import { joinedParagraphs } from './joined-paragraphs.ts';
import { MissingLinkError } from './missing-link.ts';
import { rangeAddress, readOnce } from './read-once.ts';
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

/** As many as most articles have: what is behind them is read by itself. */
const ITEMS_OF_ARTICLE = 130;
const LINK = 'LINK#';
const BODY = 'BODY#';

const NO_LINK: LinkRecord = { mentions: [], roles: [], impliedBy: null };
const NO_ROLES: RolesRecord = { roles: [] };

/** `kept`: what the process has read before, of the same content; null to read everything. */
export function createLoaders(reader: Reader, kept: KeptContent | null = null): Loaders {
  const once = readOnce(reader, kept);

  const readWhole = async (id: ArticleId): Promise<ArticleRecord | null> => {
    const { rows } = await reader.partition(id, ITEMS_OF_ARTICLE);
    let record: ArticleRecord | null = null;
    for (const { sortKey, doc } of rows) {
      const key = { pk: id, sk: sortKey };
      if (sortKey.startsWith(LINK)) once.take('link', key, doc);
      else if (sortKey.startsWith(BODY)) once.take('body', key, doc);
      else record = once.take('article', key, doc);
    }
    return once.put('article', recordKey(id), record);
  };
  const whole = new Map<ArticleId, Promise<ArticleRecord | null>>();
  const wholeArticle = (id: ArticleId): Soon<ArticleRecord | null> => {
    const key = recordKey(id);
    // Where the record is kept, links and body mostly are, and are read by themselves if not.
    if (once.keeps('article', key)) return once.doc('article', key);
    const found = whole.get(id) ?? readWhole(id);
    whole.set(id, found);
    return once.put('article', key, found);
  };

  const linked = <Kind extends 'article' | 'entity'>(kind: Kind, id: NodeId): Soon<Documents[Kind]> =>
    whenThere(once.doc(kind, recordKey(id)), (record) => record ?? secondLook(kind, id));
  /**
   * A replica may lag behind the link that led here by some milliseconds: the second look is at the leader, one for all
   * fields that need the record.
   */
  const secondLooks = new ByKind<'sought'>();
  const secondLook = <Kind extends 'article' | 'entity'>(kind: Kind, id: NodeId): Promise<Documents[Kind]> =>
    secondLooks.get(kind, id) ?? secondLooks.set(kind, id, lookAgain(kind, id));
  const lookAgain = async <Kind extends 'article' | 'entity'>(
    kind: Kind,
    id: NodeId,
  ): Promise<Documents[Kind]> => {
    const key = recordKey(id);
    const [doc = null] = await reader.get([key], { consistent: true });
    if (doc === null) throw new MissingLinkError(`record ${id} is linked but missing`);
    return once.put(kind, key, fromDoc(kind, doc));
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
    const chunks = allThere(Array.from({ length: bodyChunks }, (_, i) => once.doc('body', bodyKey(id, i))));
    const text = whenThere(chunks, (all) => joinedParagraphs(id, all));
    texts.set(id, text);
    return text;
  };

  const count = (name: ListName): Soon<number> =>
    whenThere(once.doc('count', countKey(name)), (found) => found?.n ?? 0);
  return {
    found: (kind, document) => once.doc(kind, findKeys.record(document)),
    index: tableIndex(reader, { count }),
    articleById: (id) => once.doc('article', recordKey(id)),
    wholeArticle,
    foreseeBody: (id) => {
      // Whoever needs it meets the rejection.
      const body = once.doc('body', bodyKey(id, 0));
      if (body instanceof Promise) body.catch(() => {});
    },
    entityById: (id) => once.doc('entity', recordKey(id)),
    articleBySlug: (slug) => once.doc('article', slugKey('ARTICLE', slug)),
    entityBySlug: (kind, slug) => once.doc('entity', slugKey(kind, slug)),
    linkedArticle: (id) => linked('article', id),
    linkedEntity: (id) => linked('entity', id),
    paragraphs,
    link: (article, entity) =>
      whenThere(once.doc('link', linkKey(article, entity)), (link) => link ?? NO_LINK),
    roles: (person) => whenThere(once.doc('roles', rolesKey(person)), (roles) => roles ?? NO_ROLES),
    count,
    // DynamoDB takes no limit of 0.
    list: (kind, range) => (range.limit === 0 ? { rows: [] } : once.slice(kind, range)),
    keys(range) {
      const address = rangeAddress(range);
      const found = keys.get(address) ?? readKeys(range);
      keys.set(address, found);
      return found;
    },
  };
}
