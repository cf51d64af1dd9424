import { fold } from '../../../text/fold.ts';
import { turn } from '../../lexicon/turns.ts';
import { isNameOfSite } from './category-and-source.ts';
import type { Line } from './lines.ts';
import type { PageLine } from './page-lines.ts';
import type { Publication } from './publication.ts';

/** What the lines above a text say, those around its title: lists, the publication, the lead. */

/** One word, and one word: these are no headlines. */
const isMenu = (line: PageLine | undefined, next: PageLine | undefined): boolean =>
  line !== undefined &&
  next !== undefined &&
  [line, next].every((l) => l.publication === null && l.words <= 2);

/** Above a text, the headlines and dates between the heading of other articles and a blank line, or the trail, are a menu. */
export function withoutLists(header: readonly PageLine[], steps: readonly string[]): PageLine[] {
  const lines = [...header];
  const isTrail = (line: PageLine | undefined): boolean =>
    line?.chrome === 'nav' && steps.length > 1 && steps.every((step) => line.text.includes(step));
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]?.chrome !== 'related') continue;
    let end = i + 1;
    while (
      end < lines.length &&
      lines[end]?.afterBlank === false &&
      !isMenu(lines[end], lines[end + 1]) &&
      !isTrail(lines[end])
    )
      end += 1;
    if (end === lines.length) break;
    for (let j = i + 1; j < end; j++) {
      const line = lines[j];
      if (line !== undefined) lines[j] = { ...line, chrome: 'nav', publication: null };
    }
    i = end - 1;
  }
  return lines;
}

/**
 * What the lines around the title say of the publication, those below it first. A date above a menu is the day on
 * which the page was read.
 */
export function statedAround(
  header: readonly PageLine[],
  titleAt: number,
): { below: Publication[]; above: Publication[] } {
  const of = (lines: readonly PageLine[]) => lines.flatMap(({ publication }) => publication ?? []);
  const below = of(
    header.slice(titleAt + 1).filter((line, i, lines) => !isOfEvent(line, lines[i - 1], lines[i + 1])),
  );
  const above = header.slice(0, Math.max(0, titleAt));
  let [menu, entries] = [above.length, 0];
  while (menu > 0 && entries < ENTRIES_OF_A_MENU) {
    menu -= 1;
    const { chrome, words } = above[menu] ?? {};
    entries += chrome === 'related' ? ENTRIES_OF_A_MENU : chrome === 'nav' ? (words ?? 0) : 0;
  }
  return {
    below,
    above: [
      ...of(above.slice(menu)).reverse(),
      ...of(above.slice(0, menu)).filter(({ isLabelled }) => isLabelled),
    ],
  };
}

/** One word, as « Chercher », makes no menu. */
const ENTRIES_OF_A_MENU = 3;

/** « Date : 12 mars 2026 » next to « Lieu : Rabat » is the day of an event. */
const isOfEvent = (line: PageLine, ...around: readonly (PageLine | undefined)[]): boolean =>
  line.publication !== null && around.some((other) => other !== undefined && EVENT_LABEL.test(other.text));

const EVENT_LABEL = turn('eventLabel');

const FEWEST_WORDS_OF_A_LEAD = 5;

/** The lines between title and first paragraph that are text: the lead, a subtitle. */
export function leadOf(
  header: readonly PageLine[],
  titleAt: number,
  title: Line | null,
  body: readonly PageLine[],
): PageLine[] {
  const isText = body.length > 0;
  const folded = title === null ? '' : fold(title.text);
  const script = isArabic(body[0]?.text ?? title?.text ?? '');
  return header.slice(titleAt + 1).filter((line, i) => {
    if (line.chrome !== null || line.publication !== null || line.isPointer) return false;
    // Below the credit of a picture stands what it shows.
    if (!line.afterBlank && header[titleAt + i]?.chrome === 'insert') return false;
    if (isArabic(line.text) !== script || fold(line.text) === folded) return false;
    if (!line.isSentence && (isNameOfSite(line.text) || isLabelledDate(line))) return false;
    if (title === null) return line.isSentence && i === header.length - 1;
    return line.isSentence || line.words >= (isText ? FEWEST_WORDS_OF_A_LEAD : 3);
  });
}

/** « Date limite : 12 mars 2026 » */
const isLabelledDate = (line: PageLine): boolean => line.words <= 9 && /(?:19|20)\d\d\)?$/.test(line.text);

const isArabic = (text: string): boolean => {
  const head = text.slice(0, 500);
  const arabic = head.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return arabic * 2 > (head.match(/\p{L}/gu)?.length ?? 0);
};
