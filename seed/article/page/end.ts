import { turn } from '../../lexicon/turns.ts';
import type { PageLine } from './page-lines.ts';
import { firstTeaser } from './teasers.ts';

/** So many short lines in a row are the menu of a foot, or a list of headlines. */
const LINES_OF_A_MENU = 8;
const LONGEST_ENTRY = 100;
/** From this many characters on a count of comments stands below the text, no longer above it. */
const CHARACTERS_OF_A_TEXT = 400;
const COMMENTS = turn('commentCount');

/**
 * Behind which line nothing of the article stands any more, for certain: where teasers, a menu or the answers of readers
 * begin. What stands before is for `readBody` to tell apart.
 */
export function endOfArticle(page: readonly PageLine[], start: number): number {
  const teaser = firstTeaser(page, start);
  let [characters, entries] = [0, 0];
  for (let i = start; i < teaser; i++) {
    const line = page[i];
    if (line === undefined) break;
    if (line.isProse) characters += line.text.length;
    if (characters >= CHARACTERS_OF_A_TEXT && COMMENTS.test(line.text)) return i + 1;
    entries = isEntry(line) ? entries + 1 : 0;
    if (entries >= LINES_OF_A_MENU && proseFrom(page, i, teaser) * 2 < characters) return i + 1 - entries;
  }
  return teaser;
}

const isEntry = (line: PageLine): boolean =>
  line.text.length <= LONGEST_ENTRY &&
  !line.isProse &&
  !line.isSentence &&
  !line.isItem &&
  !/[:;?]\s?»?$/.test(line.text);

function proseFrom(page: readonly PageLine[], from: number, to: number): number {
  let characters = 0;
  for (const line of page.slice(from, to)) characters += line.isProse ? line.text.length : 0;
  return characters;
}
