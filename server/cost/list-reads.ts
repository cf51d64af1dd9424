import type { ContentSizes, SizeName } from '../../store/content-sizes.ts';

/** What a page of a connection reads. */
export interface ListRead {
  /** Size of a row; null where the rows stand in the record of the object whose list it is. */
  readonly row: SizeName | null;
  /** Of how many rows such a list is at most. */
  readonly longest: SizeName;
  /** What a row carries of what it leads to. */
  readonly known: Known;
}

/** What is at hand of an object: its record, its card (slug, name, acronym), or its id alone. */
export type Known = 'record' | 'card' | 'id';

const articles = (longest: SizeName): ListRead => ({ row: 'article', longest, known: 'record' });
const entities = (longest: SizeName): ListRead => ({ row: 'entity', longest, known: 'record' });
const named = (longest: SizeName): ListRead => ({ row: null, longest, known: 'card' });
const FACETS: ListRead = { row: 'facet', longest: 'facets', known: 'record' };
const neighbours = (longest: SizeName): ListRead => ({ row: 'edge', longest, known: 'card' });

/** Of every connection, by the field that yields it: docs/data-model.md, « Access patterns ». */
export const LIST_READS: Readonly<Record<string, ListRead>> = {
  'Query.articles': articles('articles'),
  'Query.people': entities('people'),
  'Query.organisations': entities('organisations'),
  'Query.initiatives': entities('initiatives'),
  'Query.sources': FACETS,
  'Query.categories': FACETS,
  'Query.authors': FACETS,
  'Query.languages': FACETS,
  'Query.months': FACETS,
  'Person.articles': articles('articlesOf'),
  'Organisation.articles': articles('articlesOf'),
  'Initiative.articles': articles('articlesOf'),
  'Person.organisations': neighbours('organisationsOf'),
  'Organisation.people': neighbours('peopleOf'),
  'Organisation.initiatives': neighbours('initiativesOf'),
  'Organisation.parts': neighbours('partsOf'),
  'Initiative.organisations': neighbours('organisationsOf'),
  'Article.people': named('peopleIn'),
  'Article.organisations': named('organisationsIn'),
  'Article.initiatives': named('initiativesIn'),
  'Article.mentions': { row: 'mention', longest: 'mentions', known: 'id' },
};

/** DynamoDB charges eventually consistent reads half a unit for 4 KB begun: of an item by itself, of a Query as a whole. */
export const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4096)) / 2;

/** Each type's size as a record, and how many of it there are. */
export const RECORDS: Readonly<Record<string, { readonly size: SizeName; readonly total: SizeName }>> = {
  Article: { size: 'article', total: 'articles' },
  Person: { size: 'entity', total: 'people' },
  Organisation: { size: 'entity', total: 'organisations' },
  Initiative: { size: 'entity', total: 'initiatives' },
};

/** @param type of articles, or of entities of one kind or any */
export const recordUnits = (type: string, sizes: ContentSizes): number =>
  unitsOf(type === 'Article' ? sizes.article : sizes.entity);
