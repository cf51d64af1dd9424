import { type ListName, lists } from '../../store/keys.ts';
import type { ArticleId, ArticleRecord } from '../../store/records.ts';
import { isArticleId } from '../../store/records.ts';
import type { Loaders } from '../loaders.ts';
import { once } from '../page.ts';
import { type Rows, type Stretch, storedRows, turn } from '../rows.ts';
import { type Soon, whenThere } from '../soon.ts';
import type { ArticleQuery, Condition } from './article-query.ts';
import { listInUse } from './list-in-use.ts';
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
  readonly totalCount: () => Soon<number>;
  readonly totalCountIsExact: () => Soon<boolean>;
}

const EVERY_ARTICLE: Condition = { list: lists.articles, entity: null };

/** The articles that pass a filter, as a list that pages are read from. */
export function filteredArticles(query: ArticleQuery, reversed: boolean, loaders: Loaders): FilteredArticles {
  const [only = EVERY_ARTICLE, ...others] = query.all;
  const isOneList = others.length === 0 && query.any === null;
  const rows = isOneList ? oneList(only, query, reversed, loaders) : severalLists(query, reversed, loaders);
  const isWholeList = isOneList && query.bounds.to === undefined;
  const count = once(() =>
    isWholeList
      ? whenThere(lengthOf(only, loaders), (n) => ({ n, isExact: true }))
      : countByWalking(query, loaders),
  );
  return {
    rows,
    totalCount: () => whenThere(count(), ({ n }) => n),
    totalCountIsExact: () => whenThere(count(), ({ isExact }) => isExact),
  };
}

/** One condition is a list of its own, with the articles in it: a page is one Query. */
function oneList(
  condition: Condition,
  { bounds }: ArticleQuery,
  reversed: boolean,
  loaders: Loaders,
): Rows<ArticleRecord> {
  const { entity } = condition;
  const rowsOf = (list: ListName) => storedRows(loaders, { list, kind: 'article', reversed, bounds });
  // Named by what was asked for: a cursor stays valid when content comes that another list is read for.
  const { name } = rowsOf(condition.list);
  return {
    name,
    read: (stretch) =>
      whenThere(listInUse(condition, loaders), (list) =>
        whenThere(rowsOf(list).read(stretch), (slice) => {
          if (entity === null || slice.rows.length > 0) return slice;
          return whenThere(loaders.entityById(entity), (survivor) =>
            survivor === null || survivor.id === entity
              ? slice
              : rowsOf(lists.articlesOf(survivor.id)).read(stretch),
          );
        }),
      ),
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

async function walk(
  { all, any, bounds }: ArticleQuery,
  { backward, after, before, inclusive = false, limit }: Stretch,
  units: number,
  loaders: Loaders,
) {
  const way = direction(backward);
  const budget = new Budget(units);
  const open = async (condition: Condition) => {
    const list = await listInUse(condition, loaders);
    return storedPostings({ ...condition, list }, bounds, way, budget, loaders);
  };
  const required = all.length === 0 && any === null ? [EVERY_ARTICLE] : all;
  const conditions = await Promise.all(required.map(open));
  if (any !== null) conditions.push(unionOf(await Promise.all(any.map(open)), way));
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

function lengthOf(condition: Condition, loaders: Loaders): Soon<number> {
  if (condition.entity !== null)
    return whenThere(loaders.entityById(condition.entity), (record) => record?.counts.articles ?? 0);
  return whenThere(listInUse(condition, loaders), loaders.count);
}

function idIn(sortKey: string): ArticleId {
  const id = sortKey.slice(sortKey.indexOf('#') + 1);
  if (!isArticleId(id)) throw new Error(`${sortKey} is no place in a list of articles`);
  return id;
}
