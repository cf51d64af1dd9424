import type { MentionResolvers } from '../schema/generated/resolver-types.ts';
import { lists } from '../store/keys.ts';
import type { MentionRecord, Place } from '../store/records.ts';
import type { Context } from './context.ts';
import { type ArticleNode, articleRef, type EntityNode, entityRef, type MentionNode } from './nodes.ts';
import { type Soon, whenThere } from './soon.ts';
import { mentionId } from './value-ids.ts';

export const Mention: MentionResolvers = {
  id: ({ article, place, entity }) => mentionId(article.id, place, entity?.id ?? null),
  article: ({ article }) => article,
  entity: ({ entity }) => entity,
  field: ({ place }) => place.field,
  text: ({ place }) => place.text,
  start: ({ place }) => place.start,
  end: ({ place }) => place.end,
  sentence: ({ place }) => place.sentence,
  sentenceStart: ({ place }) => place.sentenceStart,
  sourceStart: ({ place }) => place.sourceStart,
  sourceEnd: ({ place }) => place.sourceEnd,
  rule: ({ place }) => place.rule,
  confidence: ({ place }) => place.confidence,
};

export const mentionIn =
  (article: ArticleNode, entity: EntityNode | null) =>
  (place: Place): MentionNode => ({ place, article, entity });

export function mentionNode(record: MentionRecord): MentionNode {
  const entity = record.entity === null ? null : entityRef(record.entity.id, record.entity.kind);
  return { place: record, article: articleRef(record.article), entity };
}

/** The receipts of a fact, newest article first. */
export const evidenceFor = (
  fact: string,
  first: number,
  { loaders }: Context,
): Soon<readonly MentionNode[]> =>
  whenThere(
    loaders.list('mention', { list: lists.evidenceFor(fact), limit: first, backward: false }),
    ({ rows }) => rows.map(({ value }) => mentionNode(value)),
  );
