import { pageWords } from '../../lexicon/page-words.ts';
import { oneLine } from '../one-line.ts';
import type { Stated } from '../page.ts';
import { addressOf, authorsOf, categoryOf, dayOf, languageOf, sourceOf } from '../stated-values.ts';
import type { PageDocument } from './dom.ts';

/** What `<meta>` says, by its name, property or itemprop in lower case; the values of one name in order. */
type Metas = ReadonlyMap<string, readonly string[]>;

export function metasOf(document: PageDocument): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content');
    if (content === null || content.trim() === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name) metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  return metas;
}

const TITLES = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'parsely-title',
  'title',
  'headline',
];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'published-date',
  'pubdate',
  'bt:pubdate',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'date',
];
const AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'twitter:data1',
];
const SOURCES = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'publisher',
];
const LANGUAGES = [
  'content-language',
  'og:locale',
  'dc.language',
  'dcterms.language',
  'language',
  'inlanguage',
];
const SECTIONS = [
  'article:section',
  'og:article:section',
  'parsely-section',
  'dc.subject.category',
  'section',
];

/** `twitter:label1` says what `twitter:data1` is. */
const isWrittenBy = (label: string | undefined): boolean => WRITER.test(label ?? '');
const WRITER = new RegExp(`^(?:${pageWords.writers})`, 'i');

/** OpenGraph, Dublin Core and the names that content systems use. */
export function readMetas(metas: Metas): Partial<Stated> & { readonly titles: readonly string[] } {
  const first = <Value>(names: readonly string[], read: (value: string) => Value | null): Value | null => {
    for (const name of names)
      for (const value of metas.get(name) ?? []) {
        const found = read(value);
        if (found !== null) return found;
      }
    return null;
  };
  const authors = AUTHORS.filter(
    (name) => name !== 'twitter:data1' || isWrittenBy(metas.get('twitter:label1')?.[0]),
  )
    .map((name) => authorsOf(metas.get(name) ?? []))
    .find((found) => found !== null);
  return {
    titles: TITLES.flatMap((name) => metas.get(name) ?? []).flatMap((value) => oneLine(value, 300) ?? []),
    date: first(DATES, dayOf),
    language: first(LANGUAGES, languageOf),
    category: first(SECTIONS, categoryOf),
    author: authors ?? null,
    source: first(SOURCES, sourceOf),
    url: first(['og:url', 'citation_public_url', 'twitter:url'], (value) => addressOf(value)),
  };
}
