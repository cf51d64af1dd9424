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
import { node, nodes } from './Query/node.ts';
import { Role } from './roles.ts';

const ENTITY_TYPES = { PERSON: 'Person', ORGANISATION: 'Organisation', INITIATIVE: 'Initiative' } as const;
const entityType = ({ kind }: { readonly kind: EntityKind }) => ENTITY_TYPES[kind];

/** Every type whose fields are more than properties of plain data. */
export const resolvers: Partial<Resolvers> = {
  ...connections,
  Query: { ...entityQueries, article, articles, node, nodes },
  Article,
  ArticleInitiativeEdge,
  ArticleOrganisationEdge,
  ArticlePersonEdge,
  Entity: { __resolveType: entityType },
  EntityArticleEdge,
  EntityName,
  Initiative,
  InitiativeLink,
  Mention,
  Node: { __resolveType: (found) => (found.kind === 'ARTICLE' ? 'Article' : entityType(found)) },
  Organisation,
  Person,
  Role,
  Source,
};
