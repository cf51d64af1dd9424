import { expect } from 'vitest';
import { toArticleText } from '../../seed/article/article.ts';
import { parseText } from '../../seed/read/read.ts';

/** A page, and what of it is the article. What is left out is not checked. */
export interface ExpectedPage {
  readonly page: string;
  /** Null where the page has none. */
  readonly title: string | null;
  readonly body: readonly string[];
  readonly date: string | null;
  readonly author?: string | null;
  readonly category?: string | null;
  readonly source?: string | null;
}

/** The article of a page; its title and paragraphs are runs of the page. */
export function readPageText(text: string) {
  const raw = parseText('page.txt', 'page.txt', new TextEncoder().encode(text));
  const article = toArticleText(raw);
  for (const run of article.runs)
    expect(raw.text.slice(run.sourceStart, run.sourceStart + run.text.length)).toBe(run.text);
  return article;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ');

export function checkPage({ page, title, body, date, ...rest }: ExpectedPage): void {
  const article = readPageText(page);
  const found = {
    title: article.titleIsDerived ? null : squeeze(article.title),
    body: squeeze(article.paragraphs.join(' ')),
    date: article.publishedAt,
    author: article.author,
    category: article.category,
    source: article.sourceName,
  };
  expect(found).toMatchObject({ title, body: squeeze(body.join(' ')), date, ...rest });
}

/** A whole page of a site, for `it.each`. */
export type PageOfSite = readonly [
  name: string,
  page: string,
  title: string | null,
  body: readonly string[],
  date: string | null,
];

/** A text in lines of at most `width` characters. */
export const wrap = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
