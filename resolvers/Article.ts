import type { GraphQLResolveInfo } from 'graphql';
import type { ArticleResolvers, SourceResolvers } from '../schema/generated/resolver-types.ts';
import { lists } from '../store/keys.ts';
import type { ArticleRecord, EntityKind } from '../store/records.ts';
import { PARAGRAPH_JOIN } from '../text/paragraph-join.ts';
import { shorten } from '../text/shorten.ts';
import { checkCount, checkSummaryLength } from './bad-input.ts';
import type { Context } from './context.ts';
import { edgeWith, plainEdge } from './edge.ts';
import { mentionNode } from './mentions.ts';
import { type ArticleEntityPage, type ArticleNode, articleNode, entitiesIn, entityRef } from './nodes.ts';
import { type PageArguments, pageOf } from './page.ts';
import { relatedArticles } from './related-articles.ts';
import { mapRows, RowsFromFirst, storedRows } from './rows.ts';
import { type Soon, whenThere } from './soon.ts';
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
  body: (node, _, context) => whenThere(paragraphs(node, context), (found) => found.join(PARAGRAPH_JOIN)),
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
      rows: storedRows(context.loaders, { list: lists.mentionsOf(node.id), kind: 'mention' }),
      toNode: (mention) => ({ ...mentionNode(mention), article: node }),
      toEdge: plainEdge,
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
): Soon<Value> {
  return node.record === null ? whenThere(loaders.linkedArticle(node.id), use) : use(node.record);
}

function paragraphs(node: ArticleNode, context: Context): Soon<readonly string[]> {
  context.texts.check();
  const found = whenThere(withRecord(node, context, itself), context.loaders.paragraphs);
  return whenThere(found, (texts) => {
    context.texts.spend(texts);
    return texts;
  });
}

const itself = (record: ArticleRecord): ArticleRecord => record;

/** The article's record names the first hundred of its entities, and has cards of ten: a page of them costs no read of its own. */
function entities(kind: EntityKind) {
  return (
    node: ArticleNode,
    args: PageArguments,
    context: Context,
    info: GraphQLResolveInfo,
  ): Soon<ArticleEntityPage> =>
    whenThere(withRecord(node, context, itself), (record) => {
      const found = record.entities[kind];
      return pageOf(args, info, {
        rows: new RowsFromFirst(
          entitiesIn(found, kind),
          found.count,
          lists.entitiesIn(node.id, kind),
          (list) =>
            mapRows(storedRows(context.loaders, { list, kind: 'reference' }), ({ id }) =>
              entityRef(id, kind),
            ),
        ),
        toNode: (entity) => entity,
        toEdge: (entity, cursor) => edgeWith(entity, cursor, { article: articleNode(record) }),
        totalCount: () => found.count,
      });
    });
}
