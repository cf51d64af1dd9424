import { turn } from '../../lexicon/turns.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { bylineIn, mask, nameOf } from './byline.ts';
import { isSection } from './category-and-source.ts';
import { datesIn, type WrittenDate } from './dates.ts';
import { plain } from './match-phrases.ts';
import { isNameOfPerson } from './person-names.ts';
import {
  COUNTERS,
  DONE,
  EVENT,
  FILLERS,
  HIJRI,
  KNOWN,
  LABELS_OF_A_STAMP,
  OPENS_WITH_BYLINE,
  OPENS_WITH_LABEL,
  PLACE_OF_DOING,
  PUBLISHED,
  TIME,
  UPDATED,
  YEAR,
} from './publication-words.ts';

/**
 * What a line around a text says of its publication. Only a full date in such a place is a date of publication: a
 * year, a weekday or a date in the text never is one, nor is that of an update or an event.
 */
export interface Publication {
  readonly date: string | null;
  /** Whether the line says that its date is that of publication, or where the text was done. */
  readonly isLabelled: boolean;
  readonly author: string | null;
  readonly category: string | null;
}

const LONGEST_LINE = 200;
/** More words beside a date than a place, a category and an agency have are a sentence. */
const MOST_OTHER_WORDS = 5;

/** What a line says of a text's publication, or null where it says something else. */
export function publicationIn(line: string): Publication | null {
  // « — Ministère (@ministere) 12 mars 2026 » is a message that the text shows.
  if (line.length > LONGEST_LINE) return null;
  const text = plain(line);
  if (line.includes('@') && !OPENS_WITH_BYLINE.test(text)) return null;
  const dates = YEAR.test(text) ? datesIn(text) : [];
  if (dates.length === 0 && !OPENS_WITH_BYLINE.test(text)) return null;
  const masked = mask(text, dates);
  const byline = bylineIn(line, masked);
  if (dates.length === 0) {
    const isByline = byline !== null && isAccountedFor(line, text, remainder(byline.masked), undefined);
    return isByline ? { ...NOTHING, author: byline.author } : null;
  }
  const stated = dates.map((date, i) => ({
    ...date,
    label: labelOf(text.slice(dates[i - 1]?.end ?? 0, date.start)),
  }));
  const published = stated.find(({ label }) => label === 'published');
  const bare = stated.filter(({ label, isShort }) => label === null && !isShort);
  // Two dates that nobody explains are the first and the last day of an event.
  if (published === undefined && bare.length > 1) return null;
  const rest = remainder(byline?.masked ?? masked);
  // What is named beside a date is a place, a category, an agency: « 12 mars 2026 : signature … » is none.
  if (published === undefined && !rest.every(({ start }) => /[^\p{Ll}]/u.test(line.charAt(start))))
    return null;
  if (!isAccountedFor(line, text, rest, published ?? bare[0])) return null;
  const first = byline === null ? nameBeside(line, rest, published !== undefined) : null;
  return {
    date: (published ?? bare[0])?.value ?? null,
    isLabelled: published !== undefined || byline !== null,
    author: byline?.author ?? first,
    category: first === null ? categoryIn(line, rest) : null,
  };
}

/** The first of what stands beside a date, where that is a person; without a label the lists have to know the name. */
const nameBeside = (line: string, rest: readonly Part[], isLabelled: boolean): string | null => {
  const [first] = rest;
  const name = nameOf(line, first);
  if (first === undefined || name === null) return null;
  const isBare = first.start <= 2 && !isLabelled;
  return isBare && !isNameOfPerson(line.slice(first.start, first.start + first.text.length)) ? null : name;
};

const NOTHING: Publication = { date: null, isLabelled: false, author: null, category: null };

function labelOf(before: string): 'published' | 'updated' | null {
  if (UPDATED.test(before)) return 'updated';
  return PUBLISHED.test(before) || PLACE_OF_DOING.test(before) ? 'published' : null;
}
interface Part {
  readonly start: number;
  readonly text: string;
}

