import type { GraphQLResolveInfo } from 'graphql';
import type { EntityNameResolvers } from '../schema/generated/resolver-types.ts';
import { lists } from '../store/keys.ts';
import type { EntityCard, EntityRecord } from '../store/records.ts';
import { lookupTags } from '../text/language-tag.ts';
import type { Context } from './context.ts';
import { edgeWith } from './edge.ts';
import { articleNode, type EntityArticlePage, type EntityNode } from './nodes.ts';
import { type PageArguments, pageOf } from './page.ts';
import { storedRows } from './rows.ts';
import { type Soon, whenThere } from './soon.ts';
import { entityNameId } from './value-ids.ts';

/** The fields that Person, Organisation and Initiative have in common. */
export const entityFields = {
  id: ({ id }: EntityNode) => id,
  slug: cardField((card) => card.slug),
  name: (
    node: EntityNode,
    { languages }: { readonly languages?: readonly string[] | null },
    context: Context,
  ) => {
    const asked = languages ?? [];
    if (asked.length === 0) return withCard(node, context, (card) => card.name);
    return withRecord(node, context, (record) => nameIn(record, asked));
  },
  aliases: entityField((record) => record.names.filter((name) => !name.doubtful).map((name) => name.value)),
  names: entityField(({ id, names }) => names.map((name) => ({ ...name, entity: id }))),
  sameAs: entityField((record) => record.sameAs),
  articles,
};

export const EntityName: EntityNameResolvers = {
  id: (name) => entityNameId(name.entity, name),
  value: ({ value }) => value,
  language: ({ language }) => language,
  doubtful: ({ doubtful }) => doubtful,
};

/** A field that follows from the entity's record. */
export function entityField<Value>(get: (record: EntityRecord) => Value) {
  return (node: EntityNode, _: object, context: Context) => withRecord(node, context, get);
}

/** A field that the entity's card has: no record is read for it where the card is at hand. */
export function cardField<Value>(get: (card: EntityCard) => Value) {
  return (node: EntityNode, _: object, context: Context) => withCard(node, context, get);
}

const withCard = <Value>(
  node: EntityNode,
  context: Context,
  use: (card: EntityCard) => Value,
): Soon<Value> => (node.card === null ? withRecord(node, context, use) : use(node.card));

/** At once where the record is at hand: a promise for each field would be most of the work of a list. */
export function withRecord<Value>(
  node: EntityNode,
  { loaders }: Context,
  use: (record: EntityRecord) => Value,
): Soon<Value> {
  return node.record === null ? whenThere(loaders.linkedEntity(node.id), use) : use(node.record);
}

function nameIn(record: EntityRecord, languages: readonly string[]): string {
  const language = languages.flatMap(lookupTags).find((tag) => Object.hasOwn(record.labels, tag));
  return (language === undefined ? undefined : record.labels[language]) ?? record.name;
}

function articles(
  node: EntityNode,
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): EntityArticlePage {
  return pageOf(args, info, {
    rows: storedRows(context.loaders, { list: lists.articlesOf(node.id), kind: 'article' }),
    toNode: articleNode,
    toEdge: (article, cursor) => edgeWith(article, cursor, { entity: node }),
    totalCount: () => withRecord(node, context, (record) => record.counts.articles),
  });
}
