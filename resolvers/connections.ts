import type {
  ArticleConnectionResolvers,
  PageInfoResolvers,
  Resolvers,
  SearchConnectionResolvers,
} from '../schema/generated/resolver-types.ts';
import type { Page } from './page.ts';

/** The fields that every connection has. */
const connection = {
  edges: <Edge>(page: Page<Edge>) => page.edges(),
  nodes: <Edge, Node>(page: Page<Edge, Node>) => page.nodes(),
  pageInfo: <Edge>(page: Page<Edge>) => page,
  totalCount: <Edge>(page: Page<Edge>) => page.totalCount(),
};

const ArticleConnection: ArticleConnectionResolvers = {
  ...connection,
  totalCountIsExact: (page) => page.totalCountIsExact(),
};

const SearchConnection: SearchConnectionResolvers = {
  ...connection,
  totalCountIsExact: (page) => page.totalCountIsExact(),
};

const PageInfo: PageInfoResolvers = {
  hasNextPage: (page) => page.hasNextPage(),
  hasPreviousPage: (page) => page.hasPreviousPage(),
  startCursor: (page) => page.startCursor(),
  endCursor: (page) => page.endCursor(),
};

export const connections: Pick<
  Resolvers,
  | 'ArticleConnection'
  | 'ArticleInitiativeConnection'
  | 'ArticleOrganisationConnection'
  | 'ArticlePersonConnection'
  | 'EntityArticleConnection'
  | 'FacetConnection'
  | 'InitiativeConnection'
  | 'InitiativeOrganisationConnection'
  | 'MentionConnection'
  | 'OrganisationConnection'
  | 'OrganisationInitiativeConnection'
  | 'OrganisationPersonConnection'
  | 'PageInfo'
  | 'PersonConnection'
  | 'PersonOrganisationConnection'
  | 'SearchConnection'
> = {
  ArticleConnection,
  ArticleInitiativeConnection: connection,
  ArticleOrganisationConnection: connection,
  ArticlePersonConnection: connection,
  EntityArticleConnection: connection,
  FacetConnection: connection,
  InitiativeConnection: connection,
  InitiativeOrganisationConnection: connection,
  MentionConnection: connection,
  OrganisationConnection: connection,
  OrganisationInitiativeConnection: connection,
  OrganisationPersonConnection: connection,
  PageInfo,
  PersonConnection: connection,
  PersonOrganisationConnection: connection,
  SearchConnection,
};
