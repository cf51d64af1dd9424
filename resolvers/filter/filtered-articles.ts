import { lists } from '../../store/keys.ts';
import type { ArticleId, ArticleRecord } from '../../store/records.ts';
import { isArticleId } from '../../store/records.ts';
import type { Loaders } from '../loaders.ts';
import { once } from '../page.ts';
import { type Rows, type Stretch, storedRows, turn } from '../rows.ts';
import type { ArticleQuery, Condition } from './article-query.ts';
import { Budget, direction, storedPostings, unionOf } from './postings.ts';
import { justBehind, walkTogether } from './walk.ts';

/** What one page of a filter of several conditions may read, its articles included. */
const PAGE_UNITS = 64;
/** A record costs half a unit. */
const UNITS_PER_ARTICLE = 0.5;
/** What looking at the other side of a cursor may read: mostly the article at the cursor is there. */
const PROBE_UNITS = 8;
const COUNTED_AT_MOST = 1_000;

interface FilteredArticles {
  readonly rows: Rows<ArticleRecord>;
  readonly totalCount: () => Promise<number>;
  readonly totalCountIsExact: () => Promise<boolean>;
}

const EVERY_ARTICLE: Condition = { list: lists.articles, entity: null };

/** The articles that pass a filter, as a list that pages are read from. */
export function filteredArticles(query: ArticleQuery, reversed: boolean, loaders: Loaders): FilteredArticles {
  const [only = EVERY_ARTICLE, ...others] = query.all;
  const isOneList = others.length === 0 && query.any === null;
  const rows = isOneList ? oneList(only, query, reversed, loaders) : severalLists(query, reversed, loaders);
  const isWholeList = isOneList && query.bounds.to === undefined;
  const count = once(async () =>
    isWholeList ? { n: await lengthOf(only, loaders), isExact: true } : countByWalking(query, loaders),
  );
  return {
    rows,
    totalCount: async () => (await count()).n,
    totalCountIsExact: async () => (await count()).isExact,
  };
}

const parseArticle = (doc: string): ArticleRecord => JSON.parse(doc);

/** One condition is a list of its own, with the articles in it: a page is one Query. */
function oneList(
  { list, entity }: Condition,
  { bounds }: ArticleQuery,
  reversed: boolean,
  loaders: Loaders,
): Rows<ArticleRecord> {
  const given = storedRows(loaders.list, { list, parse: parseArticle, reversed, bounds });
  if (entity === null) return given;
  return {
    name: given.name,
    async read(stretch) {
      const slice = await given.read(stretch);
      if (slice.rows.length > 0) return slice;
      const survivor = await loaders.entityById(entity);
      if (survivor === null || survivor.id === entity) return slice;
      return storedRows(loaders.list, {
        list: lists.articlesOf(survivor.id),
        parse: parseArticle,
        reversed,
        bounds,
      }).read(stretch);
    },
  };
}

function severalLists(query: ArticleQuery, reversed: boolean, loaders: Loaders): Rows<ArticleRecord> {
  return {
    name: JSON.stringify([
      query.all.map((c) => c.list).sort(),
      query.any?.map((c) => c.list).sort() ?? null,
      query.bounds,
      reversed,
    ]),
    async read(given) {
      const stretch = reversed ? turn(given) : given;
      const isProbe = stretch.inclusive === true;
      const units = isProbe ? PROBE_UNITS : PAGE_UNITS - PROBE_UNITS - stretch.limit * UNITS_PER_ARTICLE;
      const { keys, stoppedAt } = await walk(query, stretch, units, loaders);
      // A probe asks whether there is something, not what.
      const records = await Promise.all(isProbe ? [] : keys.map((key) => loaders.linkedArticle(idIn(key))));
      if (isProbe) return { rows: [], stoppedAt: keys[0] ?? stoppedAt };
      return { rows: records.map((value, i) => ({ sortKey: keys[i] ?? '', value })), stoppedAt };
    },
  };
}

function walk(
  { all, any, bounds }: ArticleQuery,
  { backward, after, before, inclusive = false, limit }: Stretch,
  units: number,
  loaders: Loaders,
) {
  const way = direction(backward);
  const budget = new Budget(units);
  const open = (condition: Condition) => storedPostings(condition, bounds, way, budget, loaders);
  const required = all.length === 0 && any === null ? [EVERY_ARTICLE] : all;
  const conditions = [...required.map(open), ...(any === null ? [] : [unionOf(any.map(open), way)])];
  const cursor = backward ? before : after;
  const start = cursor === undefined ? (backward ? '~' : '!') : inclusive ? cursor : justBehind(cursor, way);
  return walkTogether(conditions, { start, limit, way, budget });
}

async function countByWalking(
  query: ArticleQuery,
  loaders: Loaders,
): Promise<{ n: number; isExact: boolean }> {
  const { keys, stoppedAt } = await walk(
    query,
    { limit: COUNTED_AT_MOST + 1, backward: false },
    PAGE_UNITS,
    loaders,
  );
  return {
    n: Math.min(keys.length, COUNTED_AT_MOST),
    isExact: stoppedAt === null && keys.length <= COUNTED_AT_MOST,
  };
}

async function lengthOf({ list, entity }: Condition, loaders: Loaders): Promise<number> {
  return entity === null ? loaders.count(list) : ((await loaders.entityById(entity))?.counts.articles ?? 0);
}

function idIn(sortKey: string): ArticleId {
  const id = sortKey.slice(sortKey.indexOf('#') + 1);
  if (!isArticleId(id)) throw new Error(`${sortKey} is no place in a list of articles`);
  return id;
}
