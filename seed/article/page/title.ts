import { fold } from '../../../text/fold.ts';
import { isBeginningOf } from './breadcrumb.ts';
import { isNameOfSite } from './category-and-source.ts';
import type { Line } from './lines.ts';
import type { PageLine } from './page-lines.ts';
import { aboutnessOf } from './words-of-a-text.ts';

/** A title with the evidence for it: above 2 it is more than a line that happens to stand there. */
export interface ScoredTitle {
  readonly line: Line;
  /** Which line of the page. */
  readonly at: number;
  readonly score: number;
}

const FEWEST_WORDS = 4;
/** Above a line of publication, or where they stand twice, two words are a title. */
const FEWEST_WORDS_OF_A_SHORT_ONE = 2;
const LONGEST_CHARACTERS = 220;
/** What is longer is mostly a caption, or a lead. */
const LONG_TITLE = 140;
/** From this many words on a line says as much as a title does. */
const WORDS_OF_A_TITLE = 6;
const WORDS_OF_AN_ENTRY = 4;
const ENTRIES_OF_A_MENU = 3;
/** What each further line that could be a title, between a line and the text, counts against it. */
const A_TITLE_BELOW = 0.06;
/** How far above a text its title stands, menus between them aside. */
const LINES_ABOVE_A_TEXT = 80;
/** Where a title that stands twice stands the second time. */
const LINES_NEAR_A_TEXT = 25;
/** Below a lead the title may stand again. */
const LINES_OF_A_HEAD = 6;
/** Title, subtitle and lead. */
const LINES_OF_A_BLOCK = 3;
/** Behind the title of a browser window: « … | Ministère de la Santé ». */
const NAME_OF_SITE = /\s{1,3}(?:\||::|•)\s{1,3}[^|]{2,80}$/u;
const SITE_BEHIND_A_DASH = /\s{1,3}[-–—]\s{1,3}[^–—]{2,80}$/u;

/**
 * The title of the text that begins at `start`, or null. A line scores by what a title has: its words are those of the
 * text, it stands again near the text or in the breadcrumb, it says more than a heading, it stands right above the text
 * or above the line that says who wrote it and when; no menu stands below it. Among equals the first. A trailing full
 * stop is no part of a title.
 */
