import type { ArticleFilter } from '../../schema/generated/resolver-types.ts';
import { dateSortKey, type ListName, lists } from '../../store/keys.ts';
import { type EntityId, isEntityId } from '../../store/records.ts';
import { lookupTags } from '../../text/language-tag.ts';
import { badInput, checkNotEmpty } from '../bad-input.ts';

/** Everything a filter asks for, checked. Each condition is a list of articles, in the order of articles. */
export interface ArticleQuery {
  /** Lists that an article must be in, all of them. */
  readonly all: readonly Condition[];
  /** Lists of which an article must be in one at least; null where that is not asked for. */
  readonly any: readonly Condition[] | null;
  /** Sort keys between which an article stands, both included. */
  readonly bounds: { readonly from?: string; readonly to?: string };
}

export interface Condition {
  readonly list: ListName;
  /** The entity whose list it is; it may have been merged into another one. */
  readonly entity: EntityId | null;
  /** Of a language: the lists of the tags that it shortens to, longest first, one of which stands in for an empty list. */
  readonly shorter?: readonly ListName[];
}

const MOST_IDS = 10;
const MOST_CHARACTERS = 500;

/** Throws BAD_USER_INPUT. A null anywhere means that the condition is not given. */
export function toArticleQuery(filter: ArticleFilter | null | undefined): ArticleQuery {
  const { mentions, publishedAt, language, source, category, author } = filter ?? {};
  const all = entityIds('all', mentions?.all);
  const any = entityIds('any', mentions?.any);
  if (mentions != null && all === null && any === null)
    throw badInput('`mentions` needs `all` or `any`, a list of ids.');
  const ids = (all?.length ?? 0) + (any?.length ?? 0);
  if (ids > MOST_IDS) throw badInput(`\`mentions\` takes at most ${MOST_IDS} ids together, not ${ids}.`);
  for (const [name, value] of Object.entries({ source, category, author }))
    if (value != null && (value === '' || value.length > MOST_CHARACTERS))
      throw badInput(`\`${name}\` must have 1 to ${MOST_CHARACTERS} characters.`);
  const ofEntity = (entity: EntityId): Condition => ({ list: lists.articlesOf(entity), entity });
  const required = [
    ...(all ?? []).map(ofEntity),
    ...(language == null ? [] : [ofLanguage(language)]),
    ...(source == null ? [] : [{ list: lists.articlesFrom(source), entity: null }]),
    ...(category == null ? [] : [{ list: lists.articlesUnder(category), entity: null }]),
    ...(author == null ? [] : [{ list: lists.articlesBy(author), entity: null }]),
  ];
  const alternatives = any?.map(ofEntity) ?? null;
  // One alternative is no choice.
  if (alternatives?.length === 1)
    return { all: distinct([...required, ...alternatives]), any: null, bounds: dateBounds(publishedAt) };
  return { all: distinct(required), any: alternatives, bounds: dateBounds(publishedAt) };
}

function entityIds(
  name: 'all' | 'any',
  ids: readonly string[] | null | undefined,
): readonly EntityId[] | null {
  if (ids == null) return null;
  checkNotEmpty(`mentions.${name}`, ids, 'an id');
  return [...new Set(ids)].map((id) => {
    if (!isEntityId(id))
      throw badInput(`\`mentions.${name}\` takes ids of people, organisations and initiatives.`);
    return id;
  });
}

function ofLanguage(tag: string): Condition {
  const [list = '', ...shorter] = lookupTags(tag).map(lists.articlesIn);
  return { list, entity: null, shorter };
}

const distinct = (conditions: readonly Condition[]): Condition[] => [
  ...new Map(conditions.map((condition) => [condition.list, condition])).values(),
];

/** The list runs from the newest to the oldest: `to` is where it begins. */
function dateBounds(range: ArticleFilter['publishedAt']): ArticleQuery['bounds'] {
  if (range == null) return {};
  const { from, to } = range;
  if (from != null && to != null && from > to)
    throw badInput(`\`publishedAt.from\` (${from}) must not be after \`to\` (${to}).`);
  // Undated articles stand behind the oldest date, so the range always ends before them. `~` is above every id.
  return { from: dateSortKey(to ?? '9999-12-31'), to: `${dateSortKey(from ?? '0000-01-01')}#~` };
}
