import { fold } from '../../../text/fold.ts';
import { isBeginningOf } from './breadcrumb.ts';
import { isNameOfSite } from './category-and-source.ts';
import {
  couldBeTitle,
  FEWEST_WORDS,
  holdsLineAbove,
  isOneWithStamp,
  isSet,
  isShortTitle,
  states,
} from './could-be-title.ts';
import type { Line } from './lines.ts';
import { entriesOfMenus, headlinesOfLists, LINES_OF_A_BLOCK, linesAboveText } from './lines-above-a-text.ts';
import type { PageLine } from './page-lines.ts';
import { aboutnessOf } from './words-of-a-text.ts';

/** A title with the evidence for it: above 2 it is more than a line that happens to stand there. */
export interface ScoredTitle {
  readonly line: Line;
  /** Which line of the page. */
  readonly at: number;
  readonly score: number;
}

/** What is longer is mostly a caption, or a lead. */
const LONG_TITLE = 140;
/** From this many words on a line says as much as a title does. */
const WORDS_OF_A_TITLE = 6;
/** What each further line that could be a title, between a line and the text, counts against it. */
const A_TITLE_BELOW = 0.06;
/** How far above a text its title stands, menus between them aside. */
const LINES_ABOVE_A_TEXT = 80;
/** Where a title that stands twice stands the second time. */
const LINES_NEAR_A_TEXT = 25;
/** Below a lead the title may stand again. */
const LINES_OF_A_HEAD = 6;
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
    // « Bourse : le port entre au marché principal » is no ticker where nothing else heads the text.
    const isAlone = start === 1 && line.chrome === 'nav' && line.words >= WORDS_OF_A_TITLE;
    if (
      !(isPlain[i] || isAlone || (isShort && line.chrome === null && line.publication === null)) ||
      !(couldBeTitle(line, top[i + 1]) || isShort)
    )
      continue;
    const title = withoutNameOfSite(line, counts);
    const repeated = (counts.get(fold(title.text)) ?? 0) > (title.text === line.text ? 1 : 0);
    const words = fold(title.text).split(' ').length;
    // The same words above a list are a section's heading; above a line of publication they are what the trail leads to.
    const isInBreadcrumb = [...steps, ...cutOff].some(
      (step) => (step !== line.text || states(top[i + 1])) && isBeginningOf(step, title.text),
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
