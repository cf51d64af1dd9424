import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { checkAddress } from '../bad-input.ts';
import { articleNode } from '../nodes.ts';

export const article: QueryResolvers['article'] = async (_, { slug }, { loaders }) => {
  const record = await loaders.articleBySlug(checkAddress('slug', slug));
  return record === null ? null : articleNode(record);
};
