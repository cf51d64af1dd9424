import type { ArticleFilter } from '../generated/types.ts';

/** What the list of articles may be narrowed down by, as its address names it. */
export const FilterFields = [
  'person',
  'organisation',
  'initiative',
  'from',
  'to',
  'language',
  'category',
  'source',
] as const;
export type FilterField = (typeof FilterFields)[number];

const ENTITY_FIELDS: readonly FilterField[] = ['person', 'organisation', 'initiative'];

/** Ids of the entities that an address asks for. */
export const chosenIds = (search: URLSearchParams): string[] =>
  ENTITY_FIELDS.flatMap((name) => search.get(name) || []);

/** The API's filter for an address in which nothing is wrong (`wrongFilterIn`), or null for none. */
export function filterOf(search: URLSearchParams): ArticleFilter | null {
  const ids = chosenIds(search);
  const [from, to] = [search.get('from') || null, search.get('to') || null];
  const language = search.get('language');
  const [category, source] = [search.get('category'), search.get('source')];
  const filter: ArticleFilter = {
    ...(ids.length > 0 && { mentions: { all: ids } }),
    ...((from !== null || to !== null) && { publishedAt: { from, to } }),
    ...(language && { language }),
    ...(category && { category }),
    ...(source && { source }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}
