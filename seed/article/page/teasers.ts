import { turn } from '../../lexicon/turns.ts';
import type { PageLine } from './page-lines.ts';

/**
 * The beginnings of other articles are known by their repeated shape: a headline, a section, a paragraph, a date, and
 * again. Paragraph, short line, dated line: what is neither says nothing.
 */
type Part = 'P' | 'S' | 'D';

const LONGEST_HEADLINE = 160;
const LONGEST_SHAPE = 6;
/** With a date in it a shape that stands twice tells; a pair, or a shape without one, has to stand three times. */
const TIMES_WITH_A_DATE = 2;
const TIMES = 3;

/** « Publié le 9 juillet », « (22 juin 2018 @11h13) », « il y a 3 heures »: a date of which a line of publication tells too little. */
const DATED = turn('datedTeaser');

/** Where the first of them stands from `start` on; the number of lines where there are none. */
export function firstTeaser(page: readonly PageLine[], start: number): number {
  const parts: { part: Part; at: number }[] = [];
  for (let i = start; i < page.length; i++) {
    const line = page[i];
    const part = line === undefined ? null : partOf(line);
    if (part !== null) parts.push({ part, at: i });
  }
  const shape = parts.map(({ part }) => part).join('');
  for (let i = 1; i < parts.length; i++) {
    if (parts[i]?.part !== 'S') continue;
    for (let length = 2; length <= LONGEST_SHAPE; length++) {
      const one = shape.slice(i, i + length);
      if (!isOfTeasers(one)) continue;
      const times = one.includes('D') && length > 2 ? TIMES_WITH_A_DATE : TIMES;
      if (shape.startsWith(one.repeat(times), i) && areHeadlines(page, parts.slice(i, i + length * times)))
        return parts[i]?.at ?? page.length;
    }
  }
  return page.length;
}

function partOf(line: PageLine): Part | null {
  if (line.publication !== null) return line.publication.date === null ? null : 'D';
  if (DATED.test(line.text)) return 'D';
  if (line.chrome !== null || !/\p{L}/u.test(line.text)) return null;
  return line.isProse || line.text.length > LONGEST_HEADLINE ? 'P' : 'S';
}

/** One date and at most one paragraph below a headline; without a date two short lines and one paragraph. */
const isOfTeasers = (shape: string): boolean =>
  /^S{1,3}P?D$|^S{1,3}DP?$|^S{1,2}DS?P?$/.test(shape) || /^SS{1,2}PS?$|^SSPS$/.test(shape);

/** Questions are those of an interview, and a colon leads on in the text. */
const areHeadlines = (page: readonly PageLine[], parts: readonly { part: Part; at: number }[]): boolean =>
  !parts.some(({ part, at }) => part === 'S' && /[?:]\s?[»”"]?$/.test(page[at]?.text ?? '')) &&
  parts.some(({ part, at }) => part === 'S' && (page[at]?.words ?? 0) >= 3);
