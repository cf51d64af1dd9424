import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { articleNode } from '../nodes.ts';

export const article: QueryResolvers['article'] = async (_, { slug }, { loaders }) => {
  const record = await loaders.articleBySlug(slug);
  return record === null ? null : articleNode(record);
};
