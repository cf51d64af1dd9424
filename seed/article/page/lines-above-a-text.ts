import { FEWEST_WORDS } from './could-be-title.ts';
import type { PageLine } from './page-lines.ts';

/** What the lines above a text are together: menus, lists of headlines, and the block that its title stands in. */

const WORDS_OF_AN_ENTRY = 4;
const ENTRIES_OF_A_MENU = 3;
/** Title, subtitle and lead. */
export const LINES_OF_A_BLOCK = 3;

/** Short lines in a row are the entries of a menu. */
export function entriesOfMenus(lines: readonly PageLine[]): Set<number> {
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
export function linesAboveText(lines: readonly PageLine[], isPlain: readonly boolean[]): Map<number, number> {
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
export function headlinesOfLists(lines: readonly PageLine[]): Set<number> {
  const listed = new Set<number>();
  let isBelowHeading = false;
  for (const [i, line] of lines.entries()) {
    if (line.chrome === 'related') isBelowHeading = true;
    else if (line.afterBlank) isBelowHeading = false;
    if (isBelowHeading || line.isItem || DURATION.test(lines[i + 1]?.text ?? '')) listed.add(i);
  }
  return listed;
}
