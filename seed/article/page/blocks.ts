import type { PageLine } from './page-lines.ts';

/**
 * A stretch of a page in which prose stands close together: the article, what a site says of itself, the answers of
 * readers, the beginnings of other articles.
 */
export interface Block {
  /** The line with its first paragraph. */
  readonly start: number;
  /** Behind the line with its last paragraph. */
  readonly end: number;
  /** How many characters its paragraphs have. */
  readonly mass: number;
  /** How many dated lines stand between its paragraphs: several head the beginnings of other articles. */
  readonly stamps: number;
}

/** From here on what stands between two paragraphs sets them apart. */
const WIDEST_GAP = 6;
/** A longer paragraph says no more about its block. */
const MOST_OF_A_PARAGRAPH = 1_500;
/** A menu of this many words in a line. */
const WORDS_OF_A_MENU = 3;

/** The blocks of a page in its order. `isText` says of a line, which looks like a paragraph, whether it is one. */
export function blocksOf(page: readonly PageLine[], isText: (line: PageLine, i: number) => boolean): Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number; mass: number; stamps: number } | null = null;
  let [gap, stamps] = [0, 0];
  for (const [i, line] of page.entries()) {
    if (!line.isProse || !isText(line, i)) {
      gap += gapOf(line);
      stamps += line.publication?.date == null ? 0 : 1;
      continue;
    }
    const mass = Math.min(line.text.length, MOST_OF_A_PARAGRAPH);
    if (open === null || gap >= WIDEST_GAP) {
      open = { start: i, end: i + 1, mass, stamps: 0 };
      blocks.push(open);
    } else {
      open.end = i + 1;
      open.mass += mass;
      open.stamps += stamps;
    }
    [gap, stamps] = [0, 0];
  }
  return blocks;
}

/** How far a line sets apart what stands above and below it. */
function gapOf(line: PageLine): number {
  if (line.publication !== null) return 1;
  switch (line.chrome) {
    case 'nav':
      return line.words >= WORDS_OF_A_MENU && !line.isItem ? WIDEST_GAP : 2;
    case 'related':
    case 'closing':
      return WIDEST_GAP / 2;
    case 'foot':
      return 2;
    case 'tool':
    case 'insert':
      return 0.3;
    default:
      // A number alone: of a page, a rank, a minute.
      return line.isSentence || line.isItem || !/\p{L}/u.test(line.text) ? 0.2 : 1;
  }
}
