import type { Item } from '../store/items.ts';
import { type ArticleRecord, type EntityRecord, isArticleId, isEntityId } from '../store/records.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { BuildSummary } from './lay-out.ts';

/** A query and the whole of its answer. */
export interface Expectation {
  readonly query: string;
  readonly data: object;
}

/**
 * What a deployed API has to answer, as the texts say it: how many there are of everything, the first article with
 * its links, and of the catalogue the most mentioned entity of each kind. By id, as slugs are for the deployed table to give.
 */
export function expectationsOf(
  items: readonly Item[],
  summary: BuildSummary,
  catalogue: readonly CatalogueEntry[],
): Expectation[] {
  const { articles, people, organisations, initiatives } = summary;
  const counts: Expectation = {
    query:
      '{ articles { totalCount } people { totalCount } organisations { totalCount } initiatives { totalCount } }',
    data: {
      articles: { totalCount: articles },
      people: { totalCount: people },
      organisations: { totalCount: organisations },
      initiatives: { totalCount: initiatives },
    },
  };
  // What rules found goes by the name and id under which the deployed table published it first: they are not known here.
  const listed = new Set(catalogue.map(({ id }) => id));
  const records = items.filter(({ sk }) => sk === 'RECORD');
  const article = records.find(({ pk }) => isArticleId(pk));
  const entities = records
    .filter(({ pk }) => isEntityId(pk))
    .map(({ doc }): EntityRecord => JSON.parse(doc))
    .filter((record) => record.counts.articles > 0 && listed.has(record.id));
  const foremost = [...Map.groupBy(entities, ({ kind }) => kind).values()].map((ofKind) =>
    ofKind.reduce((a, b) => (b.counts.articles > a.counts.articles ? b : a)),
  );
  return [
    counts,
    ...(article === undefined ? [] : [expectArticle(JSON.parse(article.doc))]),
    ...foremost.map(expectEntity),
  ];
}

const expectArticle = ({ id, title, mentionCount, entities }: ArticleRecord): Expectation => ({
  query: `{ node(id: "${id}") { ... on Article { title mentions { totalCount } people { totalCount } organisations { totalCount } initiatives { totalCount } } } }`,
  data: {
    node: {
      title,
      mentions: { totalCount: mentionCount },
      people: { totalCount: entities.PERSON.count },
      organisations: { totalCount: entities.ORGANISATION.count },
      initiatives: { totalCount: entities.INITIATIVE.count },
    },
  },
});

const expectEntity = ({ id, name, counts }: EntityRecord): Expectation => ({
  query: `{ node(id: "${id}") { ... on Entity { name articles { totalCount } } } }`,
  data: { node: { name, articles: { totalCount: counts.articles } } },
});
