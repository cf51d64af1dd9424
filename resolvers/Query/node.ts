import type { QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { type ArticleRecord, isArticleId, isEntityId } from '../../store/records.ts';
import { badInput, MAX_PAGE, toAddress } from '../bad-input.ts';
import type { Loaders } from '../loaders.ts';
import { type ArticleNode, articleNode, type EntityNode, entityNode } from '../nodes.ts';
import { allThere, type Soon, whenThere } from '../soon.ts';
import { asksForBody, asksForLinks } from '../whole-article.ts';

export const node: QueryResolvers['node'] = (_, { id }, { loaders }, info) => {
  const address = toAddress('id', id);
  if (address === null || !isArticleId(address)) return find(address, loaders);
  if (asksForLinks(info)) return whenThere(loaders.wholeArticle(address), toNode);
  if (asksForBody(info)) loaders.foreseeBody(address);
  return find(address, loaders);
};

export const nodes: QueryResolvers['nodes'] = (_, { ids }, { loaders }) => {
  if (ids.length > MAX_PAGE) throw badInput(`\`ids\` must have at most ${MAX_PAGE} ids, not ${ids.length}.`);
  // All are looked at before any is looked up: a throw would leave the others' promises to nobody.
  const addresses = ids.map((id) => toAddress('ids', id));
  return allThere(addresses.map((id) => find(id, loaders)));
};

const toNode = (record: ArticleRecord | null): ArticleNode | null =>
  record === null ? null : articleNode(record);

function find(id: string | null, loaders: Loaders): Soon<ArticleNode | EntityNode | null> {
  if (id === null) return null;
  if (isArticleId(id)) return whenThere(loaders.articleById(id), toNode);
  if (!isEntityId(id)) return null;
  return whenThere(loaders.entityById(id), (record) => (record === null ? null : entityNode(record)));
}
