import { documentNumber } from '../../search/posting.ts';
import { inFormat } from '../../store/documents.ts';
import { fitting, mostJsonBytes } from '../../store/fitting.ts';
import { copyOf, type Item, itemOf, toItem, written } from '../../store/items.ts';
import {
  articleSortKey,
  bodyKey,
  edgeKey,
  findKeys,
  type ListName,
  linkKey,
  lists,
  placeSortKey,
  positionSortKey,
  recordKey,
} from '../../store/keys.ts';
import {
  type ArticleRecord,
  ENTITY_KINDS,
  type EntityKind,
  type EntityRefs,
  type LinkRecord,
  type Place,
  type StatedRole,
} from '../../store/records.ts';
import { lookupTags } from '../../text/language-tag.ts';
import { shorten } from '../../text/shorten.ts';
import type { AnalysedMention, AnalysedRole, Analysis, Link } from '../analysis/analysis.ts';
import { textPin } from '../identity/pins.ts';
import { bodyChunks } from './body-chunks.ts';
import { CARDS_IN_ARTICLE, type Cards, cardInArticle, cardOf } from './cards.ts';
import { slugItem } from './slug-item.ts';

const LEAD_CHARACTERS = 500;
/** As many as one page of a list can ask for. */
const FIRST_PAGE = 100;
const ROLES_IN_LINK = 10;
const EVIDENCE_IN_LINK = 10;
/** Sentences have up to 1,000 characters, of one to six bytes. Of what does not fit the first ones are kept. */
const MENTIONS_BYTES = 200_000;
const ROLES_BYTES = 120_000;
const EVIDENCE_BYTES = 50_000;

/** A posting says all it says by its key. */
const POSTING = toItem({ pk: '', sk: '' }, 'list', {});

/**
 * Every item that one article brings into the table; docs/data-model.md lists them.
 *
 * @param cards of the entities that the article links to
 */
export function articleItems(
  analysis: Analysis,
  slug: string,
  publishedSlugs: readonly string[],
  cards: Cards,
): Item[] {
  const { text, mentions, links } = analysis;
  const chunks = bodyChunks(text.paragraphs);
  const record = articleRecord(analysis, slug, chunks.length, cards);
  const doc = written(inFormat('article', record));
  const sortKey = articleSortKey(text.publishedAt, text.id);
  const listed = itemOf(edgeKey(lists.articles, sortKey), 'list', doc);
  const slugs = new Set([slug, ...publishedSlugs]);
  const mentionsOf = Map.groupBy(mentions, (mention) => mention.entity);
  const rolesOf = Map.groupBy(analysis.roles, (role) => role.person);
  return [
    ...chunks.map((chunk, i) => toItem(bodyKey(text.id, i), 'detail', inFormat('body', chunk))),
    ...links.map((link) =>
      toItem(
        linkKey(text.id, link.entity),
        'detail',
        inFormat('link', linkRecord(link, mentionsOf.get(link.entity) ?? [], rolesOf.get(link.entity) ?? [])),
      ),
    ),
    ...mentions.map(({ entity, kind, place }) => {
      const at = `${placeSortKey(place.field, place.start, place.end)}#${entity}`;
      const mention = { ...place, article: text.id, entity: { id: entity, kind } };
      return toItem(edgeKey(lists.mentionsOf(text.id), at), 'detail', inFormat('mention', mention));
    }),
    ...ENTITY_KINDS.flatMap((kind) => furtherEntities(analysis, kind)),
    itemOf(recordKey(text.id), 'article', doc, textPin(text.path, text.sha256)),
    itemOf(findKeys.record(documentNumber('ARTICLE', text.id)), 'article', doc),
    ...[...slugs].map((name) => slugItem('ARTICLE', name, doc, text.id, name === slug)),
    ...listsWith(analysis).flatMap((list) => [
      copyOf(listed, edgeKey(list, sortKey)),
      copyOf(POSTING, edgeKey(lists.postings(list), sortKey)),
    ]),
  ];
}

