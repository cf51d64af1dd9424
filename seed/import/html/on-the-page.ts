import { fold } from '../../../text/fold.ts';
import { datesIn } from '../../article/page/dates.ts';
import { plain } from '../../article/page/match-phrases.ts';
import { type Publication, publicationIn } from '../../article/page/publication.ts';
import { oneLine } from '../one-line.ts';
import type { Stated } from '../page.ts';
import { addressOf, authorOf, authorsOf, dayOf, languageOf, withoutAuthorLabel } from '../stated-values.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { plainText } from './plain-text.ts';

/** How far from the headline its publication line may stand, in lines. */
const LINES_BELOW = 12;
/** A day that stands so far below confirms what is stated, and says nothing by itself. */
const LINES_FURTHER_BELOW = 60;
const LINES_ABOVE = 4;
const MOST_WORDS_OF_A_BYLINE = 12;
const WORDS_OF_A_NAME = 6;
const MOST_AUTHORS = 4;

/** Where templates say who wrote a page, the surest first. */
const BYLINES = [
  '[itemprop=author] [itemprop=name]',
  '[itemprop=author]',
  'a[rel~=author]',
  '[class*=author-name], [class*=author_name], [class*=authorName]',
  '[class*=byline], [class*=author], [class*=auteur], [class~=autor]',
];
/** Whose pages, not this one, an element may speak of. */
const OF_OTHERS = 'aside, nav, footer, [class*=comment], [class*=related], [class*=widget], [class*=sidebar]';

/** What a page shows in its own body, where nothing made for programs says it: times, bylines, lines around the headline. */
export interface Shown extends Partial<Stated> {
  /**
   * The days that lines around the headline say, in the zone of whoever reads them, the surest first: one that says it is
   * that of publication, those close by, one with a year of two digits, those further down.
   */
  readonly datesOfLines: readonly string[];
}

export function readShown(document: PageDocument, title: string | null): Shown {
  const lines = plainText(document.body ?? document.documentElement).flatMap((text) => text.split('\n'));
  const { near, further } = around(lines, title);
  const stated = near.map((line) => ({ line, publication: publicationIn(line) }));
  const publications = stated.flatMap(({ publication }) => publication ?? []);
  const datesOf = (found: readonly Publication[]) => found.flatMap(({ date }) => date ?? []);
  const close = [...datesOf(publications.filter(({ isLabelled }) => isLabelled)), ...datesOf(publications)];
  const [published] = close;
  const { documentElement } = document;
  return {
    datesOfLines: [
      ...close,
      ...stated.flatMap(shortDate),
      ...datesOf(further.flatMap((line) => publicationIn(line) ?? [])),
    ],
    date: published ?? timeBelow(document, title) ?? markedDate(document),
    language: languageOf(documentElement.getAttribute('lang') ?? documentElement.getAttribute('xml:lang')),
    author:
      markedAuthor(document) ??
      authorOf(publications.find(({ author }) => author !== null)?.author) ??
      labelledAuthor(lines),
    url: addressOf(document.querySelector('link[rel=canonical]')?.getAttribute('href')),
  };
}

/** « mardi 10.12.19 »: by itself it may be anything. */
const shortDate = ({ line, publication }: StatedLine): string[] => {
  const dates = publication !== null && publication.date === null ? datesIn(plain(line)) : [];
  return dates.length === 1 ? dates.map(({ value }) => value) : [];
};

interface StatedLine {
  readonly line: string;
  readonly publication: Publication | null;
}

/** The lines around the headline, those below it first; and those further below. */
function around(
  lines: readonly string[],
  title: string | null,
): { near: readonly string[]; further: readonly string[] } {
  const folded = title === null ? null : fold(title);
  const at = folded === null ? -1 : lines.findIndex((line) => fold(line) === folded);
  const below = lines.slice(at + 1, at + 1 + LINES_FURTHER_BELOW);
  const above = lines.slice(Math.max(0, at - LINES_ABOVE), Math.max(0, at)).reverse();
  return { near: [...below.slice(0, LINES_BELOW), ...above], further: below.slice(LINES_BELOW) };
}

const DATES = ['[itemprop=datePublished]', 'time[pubdate]', '[class~=published][title]'];

function markedDate(document: PageDocument): string | null {
  const elements = DATES.flatMap((selector) => [...document.querySelectorAll(selector)]);
  for (const element of elements) {
    const found = element.closest(OF_OTHERS) === null ? timeOf(element) : null;
    if (found !== null) return found;
  }
  return null;
}

const timeOf = (element: PageElement): string | null =>
  dayOf(element.getAttribute('datetime')) ??
  dayOf(element.getAttribute('content')) ??
  dayOf(element.getAttribute('title')) ??
  dayOf(element.textContent);

/** The first `<time>` behind the headline; those of other articles stand in lists of their own. */
function timeBelow(document: PageDocument, title: string | null): string | null {
  const folded = title === null ? null : fold(title);
  let isBelow = folded === null;
  for (const element of document.querySelectorAll('h1, h2, h3, time')) {
    if (element.tagName !== 'TIME') isBelow ||= fold(element.textContent ?? '') === folded;
    else if (isBelow && element.closest(`li, ${OF_OTHERS}`) === null) return timeOf(element);
  }
  return null;
}

const isByline = (text: string): boolean => fold(text).split(' ').length <= MOST_WORDS_OF_A_BYLINE;

function markedAuthor(document: PageDocument): string | null {
  for (const selector of BYLINES) {
    const names = [...document.querySelectorAll(selector)]
      .filter((element) => element.tagName !== 'META' && element.closest(OF_OTHERS) === null)
      .map((element) => oneLine(element.textContent, 200) ?? '')
      .filter((text) => isByline(text) && authorOf(text) !== null);
    const found = authorsOf(names.slice(0, selector.startsWith('[itemprop') ? MOST_AUTHORS : 1));
    if (found !== null) return found;
  }
  return null;
}

/** « Auteur : … », on one line or on two, wherever it stands. */
function labelledAuthor(lines: readonly string[]): string | null {
  for (const [i, line] of lines.entries()) {
    const behind = withoutAuthorLabel(line);
    const name = behind === '' ? (lines[i + 1] ?? null) : behind;
    if (name !== null && fold(name).split(' ').length <= WORDS_OF_A_NAME) return authorOf(name);
  }
  return null;
}
