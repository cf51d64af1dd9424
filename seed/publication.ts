import * as v from 'valibot';
import { foldWord } from '../text/fold.ts';
import { readLexicon } from './lexicon/lexicon.ts';

/**
 * What the lines above a text say of its publication. Only a full date in such a place is a date of publication: a
 * year, a weekday or a date in the text never is one.
 */
export interface Publication {
  readonly date: string | null;
  readonly author: string | null;
  readonly category: string | null;
}

const { months } = readLexicon(
  'dates',
  v.object({ months: v.record(v.string(), v.pipe(v.string(), v.transform(Number))) }),
);

/** A word boundary that knows accents: JavaScript's `\b` stands before and behind every « é ». */
const FROM = '(?<![\\p{L}\\p{N}])';
const TO = '(?![\\p{L}\\p{N}])';
const DAYS =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const DATE = new RegExp(
  `(?:${FROM}(?:${DAYS}),?\\s+)?(?:${FROM}le\\s+)?(?:${FROM}(\\d{1,2})(?:er)?\\s+(\\p{L}{3,9})\\.?,?\\s+((?:19|20)\\d\\d)${TO}|${FROM}(\\p{L}{3,9})\\s+(\\d{1,2}),\\s+((?:19|20)\\d\\d)${TO}|${FROM}(\\d{1,2})[/.](\\d{1,2})[/.]((?:19|20)\\d\\d)${TO})`,
  'iu',
);
const TIME = new RegExp(`${FROM}(?:à\\s+)?\\d{1,2}\\s?[:hH]\\s?\\d{2}(?:\\s*(?:GMT|UTC|min))?${TO}`, 'gu');
const AUTHOR =
  /(?:^|\s|\|)(?:rédigé\s+par|écrit\s+par|publié\s+par|par|by)\s*:?\s+((?:\p{Lu}[\p{L}'’-]*\.?)(?:\s+(?:(?:de|del|la|el|al|ben|ould)\s+)?\p{Lu}[\p{L}'’-]*\.?){0,3})(?=\s*(?:$|[|–,-]|le\s|\d))/iu;
const COUNTERS = new RegExp(
  `${FROM}\\d+\\s+(?:commentaires?|comments?|vues?|views?|partages?|min(?:utes)?(?:\\s+de\\s+lecture)?)${TO}`,
  'giu',
);
const LABELS = new RegExp(
  `${FROM}(?:publiée?|posté|mise? en ligne|mise? à jour|modifiée?|actualisée?|published|posted|updated|on|rédaction|temps de lecture|date(?: de publication)?)${TO}\\s*:?`,
  'giu',
);
/** « Béni Mellal, le 3 avril 2026 (MAP) - L’Université … » opens a text and stays in it. */
const DATELINE =
  /^[\p{Lu}][\p{L}\s'’-]{1,40},\s*(?:le\s+)?\d{1,2}(?:er)?\s+\p{L}{3,9}\s+(?:19|20)\d\d\s*(?:\([^)]{2,20}\)\s*)?[-–—:]/u;
const LONGEST_LINE = 140;

/** What a line above the text says of its publication, or null where it says something else. */
export function publicationIn(line: string): Publication | null {
  if (line.length > LONGEST_LINE) return null;
  const date = dateIn(line);
  const author = AUTHOR.exec(line)?.[1] ?? null;
  if (date === null && (author === null || !/^\s*(?:rédigé|écrit|publié|par|by)/iu.test(line))) return null;
  const rest = line
    .replace(DATE, ' ')
    .replace(AUTHOR, ' ')
    .replace(TIME, ' ')
    .replace(COUNTERS, ' ')
    .replace(LABELS, ' ')
    .split(/[|–—·•/,:-]|\s(?:le|à|du)\s/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  // A place (« Saint-Louis, le … ») or a category may stand with it, a sentence may not.
  if (rest.join(' ').split(/\s+/).length > 4 || /[.!?;]$/.test(line)) return null;
  const isPlace = /^\p{Lu}[\p{L}\s'’-]*,\s*(?:le\s+)?\d/u.test(line);
  return { date, author, category: isPlace || !line.includes('|') ? null : (rest[0] ?? null) };
}

/** The date of a dateline that opens a text, or null. */
export const datelineIn = (text: string): string | null => {
  const opening = DATELINE.exec(text)?.[0];
  return opening === undefined ? null : dateIn(opening);
};

/** A full date as `yyyy-mm-dd`, or null. */
function dateIn(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, day, month, year, englishMonth, englishDay, englishYear, dd, mm, yyyy] = match;
  const named = month ?? englishMonth;
  const m = named === undefined ? Number(mm) : months[foldWord(named)];
  const [y, d] = [Number(year ?? englishYear ?? yyyy), Number(day ?? englishDay ?? dd)];
  if (m === undefined) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}
