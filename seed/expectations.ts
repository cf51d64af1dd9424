import type { Item } from '../store/items.ts';
import {
  type ArticleRecord,
  type EntityKind,
  type EntityRecord,
  isArticleId,
  isEntityId,
} from '../store/records.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { BuildSummary } from './lay-out.ts';

/** A query and the whole of its answer. */
export interface Expectation {
  readonly query: string;
  readonly data: object;
}

/**
 * What a deployed API has to answer, as the texts say it: how many there are of everything, the first article with
 * its links, and of the catalogue the most mentioned entity of each kind. By id, as slugs are for the deployed table to
 * give. Takes the items one by one and keeps those four alone.
 */
export class ExpectationCollector {
  /** What rules found goes by the name and id under which the deployed table published it first: they are not known here. */
  readonly #listed: ReadonlySet<string>;
  readonly #foremost = new Map<EntityKind, EntityRecord>();
  #article: ArticleRecord | null = null;

  constructor(catalogue: readonly CatalogueEntry[]) {
    this.#listed = new Set(catalogue.map(({ id }) => id));
  }

  take({ pk, sk, doc }: Item): void {
    if (sk !== 'RECORD') return;
    if (isArticleId(pk)) this.#article ??= JSON.parse(doc);
    if (!isEntityId(pk) || !this.#listed.has(pk)) return;
    const record: EntityRecord = JSON.parse(doc);
    const most = this.#foremost.get(record.kind)?.counts.articles ?? 0;
    // A record stands under its former ids too.
    if (record.id === pk && record.counts.articles > most) this.#foremost.set(record.kind, record);
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
    return [
      counts,
      ...(this.#article === null ? [] : [expectArticle(this.#article)]),
      ...[...this.#foremost.values()].map(expectEntity),
    ];
  }
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
