import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { toAddress } from '../bad-input.ts';
import { toArticleQuery } from '../filter/article-query.ts';
import { filteredArticles } from '../filter/filtered-articles.ts';
import { articleNode } from '../nodes.ts';
import { pageOf } from '../page.ts';

export const article: QueryResolvers['article'] = async (_, { slug }, { loaders }) => {
  const address = toAddress('slug', slug);
  const record = address === null ? null : await loaders.articleBySlug(address);
  return record === null ? null : articleNode(record);
};

export const articles: QueryResolvers['articles'] = (_, { filter, orderBy, ...args }, { loaders }, info) =>
  pageOf(args, info, {
    ...filteredArticles(toArticleQuery(filter), orderBy === 'OLDEST_FIRST', loaders),
    toEdge: (record, cursor) => ({ cursor, node: articleNode(record) }),
  });
