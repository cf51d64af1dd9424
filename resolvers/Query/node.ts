import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { isArticleId, isEntityId } from '../../store/records.ts';
import { badInput, MAX_PAGE, toAddress } from '../bad-input.ts';
import type { Loaders } from '../loaders.ts';
import { type ArticleNode, articleNode, type EntityNode, entityNode } from '../nodes.ts';

export const node: QueryResolvers['node'] = (_, { id }, { loaders }) => find(toAddress('id', id), loaders);

export const nodes: QueryResolvers['nodes'] = (_, { ids }, { loaders }) => {
  if (ids.length > MAX_PAGE) throw badInput(`\`ids\` must have at most ${MAX_PAGE} ids, not ${ids.length}.`);
  // All are looked at before any is looked up: a throw would leave the others' promises to nobody.
  const addresses = ids.map((id) => toAddress('ids', id));
  return Promise.all(addresses.map((id) => find(id, loaders)));
};

async function find(id: string | null, loaders: Loaders): Promise<ArticleNode | EntityNode | null> {
  if (id === null) return null;
  if (isArticleId(id)) {
    const record = await loaders.articleById(id);
    return record === null ? null : articleNode(record);
  }
  if (!isEntityId(id)) return null;
  const record = await loaders.entityById(id);
  return record === null ? null : entityNode(record);
}
