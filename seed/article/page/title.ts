import { fold } from '../../../text/fold.ts';
import { isBeginningOf } from './breadcrumb.ts';
import { isNameOfSite } from './category-and-source.ts';
import type { Line } from './lines.ts';
import type { PageLine } from './page-lines.ts';

const FEWEST_WORDS = 4;
const LONGEST_CHARACTERS = 220;
/** From this many words on a line says as much as a title does. */
const WORDS_OF_A_TITLE = 6;
const WORDS_OF_AN_ENTRY = 4;
const ENTRIES_OF_A_MENU = 3;
/** How far above a text its title stands, menus between them aside. */
const LINES_ABOVE_A_TEXT = 80;
/** Title, subtitle and lead. */
const LINES_OF_A_BLOCK = 3;
/** Behind the title of a browser window: « … | Ministère de la Santé ». */
const NAME_OF_SITE = /\s{1,3}(?:\||::|•)\s{1,3}[^|]{2,80}$/u;
const SITE_BEHIND_A_DASH = /\s{1,3}[-–—]\s{1,3}[^–—]{2,80}$/u;

/**
 * The title among the lines above the text, or null. A line scores by what a title has: it stands again in the page or
 * in the breadcrumb, it says more than a heading, it stands right above the text or above the line that says who wrote
 * it and when; no menu stands below it. Among equals the first. A trailing full stop is no part of a title.
 */
export function chooseTitle(header: readonly PageLine[], steps: readonly string[]): Line | null {
  const top = header.slice(-LINES_ABOVE_A_TEXT);
  const menus = entriesOfMenus(top);
  const isPlain = top.map(
    (line, i) => line.chrome === null && line.publication === null && !menus.has(i) && !line.isPointer,
  );
  const lastMenu = top.findLastIndex((line, i) => line.chrome === 'nav' || menus.has(i));
  const blocks = linesAboveText(top, isPlain);
  const counts = new Map<string, number>();
  for (const [i, line] of top.entries())
    if (line.chrome === null || isPlain[i])
      counts.set(fold(line.text), (counts.get(fold(line.text)) ?? 0) + 1);
  const cutOff = top.filter((line) => /(?:…|\.\.\.)$/.test(line.text)).map((line) => line.text);
  const listed = headlinesOfLists(top);
  let best: { line: Line; score: number } | null = null;
  for (const [i, line] of top.entries()) {
    const isShort = isShortTitle(line, top[i - 1], top[i + 1]) || (header.length === 1 && isSet(line));
    if (!isPlain[i] || !(couldBeTitle(line) || isShort)) continue;
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
      (repeated ? 2 : 0) +
      (isInBreadcrumb ? 2 : 0) +
      (blocks.get(i) ?? 0) -
      (i < lastMenu ? 1.5 : 0) -
      (listed.has(i) ? 1.5 : 0) -
      (isName ? 1.2 : 0) -
      (line.isSentence && /[^.]\.$/.test(line.text) ? 0.8 : 0) -
      (i * 0.5) / LINES_ABOVE_A_TEXT;
    if (best === null || score > best.score) best = { line: title, score };
  }
  return best === null ? null : withoutFullStop(best.line);
}

const couldBeTitle = (line: PageLine): boolean =>
  line.text.length <= LONGEST_CHARACTERS &&
  line.words >= FEWEST_WORDS &&
  !/^\p{Ll}/u.test(line.text) &&
  !/(?:…|\.\.\.)$/.test(line.text);

/** « Avis aux candidats » between the menu and the line that says when it was published. */
const isShortTitle = (line: PageLine, above: PageLine | undefined, below: PageLine | undefined): boolean =>
  line.words === FEWEST_WORDS - 1 &&
  above?.chrome === 'nav' &&
  below?.publication?.isLabelled === true &&
  /^\p{Lu}/u.test(line.text);

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

/** Headlines of other articles above the text: numbered ones, and those right below their heading. */
function headlinesOfLists(lines: readonly PageLine[]): Set<number> {
  const listed = new Set<number>();
  let isBelowHeading = false;
  for (const [i, line] of lines.entries()) {
    if (line.chrome === 'related') isBelowHeading = true;
    else if (line.afterBlank) isBelowHeading = false;
    if (isBelowHeading || line.isItem) listed.add(i);
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
