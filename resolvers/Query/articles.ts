import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { lists } from '../../store/keys.ts';
import type { ArticleRecord } from '../../store/records.ts';
import { articleNode } from '../nodes.ts';
import { pageOf } from '../page.ts';
import { storedRows } from '../rows.ts';

export const articles: QueryResolvers['articles'] = (_, { orderBy, ...args }, { loaders }, info) =>
  pageOf(args, info, {
    rows: storedRows(
      loaders.list,
      lists.articles,
      (doc): ArticleRecord => JSON.parse(doc),
      orderBy === 'OLDEST_FIRST',
    ),
    toEdge: (record, cursor) => ({ cursor, node: articleNode(record) }),
    totalCount: () => loaders.count(lists.articles),
  });
