import { DEFAULT_PAGE, LONGEST_ADDRESS, toAddress } from '../../resolvers/bad-input.ts';
import type { ContentSizes } from '../../store/content-sizes.ts';
import { isArticleId, isEntityId } from '../../store/records.ts';
import type { Objects } from './leads-to.ts';
import { unitsOf } from './list-reads.ts';
import type { Tally } from './tally.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** What a field that is no connection reads for the objects that it is on, beside their records. */
export function fieldReads(
  { name, type, args }: { readonly name: string; readonly type: string; readonly args: Arguments },
  { times, things, article }: Objects,
  sizes: ContentSizes,
  tally: Tally,
): void {
  const isWhole = type === 'Article' ? things.isWhole : article?.isWhole === true;
  if (name === 'Person.roles' && args.first !== 0) tally.read(things, 'roles');
  if (!isWhole && /^Article\.(body|paragraphs)$/.test(name)) tally.read(things, 'body');
  if (name === 'SearchEdge.highlights') tally.read(things, 'body');
  if (!isWhole && OF_LINKS.test(name)) tally.read(things, 'link');
  if (name === 'Article.related') tally.add(times * relatedUnits(args, sizes));
  // A role that an article states says where: only of those over all articles the receipts are a list.
  const isStated = type === 'Role' && article !== null;
  if (/evidence$/i.test(name) && !isStated) {
    const many = lengthOf(args);
    tally.add(many === 0 ? 0 : times * unitsOf(many * sizes.mention));
  }
}

const OF_LINKS = /^(Article(Person|Organisation|Initiative)|EntityArticle)Edge\.(mentions|roles|impliedBy)$/;

/** Rows of a list that is not a connection. `most`: where the field takes no number, or there are no more. */
export function lengthOf({ first }: Arguments, most = Number.POSITIVE_INFINITY): number {
  return Math.min(typeof first === 'number' ? first : DEFAULT_PAGE, most);
}

/** An article by its id comes with its body and links where these are asked for: resolvers/whole-article.ts. */
const ITEMS_OF_ARTICLE = 130;

export function wholeUnits({ article, body, bodyChunks, link, ...sizes }: ContentSizes): number {
  const links = Math.min(ITEMS_OF_ARTICLE, linksOf(sizes));
  return unitsOf(article + bodyChunks * body + links * link);
}

type Links = Pick<ContentSizes, 'peopleIn' | 'organisationsIn' | 'initiativesIn'>;
const linksOf = (sizes: Links): number => sizes.peopleIn + sizes.organisationsIn + sizes.initiativesIn;

/** Whether every article's items are read by that Query. */
export const fitsWhole = (sizes: ContentSizes): boolean =>
  linksOf(sizes) + sizes.bodyChunks < ITEMS_OF_ARTICLE;

const RELATED_LISTS = 8;
const RELATED_ROWS = 50;

function relatedUnits(args: Arguments, sizes: ContentSizes): number {
  if (args.first === 0) return 0;
  const entities = Math.min(linksOf(sizes), sizes.people + sizes.organisations + sizes.initiatives);
  const list = unitsOf(Math.min(RELATED_ROWS, sizes.articlesOf) * sizes.article);
  return 0.5 + entities * unitsOf(sizes.entity) + Math.min(RELATED_LISTS, entities) * list;
}

/** What the fields of the query come to by ids or by a slug: an id says whether it is an article's. */
export function rootThings(field: string, type: string, { id, ids, slug }: Arguments): readonly RootThings[] {
  if (field !== 'node' && field !== 'nodes') return addressIn(slug) === null ? [] : [{ type, times: 1 }];
  const given = Array.isArray(ids) ? ids : [id];
  const asked = [...new Set(given.map(addressIn))].filter((address) => address !== null);
  const found = [
    { type: 'Article', times: asked.filter(isArticleId).length },
    { type: 'Entity', times: asked.filter(isEntityId).length },
  ];
  return found.filter(({ times }) => times > 0);
}

export interface RootThings {
  readonly type: string;
  readonly times: number;
}

/** Null where nothing is read: the field is null at once, or refuses what it is given. */
const addressIn = (value: unknown): string | null => {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return null;
  return toAddress('id', value);
};
