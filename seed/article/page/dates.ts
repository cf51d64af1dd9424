import * as v from 'valibot';
import { readLexicon } from '../../lexicon/lexicon.ts';
import { anyOf, FROM } from './match-phrases.ts';

/** A full date in a line, as people and content systems write it. */
export interface WrittenDate {
  /** `yyyy-mm-dd` */
  readonly value: string;
  /** Whether its year has two digits: by itself that tells nothing. */
  readonly isShort: boolean;
  readonly start: number;
  readonly end: number;
}

const words = v.array(v.string());
const { months, days, ordinals, ofMonths, ofYears, articlesOfDates } = readLexicon(
  'dates',
  v.object({
    months: v.record(v.string(), v.pipe(v.string(), v.transform(Number))),
    days: words,
    ordinals: words,
    ofMonths: words,
    ofYears: words,
    articlesOfDates: words,
  }),
);
const YEAR = '(?:19|20)\\d\\d';
const MONTH = anyOf(Object.keys(months));
/** « jeudi 12 mars 2026 », « 1er mars 2026 », « 12-Mar-2026 », « 12th of March, 2026 » */
const DAY_FIRST = `(?<d1>\\d{1,2})\\s?${anyOf(ordinals)}?[.]?(?:\\s{1,3}${anyOf(ofMonths)})?[\\s./-]{0,3}(?<m1>${MONTH})\\.?,?(?:[\\s./-]{1,3}${anyOf(ofYears)}\\s)?[\\s./-]{0,3}(?<y1>${YEAR})`;
/** « March 12, 2026 » */
const MONTH_FIRST = `(?<m2>${MONTH})\\.?\\s{1,3}(?<d2>\\d{1,2})${anyOf(ordinals)}?,?\\s{1,3}(?<y2>${YEAR})`;
/** « 12/03/2026 », « 12.03.2026 », « 12-03-2026 » */
const NUMBERS = `(?<d3>\\d{1,2})\\s?(?<mark>[/.-])\\s?(?<m3>\\d{1,2})\\s?\\k<mark>\\s?(?<y3>${YEAR})`;
/** « 12/03/26 », « 12.03.26 », where a label says that it is a date of publication. */
const SHORT = `(?<d5>\\d{1,2})(?<dot>[/.-])(?<m5>\\d{1,2})\\k<dot>(?<y5>\\d\\d)`;
/** « 2026-03-12 », « 2026-03-12T10:24:00+01:00 » */
const ISO = `(?<y4>${YEAR})(?<bar>[-/.])(?<m4>\\d{1,2})\\k<bar>(?<d4>\\d{1,2})(?:t\\d\\d:\\d\\d[\\d:.z+-]{0,15})?`;
const DATE = new RegExp(
  `${FROM}(?:${anyOf(days)}\\.?,?\\s{1,3}(?:${anyOf(articlesOfDates)}\\s{1,3})?)?(?:${DAY_FIRST}|${MONTH_FIRST}|${ISO}|${NUMBERS}|${SHORT})(?![0-9])`,
  'g',
);

const DAY = new RegExp(
  `^(?:${anyOf(articlesOfDates)}\\s{1,3})?\\d{1,2}\\s?${anyOf(ordinals)}?\\s{1,3}${MONTH}\\.?(?:\\s{1,3}${YEAR})?$`,
);
/** Whether a text that `plain` has made plain is a day, whose year may be left out: « le 9 octobre ». */
export const isDay = (text: string): boolean => DAY.test(text);

/** The full dates of a line that `plain` has made plain, in order. A date that no calendar has is none. */
export function datesIn(line: string): WrittenDate[] {
  if (!/\d/.test(line)) return [];
  return [...line.matchAll(DATE)].flatMap((match) => {
    const found = match.groups ?? {};
    const month = found.m1 ?? found.m2;
    const isShort = found.y5 !== undefined;
    const year = Number(found.y1 ?? found.y2 ?? found.y3 ?? found.y4 ?? `20${found.y5}`);
    const day = Number(found.d1 ?? found.d2 ?? found.d3 ?? found.d4 ?? found.d5);
    const number = month === undefined ? Number(found.m3 ?? found.m4 ?? found.m5) : (months[month] ?? 0);
    // « 03/25/2026 » can only be read the American way; where both ways are possible the day comes first.
    const value = calendarDay(year, number, day) ?? (found.m3 && calendarDay(year, day, number)) ?? null;
    return value ? [{ value, isShort, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? date.toISOString().slice(0, 10) : null;
}