export function chooseTitle(
  page: readonly PageLine[],
  start: number,
  steps: readonly string[],
): ScoredTitle | null {
  const first = Math.max(0, start - LINES_ABOVE_A_TEXT);
  const top = page.slice(first, start);
  const aboutness = aboutnessOf(page, start);
  const menus = entriesOfMenus(top);
  const isPlain = top.map(
    (line, i) => line.chrome === null && line.publication === null && !menus.has(i) && !line.isPointer,
  );
  const lastMenu = top.findLastIndex((line, i) => line.chrome === 'nav' || menus.has(i));
  const blocks = linesAboveText(top, isPlain);
  const counts = new Map<string, number>();
  for (const [i, line] of top.entries())
    if ((line.chrome === null || isPlain[i]) && i >= top.length - LINES_NEAR_A_TEXT)
      counts.set(fold(line.text), (counts.get(fold(line.text)) ?? 0) + 1);
  for (const line of page.slice(start, start + LINES_OF_A_HEAD)) {
    const folded = fold(line.text);
    if (counts.has(folded)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const cutOff = top.filter((line) => /(?:…|\.\.\.)$/.test(line.text)).map((line) => line.text);
  const listed = headlinesOfLists(top);
  const heads = top.map((line, i) => isPlain[i] === true && couldBeTitle(line, top[i + 1]) && !listed.has(i));
  const below = heads.map(() => 0);
  for (let i = top.length - 2; i >= 0; i--) below[i] = (below[i + 1] ?? 0) + (heads[i + 1] ? 1 : 0);
  // The second of two lines that could be titles is a subtitle, if the first is no kicker.
  const isBelowATitle = (i: number) =>
    heads[i - 1] === true &&
    (top[i - 1]?.words ?? 0) >= WORDS_OF_A_TITLE &&
    !isOneWithStamp(top[i], top[i + 1]);
  // A few words right above a longer line: « Le droit en débats ».
  const isKicker = (i: number) =>
    (top[i]?.words ?? 0) <= FEWEST_WORDS &&
    heads[i + 1] === true &&
    (top[i + 1]?.words ?? 0) > (top[i]?.words ?? 0);
  let best: ScoredTitle | null = null;
  for (const [i, line] of top.entries()) {
    const count = counts.get(fold(line.text)) ?? 0;
    const isShort =
      isShortTitle(line, top[i - 1], top.slice(i + 1, i + 1 + LINES_OF_A_BLOCK), count) ||
      (start === 1 && isSet(line));
    if (
      !(isPlain[i] || (isShort && line.chrome === null && line.publication === null)) ||
      !(couldBeTitle(line, top[i + 1]) || isShort)
    )
      continue;
    const title = withoutNameOfSite(line, counts);
    const repeated = (counts.get(fold(title.text)) ?? 0) > (title.text === line.text ? 1 : 0);
    const words = fold(title.text).split(' ').length;
    const isInBreadcrumb = [...steps, ...cutOff].some(
      (step) => step !== line.text && isBeginningOf(step, title.text),
    );
    const isName = isNameOfSite(title.text);
    if (isName && words < WORDS_OF_A_TITLE && !repeated && !isInBreadcrumb) continue;
    const score =
      (words >= WORDS_OF_A_TITLE ? 1 : words >= FEWEST_WORDS ? 0.6 : 0.3) +
      (repeated ? 1.8 : 0) +
      (isInBreadcrumb ? 2 : 0) +
      (blocks.get(i) ?? 0) +
      aboutness(title.text) * 2 -
      (i < lastMenu ? 1.5 : 0) -
      (listed.has(i) ? 1.5 : 0) -
      (isName ? 1.2 : 0) -
      (line.isProse ? 0.8 : 0) -
      (line.text.length > LONG_TITLE ? 0.6 : 0) -
      (/[:;,]$/.test(line.text) || line.text.includes('\t') ? 1 : 0) +
      (holdsLineAbove(line, top[i - 1]) ? 0.5 : 0) -
      (isBelowATitle(i) ? 1 : 0) -
      (isKicker(i) ? 0.6 : 0) -
      Math.max(0, (below[i] ?? 0) - LINES_OF_A_BLOCK) * A_TITLE_BELOW -
      (line.isSentence && /[^.]\.$/.test(line.text) ? 0.8 : 0) -
      (i * 0.5) / LINES_ABOVE_A_TEXT;
    if (best === null || score > best.score) best = { line: title, at: first + i, score };
  }
  return best === null ? null : { ...best, line: withoutFullStop(best.line) };
}

/** Set apart from what is above, and close to the line of publication. */
const isOneWithStamp = (line: PageLine | undefined, below: PageLine | undefined): boolean =>
  line?.afterBlank === true && below?.publication != null && !below.afterBlank;

/** « Rabat Une digue rompue » below « Une digue rompue »: the longer one has the place, or the kicker. */
const holdsLineAbove = (line: PageLine, above: PageLine | undefined): boolean =>
  above !== undefined &&
  above.words >= FEWEST_WORDS &&
  line.text !== above.text &&
  line.text.endsWith(above.text);

const couldBeTitle = (line: PageLine, below: PageLine | undefined): boolean =>
  line.text.length <= LONGEST_CHARACTERS &&
  line.words >= FEWEST_WORDS &&
  /^(?:[\p{L}\p{N}«“"‘'(¿¡]|#\p{L})/u.test(line.text) &&
  !/^\p{Ll}/u.test(line.text) &&
  (!/(?:\.\.|…)$/.test(line.text) || below?.publication?.isLabelled === true);

/** « Avis aux candidats » above the line that says when it was published, or twice. */
const isShortTitle = (
  line: PageLine,
  above: PageLine | undefined,
  [below, ...further]: readonly PageLine[],
  count: number,
): boolean =>
  line.words < FEWEST_WORDS &&
  line.words >= FEWEST_WORDS_OF_A_SHORT_ONE &&
  /^\p{Lu}/u.test(line.text) &&
  (count > 1 ||
    states(below) ||
    (above?.chrome === 'nav' && below?.chrome !== 'nav' && further.some(states)));

/** Says who wrote the text, or that it was published. */
const states = (line: PageLine | undefined): boolean =>
  line?.publication != null &&
  (line.publication.isLabelled || line.publication.author !== null || line.publication.date !== null);

/** « Un texte servi », alone above its text: nothing else of a page is there. */
const isSet = (line: PageLine): boolean => line.words >= 2 && /^[\p{Lu}\p{N}«“"]/u.test(line.text);

/** Short lines in a row are the entries of a menu. */
function entriesOfMenus(lines: readonly PageLine[]): Set<number> {
  const entries = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= ENTRIES_OF_A_MENU) for (const i of run) entries.add(i);
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    const isEntry =
      line.publication === null &&
      line.chrome !== 'tool' &&
      line.words <= WORDS_OF_AN_ENTRY &&
      !/[.!?:»]$/.test(line.text);
    if (isEntry) run.push(i);
    else close();
  }
  // The last of a run may be the title, and no menu stands right above a text: it stays.
  if (run.length < lines.length) run.pop();
  close();
  return entries;
}

/** What it counts for a line to stand above a line of publication, or above the text. */
function linesAboveText(lines: readonly PageLine[], isPlain: readonly boolean[]): Map<number, number> {
  const blocks = new Map<number, number>();
  for (let below = lines.length; below > 0; below--) {
    const isStamp = lines[below]?.publication != null;
    if (below < lines.length && !isStamp) continue;
    let found = 0;
    for (let i = below - 1; i >= 0 && found < LINES_OF_A_BLOCK; i--) {
      const [line, under] = [lines[i], lines[i + 1]];
      if (line === undefined || line.publication !== null || line.chrome === 'nav') break;
      // What a blank line sets apart is no part of a block whose lines stand close together.
      if (under !== undefined && found > 0 && under.afterBlank && lines[i + 2]?.afterBlank === false) break;
      if (!isPlain[i]) continue;
      // A category stands above its title: what is further up is neither.
      if (found > 0 && line.words < FEWEST_WORDS) break;
      found += 1;
      blocks.set(i, Math.max(blocks.get(i) ?? 0, isStamp ? 0.7 : 0.4));
    }
  }
  return blocks;
}

/** Of a film, which the line above names. */
const DURATION = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** Headlines of other articles above the text: numbered ones, those right below their heading, those of films. */
function headlinesOfLists(lines: readonly PageLine[]): Set<number> {
  const listed = new Set<number>();
  let isBelowHeading = false;
  for (const [i, line] of lines.entries()) {
    if (line.chrome === 'related') isBelowHeading = true;
    else if (line.afterBlank) isBelowHeading = false;
    if (isBelowHeading || line.isItem || DURATION.test(lines[i + 1]?.text ?? '')) listed.add(i);
  }
  return listed;
}

function withoutNameOfSite(line: Line, counts: ReadonlyMap<string, number>): Line {
  const cut = (pattern: RegExp): Line | null => {
    const name = pattern.exec(line.text);
    const text = name === null ? '' : line.text.slice(0, name.index);
    return text.split(/\s/).length < FEWEST_WORDS ? null : { ...line, text, end: line.start + text.length };
  };
  const dashed = cut(SITE_BEHIND_A_DASH);
  // A dash may belong to the title: behind it stands a name where the title stands elsewhere without it.
  if (dashed !== null && counts.has(fold(dashed.text))) return dashed;
  return cut(NAME_OF_SITE) ?? line;
}

function withoutFullStop(line: Line): Line {
  if (!/[^.]\.$/.test(line.text)) return line;
  return { ...line, text: line.text.slice(0, -1), end: line.end - 1 };
}
