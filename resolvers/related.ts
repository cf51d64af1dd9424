import { articleSortKey, lists } from '../store/keys.ts';
import {
  type ArticleId,
  type ArticleRecord,
  ENTITY_KINDS,
  type EntityId,
  type EntityRecord,
  type Posting,
} from '../store/records.ts';
import type { Context } from './context.ts';
import { type ArticleNode, articleNode } from './nodes.ts';

/** Of so many of the article's entities, the rarest, … */
const RAREST = 8;
/** … so many of the newest articles are candidates. */
const CANDIDATES_PER_ENTITY = 50;

/**
 * Articles that share the most telling entities with this one. An entity tells log(N / its articles): one that is in
 * every article tells nothing. A candidate scores the sum over all the entities it shares; of equals the newest first.
 */
export async function relatedArticles(
  article: ArticleRecord,
  first: number,
  { loaders }: Context,
): Promise<ArticleNode[]> {
  const ids = ENTITY_KINDS.flatMap((kind) => article.entities[kind].ids);
  const [articles, records] = await Promise.all([
    loaders.count(lists.articles),
    Promise.all(ids.map((id) => loaders.linkedEntity(id))),
  ]);
  const weights = records.map(
    ({ id, counts }) => [id, Math.log(articles / Math.max(1, counts.articles))] as const,
  );
  const candidates = await Promise.all(rarest(records).map(({ id }) => newestWith(id, loaders)));
  const scores = new Map<string, number>();
  for (const { sortKey, entities } of candidates.flat()) {
    const shared = new Set(entities);
    // Always summed in the same order: equal sets score exactly the same.
    scores.set(
      sortKey,
      weights.reduce((sum, [id, weight]) => (shared.has(id) ? sum + weight : sum), 0),
    );
  }
  scores.delete(articleSortKey(article.publishedAt, article.id));
  const best = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, first);
  return Promise.all(best.map(async ([sortKey]) => articleNode(await loaders.linkedArticle(idIn(sortKey)))));
}

const rarest = (records: readonly EntityRecord[]): EntityRecord[] =>
  [...records]
    .sort((a, b) => a.counts.articles - b.counts.articles || (a.id < b.id ? -1 : 1))
    .slice(0, RAREST);

async function newestWith(entity: EntityId, loaders: Context['loaders']) {
  const rows = await loaders.list({
    list: lists.postingsOf(entity),
    limit: CANDIDATES_PER_ENTITY,
    backward: false,
  });
  return rows.map(({ sortKey, doc }) => {
    const { entities }: Posting = JSON.parse(doc);
    return { sortKey, entities };
  });
}

const idIn = (sortKey: string): ArticleId => sortKey.slice(sortKey.indexOf('#') + 1) as ArticleId;
