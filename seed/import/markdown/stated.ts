import { oneLine } from '../one-line.ts';
import type { Stated } from '../page.ts';
import { addressOf, authorOf, authorsOf, categoryOf, dayOf, languageOf, sourceOf } from '../stated-values.ts';
import { type Fields, isFields } from './front-matter.ts';

/** The names that Hugo, Jekyll, Eleventy, Astro, Zola, Pelican, Docusaurus and their themes have for one thing, folded. */
const NAMES = {
  title: ['title', 'headline'],
  date: [
    'date',
    'publishdate',
    'pubdate',
    'published',
    'publisheddate',
    'publishedat',
    'datepublished',
    'published_date',
    'published_at',
    'publish_date',
    'pub_date',
    'date_published',
    'pubdatetime',
    'created',
    'createdat',
    'created_at',
    'updated',
  ],
  language: ['language', 'lang', 'locale'],
  category: ['category', 'categories', 'section', 'rubrique'],
  author: ['author', 'authors', 'auteur', 'auteurs', 'byline', 'creator'],
  source: ['source', 'publisher', 'publication', 'site_name', 'sitename', 'journal'],
  url: [
    'canonicalurl',
    'canonical_url',
    'canonical',
    'url',
    'link',
    'permalink',
    'original_url',
    'source_url',
    'external_url',
  ],
} as const;
/** Where themes and tools keep fields of their own: Zola, Hexo, Hugo. */
const INSIDE = ['extra', 'taxonomies', 'params'];

/** What front matter says of the text. Addresses inside the site, as Jekyll's permalinks, are none of the web. */
export function statedIn(fields: Fields): Partial<Stated> {
  const all = new Map<string, unknown>();
  for (const from of [...INSIDE.map((name) => fields[name]).filter(isFields), fields])
    for (const [name, value] of Object.entries(from)) all.set(name.toLowerCase(), value);
  const first = <Value>(names: readonly string[], read: (value: unknown) => Value | null): Value | null => {
    for (const name of names) {
      const found = all.has(name) ? read(all.get(name)) : null;
      if (found !== null) return found;
    }
    return null;
  };
  const source = first(NAMES.source, (value) => (isAddress(value) ? null : sourceOf(nameOf(value))));
  return {
    title: first(NAMES.title, (value) => oneLine(value, 300)),
    // TOML has times of its own, which print as they were written.
    date: first(NAMES.date, (value) => dayOf(value instanceof Date ? value.toISOString() : value)),
    language: first(NAMES.language, languageOf),
    category: first(NAMES.category, (value) => categoryOf(listOf(value)[0])),
    author: first(NAMES.author, (value) =>
      authorsOf(
        listOf(value)
          .map(nameOf)
          .filter((name) => authorOf(name) !== null),
      ),
    ),
    source,
    url: first([...NAMES.url, ...NAMES.source], (value) => addressOf(value)),
  };
}

/** Hugo and Zola say draft, Jekyll published: false; nobody published those. */
export const isDraft = (fields: Fields): boolean =>
  String(fields.draft).toLowerCase() === 'true' || String(fields.published).toLowerCase() === 'false';

/** « 2026-07-01-un-titre.md »: Jekyll's and Eleventy's day of publication. */
export const dayOfName = (name: string): string | null =>
  dayOf(/^\d{4}-\d{2}-\d{2}(?=[-_.])/.exec(name)?.[0]);

/** Names in a list, or between commas. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const nameOf = (value: unknown): unknown => (isFields(value) ? (value.name ?? value.title) : value);
const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:/.test(value);