/** What of a line is neither date nor label, counter or byline. */
function remainder(masked: string): Part[] {
  const blank = (found: string) => DONE.repeat(found.length);
  const rest = masked
    .replace(HIJRI, blank)
    .replace(COUNTERS, blank)
    .replace(TIME, blank)
    .replace(KNOWN, blank)
    // How many answers there are, set apart: « 3 mai 2026      4 ».
    .replace(/(?<=\0)\s{3,12}\d{1,4}\s*$/, blank)
    // « Madrid-29/05/2025 »
    .replace(/(?<=\S)-(?=\0)/g, '–');
  return [...rest.replaceAll(' - ', ' – ').matchAll(/[^\0|–—·•/,:()[\]⋅┃]+/g)].flatMap(
    ({ 0: part, index }) => {
      const kept = part.split(' ').filter((word) => /[a-z0-9]/.test(word) && !FILLERS.has(word));
      const lead = ` ${part}`.indexOf(` ${kept[0]}`);
      const last = kept.at(-1) ?? '';
      return kept.length === 0
        ? []
        : [{ start: index + lead, text: part.slice(lead, part.lastIndexOf(last) + last.length) }];
    },
  );
}

/** Whether what stands beside the date is a place, a category or an agency: no sentence, no event, no other date. */
function isAccountedFor(
  line: string,
  text: string,
  rest: readonly Part[],
  date: WrittenDate | undefined,
): boolean {
  const others = rest.map((part) => part.text).join(' ');
  if (/\d/.test(others) || EVENT.test(others)) return false;
  if (others !== '' && others.split(' ').length > MOST_OTHER_WORDS) return false;
  if (/[!?;]$/.test(text) || (/\.$/.test(text) && rest.length > 1)) return false;
  if (date === undefined) return true;
  // « Réunion du 12 mars », « Clôture : 12 mars »: a word that leans on the date and is no known label.
  const before = rest.findLast((part) => part.start < date.start);
  if (before === undefined) return true;
  const between = text.slice(before.start + before.text.length, date.start);
  // « MAP 12 mars 2026 à 10:24 »
  const isAgency =
    before.start <= 2 &&
    /^\s$/.test(between) &&
    TIME_BEHIND.test(text.slice(date.end)) &&
    /^\p{Lu}{2,6}$/u.test(line.slice(before.start, before.start + before.text.length));
  // « Jacques Morvan mardi 10 décembre 2024 »
  const isWriter =
    before.start <= 2 &&
    /^\s{1,3}$/.test(between) &&
    isNameOfPerson(line.slice(before.start, before.start + before.text.length));
  const isPlace =
    isAgency ||
    isWriter ||
    PLACE_BEFORE_DATE.test(between) ||
    (OPENS_WITH_LABEL.test(text) && ARTICLE_BEFORE_DATE.test(between));
  return isPlace || !(/^\s{0,1}$|^\s{0,3}:\s{0,3}$/.test(between) || LINK_BEFORE_DATE.test(between));
}

const TIME_BEHIND = turn('timeBehind');
const PLACE_BEFORE_DATE = turn('placeBeforeDate');
const ARTICLE_BEFORE_DATE = turn('articleBeforeDate');
const LINK_BEFORE_DATE = turn('linkBeforeDate');
const FILED = turn('filedBefore');

/** « Le Monde | 17 mars 2026 » names a paper: no section has its article. */
const isBehindArticle = (before: string): boolean => {
  const word = /(\p{Lu}\p{L}{0,2})(?:\s|['’])$/u.exec(before)?.[1];
  return word !== undefined && DEFINITE.has(word.toLowerCase());
};
const DEFINITE = wordsIn('definite');

/** « Énergie | 17 mars 2026 »: the section that a line names beside its date. */
function categoryIn(line: string, rest: readonly Part[]): string | null {
  const part = rest.find(({ start, text }) => {
    const isPlace = /^\s?,/.test(line.slice(start + text.length));
    const isSectionHere = isSection(text) && !isBehindArticle(line.slice(0, start));
    return !isPlace && (isSectionHere || FILED.test(line.slice(0, start)));
  });
  return part === undefined ? null : line.slice(part.start, part.start + part.text.length);
}

const TIME_OF_STAMP = turn('timeOfStamp');
/** Where in a line « Publié le 12 mars 2026 à 10:24 » stands, or null. */
export function stampIn(line: string): { start: number; end: number } | null {
  if (!/\d{4}/.test(line)) return null;
  const text = plain(line);
  for (const date of datesIn(text)) {
    const label = LABELS_OF_A_STAMP.exec(text.slice(0, date.start));
    // Small letters: « date » and « en ligne » may belong to a sentence.
    if (label === null || date.isShort || !/^\p{Lu}/u.test(line.slice(label.index))) continue;
    const time = TIME_OF_STAMP.exec(line.slice(date.end))?.[0] ?? '';
    return { start: label.index, end: date.end + time.length };
  }
  return null;
}
