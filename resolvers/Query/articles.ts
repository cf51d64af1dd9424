import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { toArticleQuery } from '../filter/article-query.ts';
import { filteredArticles } from '../filter/filtered-articles.ts';
import { articleNode } from '../nodes.ts';
import { pageOf } from '../page.ts';

export const articles: QueryResolvers['articles'] = (_, { filter, orderBy, ...args }, { loaders }, info) =>
  pageOf(args, info, {
    ...filteredArticles(toArticleQuery(filter), orderBy === 'OLDEST_FIRST', loaders),
    toEdge: (record, cursor) => ({ cursor, node: articleNode(record) }),
  });
