import { READER_PARAMETERS } from '../../../server/pages/parameters.ts';

/** The languages of the interface, French first: it is what an address without `lang` shows. */
export const LANGUAGES = ['fr', 'en', 'ar'] as const;
export type UiLanguage = (typeof LANGUAGES)[number];

export const KINDS = ['person', 'organisation', 'initiative'] as const;
export type Kind = (typeof KINDS)[number];

/** What stands at an address. */
export type Place =
  | { readonly page: 'articles' }
  | { readonly page: 'article'; readonly slug: string }
  | { readonly page: 'entity'; readonly kind: Kind; readonly slug: string }
  | { readonly page: 'entities'; readonly kind: Kind }
  | { readonly page: 'nowhere' };

export interface Route {
  readonly place: Place;
  /** As in the address, without its query. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly language: UiLanguage;
}

/** Under which address the entities of a kind are, each and all. */
export const FOLDERS: Readonly<Record<Kind, string>> = {
  person: 'people',
  organisation: 'organisations',
  initiative: 'initiatives',
};

/** All that the query of an address may say. */
const PARAMETERS: ReadonlySet<string> = new Set(READER_PARAMETERS);

/** Reads an address; one that leads nowhere is a place, too. */
export function routeOf(path: string, query: string): Route {
  const given = new URLSearchParams(query);
  // What nobody reads is in no link either: caches keep one page for addresses that differ by it.
  const search = new URLSearchParams(
    [...given].filter(([name, value]) => PARAMETERS.has(name) && value !== ''),
  );
  const asked = search.get('lang');
  const language = LANGUAGES.find((one) => one === asked) ?? 'fr';
  return { place: placeOf(path), path, search, language };
}

function placeOf(path: string): Place {
  if (path === '/') return { page: 'articles' };
  const [, folder, slug, rest] = /^\/([a-z]+)(?:\/([^/]+))?(\/.*)?$/.exec(path) ?? [];
  if (rest !== undefined) return { page: 'nowhere' };
  if (folder === 'articles') return slug === undefined ? { page: 'articles' } : { page: 'article', slug };
  const kind = KINDS.find((one) => FOLDERS[one] === folder);
  if (kind === undefined) return { page: 'nowhere' };
  return slug === undefined ? { page: 'entities', kind } : { page: 'entity', kind, slug };
}

export const articlePath = (slug: string): string => `/articles/${slug}`;
export const entityPath = (kind: Kind, slug: string): string => `/${FOLDERS[kind]}/${slug}`;

/** The kind that GraphQL's name of a type stands for. */
export const kindOf = (typename: 'Person' | 'Organisation' | 'Initiative'): Kind =>
  typename === 'Person' ? 'person' : typename === 'Organisation' ? 'organisation' : 'initiative';

/** The same address in another language. French, which needs no word, has none. */
export function inLanguage(path: string, language: UiLanguage, search = new URLSearchParams()): string {
  const given = new URLSearchParams(search);
  given.delete('lang');
  if (language !== 'fr') given.set('lang', language);
  const query = given.toString();
  return query === '' ? path : `${path}?${query}`;
}
