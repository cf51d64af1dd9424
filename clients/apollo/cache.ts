import { type FieldPolicy, InMemoryCache, type InMemoryCacheConfig } from '@apollo/client/core';
import { relayStylePagination } from '@apollo/client/utilities';

/**
 * Apollo Client's cache for Kiosque. Objects are kept by their `id`: select it. Lists that are asked for by `edges` grow
 * under their filter and order, so that `fetchMore({ variables: { after: endCursor } })` is all that paging needs; lists
 * asked for by `nodes` alone are kept by all their arguments, and each of them stands for itself.
 */
export const newCache = (): InMemoryCache => new InMemoryCache(cacheOptions);

const ROOT = ['Article', 'Person', 'Organisation', 'Initiative', 'Mention', 'Search', 'Facet'];
const NESTED = [
  'ArticlePerson',
  'ArticleOrganisation',
  'ArticleInitiative',
  'EntityArticle',
  'PersonOrganisation',
  'OrganisationPerson',
  'OrganisationInitiative',
  'InitiativeOrganisation',
];
const LISTS = [...ROOT, ...NESTED];

/** Fields of a connection that say nothing of edges. */
const PLAIN = new Set(['nodes', 'totalCount', 'totalCountIsExact', '__typename']);

/** A list that grows page by page, one for each value of these arguments. */
function growing(...keyArgs: string[]): FieldPolicy {
  return {
    ...relayStylePagination(keyArgs),
    keyArgs: (args, { field }) => {
      const selected = field?.selectionSet?.selections ?? [];
      const hasEdges = selected.some((one) => one.kind !== 'Field' || !PLAIN.has(one.name.value));
      return hasEdges ? keyArgs : Object.keys(args ?? {});
    },
  };
}

export const cacheOptions: InMemoryCacheConfig = {
  possibleTypes: {
    Entity: ['Initiative', 'Organisation', 'Person'],
    Node: ['Article', 'Initiative', 'Organisation', 'Person'],
    SearchHit: ['Article', 'Person', 'Organisation', 'Initiative'],
  },
  typePolicies: {
    // What two queries ask of one list is laid together. Edges and lists have no id: they belong to what they hang on.
    ...Object.fromEntries(LISTS.map((name) => [`${name}Connection`, { keyFields: false, merge: true }])),
    ...Object.fromEntries(LISTS.map((name) => [`${name}Edge`, { keyFields: false }])),
    PageInfo: { keyFields: false, merge: true },
    Query: {
      fields: {
        articles: growing('filter', 'orderBy'),
        people: growing('orderBy'),
        organisations: growing('orderBy'),
        initiatives: growing('orderBy'),
        search: growing('query', 'types'),
        sources: growing(),
        categories: growing(),
        authors: growing(),
        languages: growing(),
        months: growing(),
      },
    },
    Article: { fields: { mentions: growing() } },
    Person: { fields: { articles: growing() } },
    Organisation: { fields: { articles: growing() } },
    Initiative: { fields: { articles: growing() } },
  },
};
