/** Edges between an article and an entity: what the one says of the other is read only where it is selected. */

import type {
  ArticleInitiativeEdgeResolvers,
  ArticleOrganisationEdgeResolvers,
  ArticlePersonEdgeResolvers,
  EntityArticleEdgeResolvers,
} from '../schema/generated/resolver-types.ts';
import { checkCount } from './bad-input.ts';
import type { Context } from './context.ts';
import { mentionIn } from './mentions.ts';
import type { ArticleNode, EntityNode, MentionNode, RoleNode } from './nodes.ts';
import { statedRole } from './roles.ts';
import { type Soon, whenThere } from './soon.ts';

function mentions(
  article: ArticleNode,
  entity: EntityNode,
  first: number,
  { loaders }: Context,
): Soon<readonly MentionNode[]> {
  const count = checkCount('first', first, 10);
  return whenThere(loaders.link(article.id, entity.id), (link) =>
    link.mentions.slice(0, count).map(mentionIn(article, entity)),
  );
}

const impliedBy = (article: ArticleNode, entity: EntityNode, { loaders }: Context): Soon<RoleNode | null> =>
  whenThere(loaders.link(article.id, entity.id), (link) =>
    link.impliedBy === null ? null : statedRole(link.impliedBy, article),
  );

export const EntityArticleEdge: EntityArticleEdgeResolvers = {
  cursor: ({ cursor }) => cursor,
  node: ({ node }) => node,
  mentions: ({ node, entity }, { first }, context) => mentions(node, entity, first, context),
  impliedBy: ({ node, entity }, _, context) => impliedBy(node, entity, context),
};

export const ArticlePersonEdge: ArticlePersonEdgeResolvers = {
  cursor: ({ cursor }) => cursor,
  node: ({ node }) => node,
  roles: ({ node, article }, _, { loaders }) =>
    whenThere(loaders.link(article.id, node.id), (link) =>
      link.roles.map((role) => statedRole(role, article)),
    ),
  mentions: ({ node, article }, { first }, context) => mentions(article, node, first, context),
};

export const ArticleOrganisationEdge: ArticleOrganisationEdgeResolvers = {
  cursor: ({ cursor }) => cursor,
  node: ({ node }) => node,
  mentions: ({ node, article }, { first }, context) => mentions(article, node, first, context),
  impliedBy: ({ node, article }, _, context) => impliedBy(article, node, context),
};

export const ArticleInitiativeEdge: ArticleInitiativeEdgeResolvers = {
  cursor: ({ cursor }) => cursor,
  node: ({ node }) => node,
  mentions: ({ node, article }, { first }, context) => mentions(article, node, first, context),
};
