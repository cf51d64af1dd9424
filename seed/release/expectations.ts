import { fromDoc } from '../../store/documents.ts';
import type { Item } from '../../store/items.ts';
import {
  type ArticleRecord,
  ENTITY_KINDS,
  type EntityKind,
  type EntityRecord,
  isArticleId,
  isEntityId,
} from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { BuildSummary } from '../state/lay-out.ts';
import type { Expectation } from './expectation.ts';

/**
 * What a deployed API has to answer, as the texts say it: how many there are of everything, of the catalogue the most
 * mentioned entity of each kind, and an article with its links. By the ids of the catalogue, as slugs, and the ids of
 * texts that were moved, are for the deployed table to give: so the article is the only one of an entity. Takes the items
 * one by one and keeps few of them.
 */
export class ExpectationCollector {
  /** What rules found goes by the name and id under which the deployed table published it first: they are not known here. */
  readonly #listed: ReadonlySet<string>;
  readonly #foremost = new Map<EntityKind, EntityRecord>();
  /** An article of each entity of the catalogue. */
  readonly #articleOf = new Map<string, ArticleRecord>();
  /** An entity with one article. */
  #only: EntityRecord | null = null;

  constructor(catalogue: readonly CatalogueEntry[]) {
    this.#listed = new Set(catalogue.map(({ id }) => id));
  }

  take({ pk, sk, doc }: Item): void {
    if (sk !== 'RECORD') return;
    if (isArticleId(pk)) this.#takeArticle(fromDoc('article', doc));
    if (!isEntityId(pk) || !this.#listed.has(pk)) return;
    const record = fromDoc('entity', doc);
    const most = this.#foremost.get(record.kind)?.counts.articles ?? 0;
    // A record stands under its former ids too.
    if (record.id !== pk) return;
    if (record.counts.articles > most) this.#foremost.set(record.kind, record);
    if (record.counts.articles === 1) this.#only ??= record;
  }

  #takeArticle(article: ArticleRecord): void {
    for (const kind of ENTITY_KINDS)
      for (const id of article.entities[kind].ids) if (this.#listed.has(id)) this.#articleOf.set(id, article);
  }

  of({ articles, people, organisations, initiatives }: BuildSummary): Expectation[] {
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
    const article = this.#articleOf.get(this.#only?.id ?? '');
    return [
      counts,
      ...(this.#only === null || article === undefined ? [] : [expectArticle(this.#only, article)]),
      ...[...this.#foremost.values()].map(expectEntity),
    ];
  }
}

const expectArticle = (
  { id }: EntityRecord,
  { title, mentionCount, entities }: ArticleRecord,
): Expectation => ({
  query: `{ node(id: "${id}") { ... on Entity { articles(first: 1) { nodes { title mentions { totalCount } people { totalCount } organisations { totalCount } initiatives { totalCount } } } } } }`,
  data: {
    node: {
      articles: {
        nodes: [
          {
            title,
            mentions: { totalCount: mentionCount },
            people: { totalCount: entities.PERSON.count },
            organisations: { totalCount: entities.ORGANISATION.count },
            initiatives: { totalCount: entities.INITIATIVE.count },
          },
        ],
      },
    },
  },
});

const expectEntity = ({ id, name, counts }: EntityRecord): Expectation => ({
  query: `{ node(id: "${id}") { ... on Entity { name articles { totalCount } } } }`,
  data: { node: { name, articles: { totalCount: counts.articles } } },
});
