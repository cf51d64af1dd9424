import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleResolvers, SourceResolvers } from '../schema/generated/resolver-types.ts';
import { fromDoc } from '../store/documents.ts';
import { lists } from '../store/keys.ts';
import type { ArticleRecord, EntityKind } from '../store/records.ts';
import { PARAGRAPH_JOIN } from '../text/paragraph-join.ts';
import { shorten } from '../text/shorten.ts';
import { checkCount, checkSummaryLength } from './bad-input.ts';
import type { Context } from './context.ts';
import { mentionNode } from './mentions.ts';
import { type ArticleEntityPage, type ArticleNode, articleNode, linkedFrom } from './nodes.ts';
import { type PageArguments, pageOf } from './page.ts';
import { relatedArticles } from './related-articles.ts';
import { rowsFromFirst, storedRows } from './rows.ts';
import { sourceId } from './value-ids.ts';

export const Article: ArticleResolvers = {
  id: ({ id }) => id,
  slug: field((record) => record.slug),
  title: field((record) => record.title),
  titleIsDerived: field((record) => record.titleIsDerived),
  summary: (node, { maxLength }, context) => {
    // An explicit null is the default.
    const most = checkSummaryLength(maxLength ?? 240);
    return withRecord(node, context, (record) => shorten(record.lead, most));
  },
  body: async (node, _, context) => (await paragraphs(node, context)).join(PARAGRAPH_JOIN),
  paragraphs: (node, _, context) => paragraphs(node, context),
  language: field((record) => record.language),
  publishedAt: field((record) => record.publishedAt),
  category: field((record) => record.category),
  author: field((record) => record.author),
  source: field((record) => record.source),
  people: entities('PERSON'),
  organisations: entities('ORGANISATION'),
  initiatives: entities('INITIATIVE'),
  mentions: (node, args, context, info) =>
    pageOf(args, info, {
      rows: storedRows(context.loaders.list, { list: lists.mentionsOf(node.id), parse: mentionNode }),
      toEdge: (mention, cursor) => ({ cursor, node: { ...mention, article: node } }),
      totalCount: () => withRecord(node, context, (record) => record.mentionCount),
    }),
  related: async (node, { first }, context) => {
    const count = checkCount('first', first, 5);
    if (count === 0) return [];
    return relatedArticles(await withRecord(node, context, (record) => record), count, context);
  },
};

export const Source: SourceResolvers = {
  id: sourceId,
  name: ({ name }) => name,
  url: ({ url }) => url,
  file: ({ file }) => file,
  sha256: ({ sha256 }) => sha256,
};

function field<Value>(get: (record: ArticleRecord) => Value) {
  return (node: ArticleNode, _: object, context: Context) => withRecord(node, context, get);
}

function withRecord<Value>(
  node: ArticleNode,
  { loaders }: Context,
  use: (record: ArticleRecord) => Value,
): Value | Promise<Value> {
  return node.record === null ? loaders.linkedArticle(node.id).then(use) : use(node.record);
}

async function paragraphs(node: ArticleNode, context: Context): Promise<readonly string[]> {
  context.texts.check();
  const found = await context.loaders.paragraphs(await withRecord(node, context, (record) => record));
  context.texts.spend(found);
  return found;
}

/** The article's record names the first hundred of its entities, and has cards of ten: a page of them costs no read of its own. */
function entities(kind: EntityKind) {
  return async (
    node: ArticleNode,
    args: PageArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<ArticleEntityPage> => {
    const record = await withRecord(node, context, (found) => found);
    const { ids, count } = record.entities[kind];
    const article = articleNode(record);
    const further = storedRows(context.loaders.list, {
      list: lists.entitiesIn(node.id, kind),
      parse: (doc) => fromDoc('reference', doc).id,
    });
    return pageOf(args, info, {
      rows: rowsFromFirst(ids, count, further),
      toEdge: (id, cursor) => ({ cursor, node: linkedFrom(article, id, kind), article }),
      totalCount: () => count,
    });
  };
}
