import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { toAddress } from '../bad-input.ts';
import { plainEdge } from '../edge.ts';
import { toArticleQuery } from '../filter/article-query.ts';
import { filteredArticles } from '../filter/filtered-articles.ts';
import { articleNode } from '../nodes.ts';
import { pageOf } from '../page.ts';
import { whenThere } from '../soon.ts';

export const article: QueryResolvers['article'] = (_, { slug }, { loaders }) => {
  const address = toAddress('slug', slug);
  if (address === null) return null;
  return whenThere(loaders.articleBySlug(address), (record) =>
    record === null ? null : articleNode(record),
  );
};

export const articles: QueryResolvers['articles'] = (_, { filter, orderBy, ...args }, { loaders }, info) =>
  pageOf(args, info, {
    ...filteredArticles(toArticleQuery(filter), orderBy === 'OLDEST_FIRST', loaders),
    toNode: articleNode,
    toEdge: plainEdge,
  });
