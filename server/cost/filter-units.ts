import { toArticleQuery } from '../../resolvers/filter/article-query.ts';
import type { ContentSizes } from '../../store/content-sizes.ts';
import { LIST_READS, unitsOf } from './list-reads.ts';
import type { AskedPage } from './page-reads.ts';

/** What a walk along several lists may read: filtered-articles.ts. */
const PAGE_UNITS = 64;
const PROBE_UNITS = 8;
/** Of each list the last chunk may go beyond that: postings.ts. */
const LAST_CHUNK_UNITS = 4;
/** Rows of the smallest chunk, and the bytes of a row at most. */
const CHUNK = 36;
const POSTING_BYTES = 180;

/** What `Query.articles` reads at most beside, or instead of, a plain page; nothing where the filter is refused. */
export function filterUnits(page: AskedPage, sizes: ContentSizes): number {
  const query = checked(page.args.filter);
  if (query === null) return 0;
  const { all, any, bounds } = query;
  const conditions = [...all, ...(any ?? [])];
  const ofEntities = conditions.filter(({ entity }) => entity !== null).length;
  const entity = unitsOf(sizes.entity);
  // Of a tag that can be shortened the counts of all its lists are looked at.
  const tags = conditions.reduce((sum, { shorter = [] }) => sum + counted(shorter.length), 0);
  const longest = Math.min(
    sizes.articles,
    any === null && ofEntities > 0 ? sizes.articlesOf : Number.POSITIVE_INFINITY,
  );
  const isBounded = bounds.to !== undefined;
  if (conditions.length <= 1) {
    // Between two ends the row at the cursor is read, too.
    const atCursor = isBounded && (page.args.after != null || page.args.before != null) ? 1 : 0;
    const row = sizes[LIST_READS['Query.articles']?.row ?? 'article'];
    const rows = page.readsRows ? unitsOf(Math.min(page.limit + atCursor, longest) * row) : 0;
    const back = page.probesBack ? unitsOf(2 * row) : 0;
    // The list of a merged entity is empty: its record says whose list to read instead.
    const reads = (page.readsRows ? 1 : 0) + (page.probesBack ? 1 : 0);
    const merged = ofEntities > 0 ? reads / 2 : 0;
    const count = isBounded ? walkUnits(PAGE_UNITS, Math.max(1, conditions.length), longest) : 0.5;
    const records = ofEntities > 0 && (reads > 0 || page.counts) ? entity : 0;
    return rows + back + merged + (page.counts ? count : 0) + records + tags;
  }
  const most = any === null ? longest : sizes.articles;
  const walks = (page.readsRows ? 1 : 0) + (page.counts ? 1 : 0) + (page.probesBack ? 1 : 0);
  const walk = (units: number) => walkUnits(units, conditions.length, sizes.articles);
  return (
    (page.counts ? walk(PAGE_UNITS) : 0) +
    (page.readsRows ? walk(PAGE_UNITS) + Math.min(page.limit, most) * unitsOf(sizes.article) : 0) +
    (page.probesBack ? walk(PROBE_UNITS) : 0) +
    (walks > 0 ? ofEntities * entity : 0) +
    tags
  );
}

const counted = (shorter: number): number => (shorter === 0 ? 0 : (shorter + 1) / 2);

/** A walk stops where its units are spent. No list is read twice, each but for its last chunk by so many rows at a time. */
function walkUnits(most: number, lists: number, longest: number): number {
  const reads = Math.ceil(longest / CHUNK) + 2;
  const whole = lists * ((longest * POSTING_BYTES) / 8192 + reads / 2);
  return Math.min(most + lists * LAST_CHUNK_UNITS, Math.ceil(whole * 2) / 2);
}

function checked(filter: unknown): ReturnType<typeof toArticleQuery> | null {
  try {
    return toArticleQuery(typeof filter === 'object' ? filter : null);
  } catch {
    return null;
  }
}
