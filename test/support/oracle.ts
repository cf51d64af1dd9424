import type { Corpus, SyntheticArticle } from '../../bench/corpus.ts';
import { articleId } from '../../store/ids.ts';
import type { ArticleId, EntityId, EntityKind } from '../../store/records.ts';

/** Says by brute force, from what the texts of a corpus say by construction, what every list must hold. */
export interface Oracle {
  /** Newest first, undated last, ties by id. */
  articles(accepts: (article: KnownArticle) => boolean): ArticleId[];
  readonly known: readonly KnownArticle[];
  readonly entities: readonly KnownEntity[];
  byName(kind: EntityKind): EntityId[];
  byMentions(kind: EntityKind): EntityId[];
  entityIds(article: KnownArticle, kind: EntityKind): EntityId[];
  peopleOf(organisation: string): EntityId[];
  organisationsOf(person: string): EntityId[];
  initiativesOf(organisation: string): EntityId[];
  organisationsBehind(initiative: string): EntityId[];
}

export interface KnownArticle extends Omit<SyntheticArticle, 'text'> {
  readonly id: ArticleId;
}

export interface KnownEntity {
  readonly key: string;
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly articles: number;
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function oracleOf(corpus: Corpus, articles: readonly SyntheticArticle[]): Oracle {
  const known = articles.map(({ path, truth }) => ({ path, truth, id: articleId(path) }));
  const sorted = known.toSorted(
    (a, b) => compare(b.truth.date ?? '', a.truth.date ?? '') || compare(a.id, b.id),
  );
  const counts = new Map<string, number>();
  for (const { truth } of known)
    for (const key of truth.entities) counts.set(key, (counts.get(key) ?? 0) + 1);
  const entities = corpus.catalogue
    .map(({ key, id, kind, name }) => ({ key, id, kind, name, articles: counts.get(key) ?? 0 }))
    .filter((entity) => entity.articles > 0)
    .sort((a, b) => compare(folded(a.name), folded(b.name)) || compare(a.id, b.id));
  const idsOf = (keys: Iterable<string>): EntityId[] => {
    const wanted = new Set(keys);
    return entities.filter((entity) => wanted.has(entity.key)).map((entity) => entity.id);
  };
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const roles = known.flatMap(({ truth }) => truth.roles);
  const relations = known.flatMap(({ truth }) => truth.relations);
  return {
    known,
    entities,
    articles: (accepts) => sorted.filter(accepts).map(({ id }) => id),
    byName: (kind) => entities.filter((e) => e.kind === kind).map((e) => e.id),
    byMentions: (kind) =>
      entities
        .filter((e) => e.kind === kind)
        .toSorted((a, b) => b.articles - a.articles)
        .map((e) => e.id),
    entityIds: ({ truth }, kind) =>
      truth.entities.flatMap((key) => {
        const entity = byKey.get(key);
        return entity?.kind === kind ? [entity.id] : [];
      }),
    peopleOf: (key) => idsOf(roles.filter((r) => r.organisation === key).map((r) => r.person)),
    organisationsOf: (key) => idsOf(roles.filter((r) => r.person === key).map((r) => r.organisation)),
    initiativesOf: (key) => idsOf(relations.filter((r) => r.organisation === key).map((r) => r.initiative)),
    organisationsBehind: (key) =>
      idsOf(relations.filter((r) => r.initiative === key).map((r) => r.organisation)),
  };
}
