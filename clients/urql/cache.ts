import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

/**
 * urql's normalised cache for Kiosque: `exchanges: [cacheExchange(cacheOptions), fetchExchange]`. Objects are kept by their
 * `id`: select it.
 */
export const kiosqueCache = (options: CacheExchangeOpts = cacheOptions) => cacheExchange(options);

const LISTS = [
  'Article',
  'Person',
  'Organisation',
  'Initiative',
  'Mention',
  'Search',
  'Facet',
  'ArticlePerson',
  'ArticleOrganisation',
  'ArticleInitiative',
  'EntityArticle',
  'PersonOrganisation',
  'OrganisationPerson',
  'OrganisationInitiative',
  'InitiativeOrganisation',
];

/** They belong to what they hang on. */
const noKey = (): null => null;

export const cacheOptions: CacheExchangeOpts = {
  keys: {
    PageInfo: noKey,
    Highlight: noKey,
    ...Object.fromEntries(
      LISTS.flatMap((name) => [`${name}Connection`, `${name}Edge`].map((type) => [type, noKey])),
    ),
  },
};

/**
 * The same with lists that grow: every page that was asked for is part of the answer to each of them. For an app that asks
 * for a list with one page size; two sizes of one list would be laid together, too.
 */
export const growingCacheOptions: CacheExchangeOpts = {
  ...cacheOptions,
  resolvers: {
    Query: {
      articles: relayPagination(),
      people: relayPagination(),
      organisations: relayPagination(),
      initiatives: relayPagination(),
      search: relayPagination(),
    },
    Person: { articles: relayPagination() },
    Organisation: { articles: relayPagination() },
    Initiative: { articles: relayPagination() },
  },
};
