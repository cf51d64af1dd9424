import type { Resolvers } from '../schema/generated/resolver-types.ts';
import type { EntityKind } from '../store/records.ts';
import { Article, Source } from './Article.ts';
import { connections } from './connections.ts';
import { EntityName } from './entity.ts';
import { Initiative, InitiativeLink } from './Initiative.ts';
import {
  ArticleInitiativeEdge,
  ArticleOrganisationEdge,
  ArticlePersonEdge,
  EntityArticleEdge,
} from './link-edges.ts';
import { Mention } from './mentions.ts';
import { Organisation } from './Organisation.ts';
import { Person } from './Person.ts';
import { article, articles } from './Query/articles.ts';
import { entityQueries } from './Query/entities.ts';
import { Facet, facetQueries } from './Query/facets.ts';
import { node, nodes } from './Query/node.ts';
import { search, suggest } from './Query/search.ts';
import { Role } from './roles.ts';
import { Highlight, SearchEdge } from './search/highlights.ts';

const ENTITY_TYPES = { PERSON: 'Person', ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' } as const;
const entityType = ({ kind }: { readonly kind: EntityKind }) => ENTITY_TYPES[kind];

/** Every type whose fields are more than properties of plain data. */
export const resolvers: Partial<Resolvers> = {
  ...connections,
  Query: { ...entityQueries, ...facetQueries, article, articles, node, nodes, search, suggest },
  Article,
  ArticleInitiativeEdge,
  ArticleOrganisationEdge,
  ArticlePersonEdge,
  Entity: { __resolveType: entityType },
  EntityArticleEdge,
  EntityName,
  Facet,
  Highlight,
  Initiative,
  InitiativeLink,
  Mention,
  Node: { __resolveType: (found) => (found.kind === 'ARTICLE' ? 'Article' : entityType(found)) },
  Organisation,
  Person,
  Role,
  SearchEdge,
  SearchHit: {
    __resolveType: (found) => (found.kind === 'ARTICLE' ? 'Article' : entityType(found)),
  },
  Source,
};
