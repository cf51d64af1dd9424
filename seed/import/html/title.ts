import { fold } from '../../../text/fold.ts';
import { oneLine } from '../one-line.ts';
import type { PageDocument } from './dom.ts';

const LONGEST = 300;
/** What stands between a headline and the name of its site. */
const BETWEEN = /\s+[|–—·•»:-]\s+|\s*\|\s*/g;
const MOST_WORDS_OF_A_SITE = 5;
/** A heading of fewer words may be the name of the site, or of a section. */
const FEWEST_WORDS = 3;

const wordsOf = (text: string): number => fold(text).split(' ').length;

/**
 * The headline of a page: the heading that what the page states of its title (JSON-LD, OpenGraph, `<title>`) repeats, as it
 * is shown; where none is, what it states, without the name of the site.
 *
 * @param stated titles, the surest first
 * @param site the name of the site, or null
 */
export function titleOf(
  document: PageDocument,
  stated: readonly string[],
  site: string | null,
): string | null {
  const inHead = oneLine(document.querySelector('title')?.textContent, LONGEST);
  const titles = [...stated, ...(inHead === null ? [] : [inHead])];
  const folded = titles.map(fold);
  const headings = headingsOf(document);
  const isSite = (text: string) => site !== null && fold(text) === fold(site);
  // A site that names each page after itself repeats its own heading, too.
  const shown = headings.filter((heading) => !isSite(heading));
  for (const title of titles) {
    const told = new Set([fold(title), fold(withoutSite(title, site))]);
    const same = shown.find((heading) => told.has(fold(heading)));
    if (same !== undefined) return same;
  }
  const within = shown
    .filter(
      (heading) => wordsOf(heading) >= FEWEST_WORDS && folded.some((title) => holds(title, fold(heading))),
    )
    .sort((a, b) => b.length - a.length)[0];
  if (within !== undefined) return within;
  const [alone, ...others] = headingsOf(document, 'h1').filter((heading) => !isSite(heading));
  if (alone !== undefined && others.length === 0 && wordsOf(alone) >= FEWEST_WORDS) return alone;
  const [first] = titles.map((title) => withoutSite(title, site)).filter((title) => !isSite(title));
  return first ?? alone ?? null;
}

/** Each once, those of the first level first. */
export const headingsOf = (document: PageDocument, ...levels: readonly string[]): string[] => {
  const selectors = levels.length > 0 ? levels : ['h1', '[itemprop=headline]', 'h2', 'h3'];
  const texts = selectors.flatMap((selector) =>
    [...document.querySelectorAll(selector)].flatMap(
      (heading) => oneLine(heading.textContent, LONGEST) ?? [],
    ),
  );
  return [...new Set(texts)];
};

/** Whole words of it. */
const holds = (title: string, part: string): boolean => ` ${title} `.includes(` ${part} `);

/** « Headline | Section | Site »: parts at the end that are shorter than what they follow. */
export function withoutSite(title: string, site: string | null): string {
  const parts = [...title.matchAll(BETWEEN)];
  let rest = title;
  for (const { index, 0: between } of parts.reverse()) {
    const [before, behind] = [title.slice(0, index), rest.slice(index + between.length)];
    // It closes a quotation.
    if (between.trim() === '»' && before.includes('«')) break;
    const isSite = site !== null && fold(behind) === fold(site);
    const isShort = wordsOf(behind) <= MOST_WORDS_OF_A_SITE && wordsOf(behind) < wordsOf(before);
    if (!isSite && (between.trim() === ':' || !isShort || wordsOf(before) < FEWEST_WORDS)) break;
    rest = before;
  }
  return rest.trim();
}
