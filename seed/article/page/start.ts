import { fold } from '../../../text/fold.ts';
import { type Block, blocksOf } from './blocks.ts';
import { datelineIn } from './dateline.ts';
import { type PageLine, TWO_SENTENCES } from './page-lines.ts';
import { chooseTitle } from './title.ts';

const LINES_ABOVE = 20;
const FEWEST_WORDS_OF_A_TITLE = 4;
/** Lines of fewer words in a row. */
const ENTRIES_OF_A_MENU = 4;
const LONGEST_TITLE = 200;
/** A block this much smaller than the largest is no article. */
const SMALLEST_SHARE = 0.12;
/** What it counts against a block that prose stands above it: the article comes first. */
const A_BLOCK_LATER = 0.6;
const MOST_LATER = 2.4;
/** Dated lines between its paragraphs make a block a list of articles. */
const STAMPS_OF_A_LIST = 3;
const A_LIST = 2.5;
/** Below the heading of readers' answers, or of other articles. */
const BELOW_A_CLOSING = 1.5;

/** Where the text begins: its first paragraph; the number of lines where there is none. */
export function startOfText(page: readonly PageLine[], steps: readonly string[]): number {
  const count = counter(page);
  const blocks = blocksOf(page, (_, i) => !isTitleLikeASentence(page, i, (text) => count(text) > 1));
  const best = articleAmong(page, blocks, steps);
  if (best !== null) return firstOfItems(page, best.start);
  // A short text: a sentence below something that may be its title.
  const above = page.findIndex(mayHeadAText);
  const sentence = page.findIndex((line, i) => i > above && line.isSentence);
  return above >= 0 && sentence >= 0 ? sentence : page.length;
}

/** A list opens the text where nothing heads it: its first items are as much of it as those that are long enough for prose. */
function firstOfItems(page: readonly PageLine[], start: number): number {
  let first = start;
  while (page[first]?.isItem && isTextItem(page[first - 1])) first -= 1;
  return first === 0 || first === start ? first : start;
}

const isTextItem = (line: PageLine | undefined): boolean =>
  line?.isItem === true &&
  line.chrome === null &&
  line.publication === null &&
  line.words >= FEWEST_WORDS_OF_AN_ITEM;
const FEWEST_WORDS_OF_AN_ITEM = 10;

/** The block that is most of an article: much prose, with a title that is about it and a line of publication above. */
function articleAmong(
  page: readonly PageLine[],
  blocks: readonly Block[],
  steps: readonly string[],
): Block | null {
  if (blocks.length <= 1) return blocks[0] ?? null;
  const largest = blocks.reduce((most, { mass }) => Math.max(most, mass), 0);
  let best: { block: Block; score: number } | null = null;
  for (const [i, block] of blocks.entries()) {
    if (block.mass < largest * SMALLEST_SHARE) continue;
    const title = chooseTitle(page, block.start, steps)?.score ?? 0;
    const score =
      Math.log2(block.mass) +
      title -
      Math.min(MOST_LATER, i * A_BLOCK_LATER) -
      (isBelowClosing(page, block.start) ? BELOW_A_CLOSING : 0) -
      (block.stamps >= STAMPS_OF_A_LIST || stampsAbove(page, block.start) >= STAMPS_OF_A_LIST ? A_LIST : 0);
    if (best === null || score > best.score) best = { block, score };
  }
  return best?.block ?? null;
}

const stampsAbove = (page: readonly PageLine[], start: number): number =>
  page.slice(Math.max(0, start - LINES_ABOVE), start).filter(({ publication }) => publication?.date != null)
    .length;

const isBelowClosing = (page: readonly PageLine[], start: number): boolean =>
  page
    .slice(Math.max(0, start - LINES_ABOVE), start)
    .some(
      ({ chrome }, i, above) =>
        chrome === 'closing' || (chrome === 'related' && i >= above.length - LINES_BELOW_A_HEADING),
    );
const LINES_BELOW_A_HEADING = 6;

/** How often a line of the page stands in it. Counted when it is first asked: the text mostly begins with a long paragraph. */
function counter(page: readonly PageLine[]): (text: string) => number {
  let counts: Map<string, number> | null = null;
  return (text) => {
    counts ??= page
      .filter((line) => line.text.length <= LONGEST_TITLE)
      .map((line) => fold(line.text))
      .reduce((all, folded) => all.set(folded, (all.get(folded) ?? 0) + 1), new Map<string, number>());
    return counts.get(fold(text)) ?? 0;
  };
}

/** A line that ends like a sentence is a title where it stands twice, or first and set apart from the text. */
function isTitleLikeASentence(
  page: readonly PageLine[],
  i: number,
  isRepeated: (text: string) => boolean,
): boolean {
  const line = page[i];
  if (line === undefined || line.text.length > LONGEST_TITLE || TWO_SENTENCES.test(line.text)) return false;
  if (isRepeated(line.text)) return true;
  const next = page[i + 1];
  if (next === undefined) return false;
  const isSetApart =
    next.chrome === 'tool' ||
    next.publication !== null ||
    datelineIn(next.text) !== null ||
    /[?]\s?»?$/.test(line.text);
  // A title above it makes it the lead of the text; above a menu there is none.
  let entries = 0;
  for (let j = i - 1; isSetApart && j >= Math.max(0, i - LINES_ABOVE); j--) {
    const above = page[j];
    if (above === undefined || above.chrome === 'nav' || entries >= ENTRIES_OF_A_MENU) break;
    if (mayHeadAText(above)) return false;
    const isEntry = above.chrome === null && above.publication === null && !above.isSentence;
    entries = isEntry ? entries + 1 : 0;
  }
  return isSetApart;
}

const mayHeadAText = (line: PageLine): boolean =>
  line.chrome === null &&
  line.publication === null &&
  !line.isPointer &&
  line.words >= FEWEST_WORDS_OF_A_TITLE;
