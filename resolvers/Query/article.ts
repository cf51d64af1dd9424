import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { toAddress } from '../bad-input.ts';
import { articleNode } from '../nodes.ts';

export const article: QueryResolvers['article'] = async (_, { slug }, { loaders }) => {
  const address = toAddress('slug', slug);
  const record = address === null ? null : await loaders.articleBySlug(address);
  return record === null ? null : articleNode(record);
};
