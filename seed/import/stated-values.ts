import { isCalendarDate } from '../../text/calendar-date.ts';
import { pageWords } from '../lexicon/page-words.ts';
import { oneLine } from './one-line.ts';

/** The values of metadata as front matter takes them: each is null where it says nothing that can be used. */

/** Shortest and longest forms that programs write; a blank or a letter T before the time. */
const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const SLOPPY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
/** « Fri, 27 Mar 2020 10:00:00 +0100 », « March 27, 2020 », « 27 March 2020 » */
const ENGLISH =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})\s+([a-z]{3,9})\.?,?|([a-z]{3,9})\.?\s+(\d{1,2}),?)\s+(\d{4})\b/i;
/** « 27/03/2020 »: the day first, unless that cannot be. */
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Before it nobody published on the web, and systems write 1970 for no date. */
const FIRST_YEAR = 1990;

const day = (year: string, month: string | number, date: string): string | null => {
  const value = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Number(year) >= FIRST_YEAR && isCalendarDate(value) ? value : null;
};

/** The day of a timestamp, as it is written: in the zone of whoever wrote it. */
export function dayOf(value: unknown): string | null {
  const text = oneLine(value, 100) ?? '';
  const [, year = '', month = '', date = ''] = ISO.exec(text) ?? SLOPPY.exec(text) ?? [];
  if (year !== '') return day(year, month, date);
  const english = ENGLISH.exec(text);
  if (english !== null) {
    const month = MONTHS.indexOf((english[2] ?? english[3] ?? '').slice(0, 3).toLowerCase()) + 1;
    return month === 0 ? null : day(english[5] ?? '', month, english[1] ?? english[4] ?? '');
  }
  const [, first = '', second = '', of = ''] = NUMBERS.exec(text) ?? [];
  return first === '' ? null : (day(of, second, first) ?? day(of, first, second));
}

/** `fr_FR` and « FR » are `fr`: of a tag the language and a script count, since lists ask for no country’s texts. */
export function languageOf(value: unknown): string | null {
  const text = (oneLine(value, 35) ?? '')
    .replaceAll('_', '-')
    .replace(/[.@,;].*$/, '')
    .toLowerCase();
  const [, tag = 'und'] = /^([a-z]{2,3}(?:-[a-z]{4})?)(?:-[a-z0-9]{2,8})*$/.exec(text) ?? [];
  return tag === 'und' ? null : tag;
}

/** An address of the web, made whole where `base` is one. */
export function addressOf(value: unknown, base: string | null = null): string | null {
  const text = oneLine(value, 500);
  if (text === null) return null;
  try {
    const { protocol, href } = new URL(text, base ?? undefined);
    return /^https?:$/.test(protocol) && href.length <= 500 ? href : null;
  } catch {
    return null;
  }
}

const BYLINE = new RegExp(`^(?:${pageWords.bylines})(?:\\s*:\\s*|\\s+)`, 'iu');
const AUTHOR = new RegExp(`^(?:${pageWords.authors})\\s*(?::\\s*|$)`, 'iu');

/** What stands behind « Auteur : », the empty text where nothing does; null where the line does not begin so. */
export const withoutAuthorLabel = (line: string): string | null => {
  const label = AUTHOR.exec(line)?.[0];
  return label === undefined ? null : line.slice(label.length).trim();
};

/** An account, an address, or what systems write where nobody is meant. */
const NOBODY = new RegExp(`@|^https?:|^(?:www\\.|/)|^(?:${pageWords.nobody})\\d*$`, 'i');

/** The name of a paper or a site. Some write their address there. */
export const sourceOf = (value: unknown): string | null =>
  oneLine(value, 200)?.replace(/^https?:\/\/([^/\s]+)\/?.*$/, '$1') ?? null;

/** A section as readers see it: systems write its path, too, and all that a text is filed under, of which the first counts. */
export const categoryOf = (value: unknown): string | null => {
  const listed = oneLine(value, 500)?.split(/,\s*/) ?? [];
  const text = listed.length >= ENTRIES_OF_A_LIST ? oneLine(listed[0], 100) : oneLine(value, 100);
  return text === null || PATH.test(text) ? null : text;
};
/** « Sciences, environnement » is one section. */
const ENTRIES_OF_A_LIST = 3;
const PATH = /^[/#]|[/_].*[/_]|^[a-z\d-]+[/_][a-z\d-]+$|^\d+$/;

/** A name, or several of them; what introduces it is none of it. */
export function authorOf(value: unknown): string | null {
  const text =
    oneLine(value, 200)
      ?.replace(AUTHOR, '')
      .replace(BYLINE, '')
      .replace(/[\s,;|–-]+$/, '') ?? '';
  // A time, a heading: no name has two digits or a colon.
  return text === '' || NOBODY.test(text) || /\d\d|:/.test(text) ? null : text;
}

/** « , » between names that are given one by one, each once. */
export const authorsOf = (values: readonly unknown[]): string | null => {
  const names = values.map(authorOf).filter((name) => name !== null);
  return names.length === 0 ? null : oneLine([...new Set(names)].join(', '), 200);
};
