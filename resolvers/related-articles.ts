import { lists } from '../store/keys.ts';
import { type ArticleRecord, ENTITY_KINDS, type EntityId, type EntityRecord } from '../store/records.ts';
import type { Context } from './context.ts';
import { type ArticleNode, articleNode } from './nodes.ts';

/** Candidates are looked for among the articles of the article's rarest entities: so many of these, … */
const RAREST = 8;
/** … and of each so many articles, the newest. */
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
  const [articles, entities] = await Promise.all([
    loaders.count(lists.articles),
    Promise.all(entitiesOf(article).map((id) => loaders.linkedEntity(id))),
  ]);
  const weights = entities.map(
    ({ id, counts }) => [id, Math.log(articles / Math.max(1, counts.articles))] as const,
  );
  const score = ({ entities: shared }: Candidate): number =>
    // Always summed in the same order: equal sets score exactly the same.
    weights.reduce((sum, [id, weight]) => (shared.has(id) ? sum + weight : sum), 0);
  const candidates = await Promise.all(rarest(entities).map(({ id }) => newestWith(id, loaders)));
  const byKey = new Map(candidates.flat().map((candidate) => [candidate.sortKey, candidate]));
  return [...byKey.values()]
    .filter(({ record }) => record.id !== article.id)
    .map((candidate) => ({ ...candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score || (a.sortKey < b.sortKey ? -1 : 1))
    .slice(0, first)
    .map(({ record }) => articleNode(record));
}

const entitiesOf = (article: ArticleRecord): readonly EntityId[] =>
  ENTITY_KINDS.flatMap((kind) => article.entities[kind].ids);

const rarest = (entities: readonly EntityRecord[]): EntityRecord[] =>
  [...entities]
    .sort((a, b) => a.counts.articles - b.counts.articles || (a.id < b.id ? -1 : 1))
    .slice(0, RAREST);

interface Candidate {
  readonly sortKey: string;
  readonly record: ArticleRecord;
  readonly entities: ReadonlySet<EntityId>;
}

/** Of lists as they were read: a request that asks many articles for related ones comes to the same lists again. */
const candidatesIn = new WeakMap<object, readonly Candidate[]>();

async function newestWith(entity: EntityId, loaders: Context['loaders']): Promise<readonly Candidate[]> {
  const { rows } = await loaders.list('article', {
    list: lists.articlesOf(entity),
    limit: CANDIDATES_PER_ENTITY,
    backward: false,
  });
  const known = candidatesIn.get(rows);
  if (known !== undefined) return known;
  const candidates = rows.map(({ sortKey, value: record }) => ({
    sortKey,
    record,
    entities: new Set(entitiesOf(record)),
  }));
  candidatesIn.set(rows, candidates);
  return candidates;
}
