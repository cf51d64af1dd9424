import { turnSource } from '../../lexicon/turns.ts';
import { datesIn, isDay } from './dates.ts';
import { plain } from './match-phrases.ts';

/** What opens a text and stays in it: its place, its date, its agency. */

const LONGEST_DATELINE = 140;
const LINK = `${turnSource('placeLink')}(?=[\\s-])`;
/** « Saint-Louis du Sénégal, le », « GENÈVE (Suisse) – »: names and what links them. */
const PLACE = new RegExp(
  `^[([]?\\p{Lu}[\\p{L}'’.]*(?:[\\s/-]{1,3}(?:\\p{Lu}[\\p{L}'’.]*|d[’']\\p{Lu}\\p{L}*|${LINK})){0,5}\\s?(?:\\([\\p{L}\\s'’-]{2,30}\\)\\s?,?|,|[-–—/:])\\s{0,3}(?:${turnSource('beforeDay')}\\s{1,3})?$`,
  'u',
);
/** Behind the date: an agency or a place, then a dash or the end of the line's first sentence. */
const AFTER_DATE =
  /^\s?[)\]]?\s{0,3}(?:[([/]\s?(?<agency>\p{Lu}[\p{L}\d. /-]{1,24}?)\s?[)\]/])?(?:,\s{1,2}\p{Lu}[\p{L}'’ -]{1,30}?)?\s{0,3}(?:\.?\s{0,3}(?<dash>[-–—:]{1,3})\s{0,3}(?=[\p{Lu}\p{N}«“"(])|\.\s{1,3}[\p{Lu}«“"])/u;
const AGENCY =
  /^\p{Lu}[\p{L}\d\s'’.,-]{1,45}?[\s,]{0,2}[([/]\s?(?<agency>\p{Lu}{2,6})\s?[)\]/](?:,\s(?<day>[\p{L}\d\s.]{3,25}?))?\s{0,3}[-–—:.]/u;

/** « Béni Mellal, le 3 avril 2026 (MAP) - L’Université … » opens a text and stays in it. */
function dateline(text: string): { date: string; agency: string | null; end: number } | null {
  const head = text.slice(0, LONGEST_DATELINE);
  const [date] = datesIn(plain(head));
  if (date === undefined || date.isShort) return null;
  const before = head.slice(0, date.start);
  const after = AFTER_DATE.exec(head.slice(date.end));
  // « 3 avril 2026. - L’Office … », « 3 avril 2026, Vernay – L’Office … »
  const isBare =
    before === '' && text.length > LONGEST_DATELINE && after !== null && after.groups?.dash !== undefined;
  if (after === null || !(isBare || PLACE.test(before))) return null;
  // What follows a full stop is the text.
  const end = date.end + after[0].replace(/[\p{L}«“"]$/u, '').length;
  return { date: date.value, agency: after.groups?.agency ?? null, end };
}

/** Where the text begins behind its dateline; 0 where it has none. */
export const endOfDateline = (text: string): number => dateline(text)?.end ?? 0;

/** The date of a dateline that opens a text, or null. */
export const datelineIn = (text: string): string | null => dateline(text)?.date ?? null;

/** The agency that a dateline names, or null. */
export function agencyIn(text: string): string | null {
  const agency = dateline(text)?.agency ?? beforeText(text.slice(0, LONGEST_DATELINE));
  return agency !== null && /^\p{Lu}[\p{Lu}\d-]{1,7}$/u.test(agency) ? agency : null;
}

/** « SIERRE (ATS) – », « SIERRE (ATS), 9 octobre – » */
function beforeText(head: string): string | null {
  const { agency, day } = AGENCY.exec(head)?.groups ?? {};
  return agency !== undefined && (day === undefined || isDay(plain(day))) ? agency : null;
}