/** The lists of articles that this one is in, those of its entities aside: each has a count of its own. */
export const countedListsWith = ({ text }: Analysis): ListName[] => [
  lists.articles,
  ...lookupTags(text.language).map(lists.articlesIn),
  ...(text.sourceName === null ? [] : [lists.articlesFrom(text.sourceName)]),
  ...(text.category === null ? [] : [lists.articlesUnder(text.category)]),
  ...(text.author === null ? [] : [lists.articlesBy(text.author)]),
];

/** Every list of articles that this one is in. */
const listsWith = (analysis: Analysis): ListName[] => [
  ...countedListsWith(analysis),
  ...analysis.links.map(({ entity }) => lists.articlesOf(entity)),
];

function articleRecord(
  { text, mentions, links }: Analysis,
  slug: string,
  chunks: number,
  cards: Cards,
): ArticleRecord {
  return {
    id: text.id,
    slug,
    title: text.title,
    titleIsDerived: text.titleIsDerived,
    lead: leadOf(text.paragraphs),
    language: text.language,
    publishedAt: text.publishedAt,
    category: text.category,
    author: text.author,
    source: { name: text.sourceName, url: text.sourceUrl, file: text.path, sha256: text.sha256 },
    bodyChunks: chunks,
    mentionCount: mentions.length,
    entities: {
      PERSON: refs(links, 'PERSON', cards),
      ORGANISATION: refs(links, 'ORGANISATION', cards),
      INITIATIVE: refs(links, 'INITIATIVE', cards),
    },
  };
}

function refs(links: readonly Link[], kind: EntityKind, cards: Cards): EntityRefs {
  const ids = links.filter((link) => link.kind === kind).map((link) => link.entity);
  return {
    count: ids.length,
    ids: ids.slice(0, FIRST_PAGE),
    cards: ids.slice(0, CARDS_IN_ARTICLE).map((id) => cardInArticle(cardOf(cards, id))),
  };
}

/** The record carries the first page of an article's entities; the pages behind it are a list. */
function furtherEntities({ text, links }: Analysis, kind: EntityKind): Item[] {
  return links
    .filter((link) => link.kind === kind)
    .map((link, i) =>
      toItem(
        edgeKey(lists.entitiesIn(text.id, kind), positionSortKey(i)),
        'detail',
        inFormat('reference', { id: link.entity, kind }),
      ),
    )
    .slice(FIRST_PAGE);
}

function linkRecord(
  { impliedBy }: Link,
  mentions: readonly AnalysedMention[],
  roles: readonly AnalysedRole[],
): LinkRecord {
  return {
    mentions: fittingPlaces(
      mentions.slice(0, FIRST_PAGE).map(({ place }) => place),
      MENTIONS_BYTES,
    ),
    roles: fitting(roles.slice(0, ROLES_IN_LINK).map(stated), ROLES_BYTES),
    impliedBy: impliedBy === null ? null : stated(impliedBy),
  };
}

const stated = ({ title, person, organisation, former, evidence }: AnalysedRole): StatedRole => ({
  title,
  person,
  organisation,
  ...(former && { former }),
  evidence: fittingPlaces(evidence.slice(0, EVIDENCE_IN_LINK), EVIDENCE_BYTES),
});

/** Nearly always all of them: what they take at most tells it without writing them. */
function fittingPlaces(places: readonly Place[], bytes: number): readonly Place[] {
  let most = 0;
  for (const { text, sentence, rule } of places)
    most += mostJsonBytes(text) + mostJsonBytes(sentence) + mostJsonBytes(rule) + MOST_BESIDE_TEXTS;
  return most <= bytes ? places : fitting(places, bytes);
}

/** Bytes of a place's JSON without its texts: seven numbers, and what its fields are called. */
const MOST_BESIDE_TEXTS = 400;

/** The opening of the body; headings and list items included as they stand. */
const leadOf = (paragraphs: readonly string[]): string => {
  const opening: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    if (length > LEAD_CHARACTERS) break;
    opening.push(paragraph);
    length += paragraph.length;
  }
  return shorten(opening.join(' ').replace(/\s+/g, ' '), LEAD_CHARACTERS);
};
