import type { PageLine } from './page-lines.ts';
import type { Publication } from './publication.ts';

/** What of the lines from the first paragraph on is text. */
export interface Body {
  readonly paragraphs: readonly PageLine[];
  /** What lines below the first paragraph say of the publication, the surest first. */
  readonly publications: readonly Publication[];
}

/** A line without a full stop this long is a paragraph all the same, once the text has begun. */
const PARAGRAPH_CHARACTERS = 130;
/** Right behind another paragraph. */
const NEXT_PARAGRAPH_CHARACTERS = 100;
/** Below this many lines of furniture in a row the text is over. */
const FURNITURE_OF_A_FOOT = 2;

/**
 * A text goes on to its last paragraph, and to the short sentences and items that follow it at once. It is over before
 * where a closing heading stands, or the foot of the page begins; what stands behind then is the page's, were it prose.
 */
export function readBody(page: readonly PageLine[], start: number): Body {
  const left = charactersLeft(page);
  const paragraphs: PageLine[] = [];
  const publications: Publication[] = [];
  let kept = 0;
  let characters = 0;
  let prose = 0;
  let furniture = 0;
  let isFollowing = true;
  /** Whether the line before is text, or may be. */
  let untouched = true;
  let i = start;
  for (; i < page.length; i++) {
    const line = page[i];
    if (line === undefined) break;
    const behind = left[i + 1] ?? 0;
    if (line.publication !== null) {
      const { isLabelled, date } = line.publication;
      const isBelowText = paragraphs.length === kept;
      const isSignature = behind === 0 && isBelowText && page[i - 1] === paragraphs.at(-1);
      // Below the lead stands who wrote the text and when. Another date between paragraphs heads what follows, and
      // one below a headline is that of another article.
      if (prose <= 1 || (isBelowText && (isLabelled || isSignature))) publications.push(line.publication);
      if (prose <= 1 || isLabelled || date === null || isSignature) continue;
    }
    if (line.chrome === 'closing') {
      if (behind <= characters) break;
      continue;
    }
    if (line.chrome === 'related') {
      const next = resumption(page, i, left);
      if (next === null) break;
      i = next - 1;
      continue;
    }
    if (line.chrome !== null && !(line.isItem && isItemOfList(line, paragraphs.at(-1)))) {
      furniture += line.chrome === 'foot' || line.chrome === 'nav' ? 1 : 0;
      const isOver = furniture >= FURNITURE_OF_A_FOOT ? behind * 2 < characters : behind * 4 < characters;
      if (furniture > 0 && isOver) break;
      isFollowing = isFollowing && line.chrome === 'insert';
      untouched = false;
      continue;
    }
    if (isLink(line, paragraphs.at(-1))) continue;
    // Between the lead and the date: who wrote the text.
    if (prose <= 1 && !line.isSentence && line.words <= WORDS_OF_A_NAME && page[i + 1]?.publication != null)
      continue;
    const isLong: boolean =
      line.text.length >= (isFollowing ? NEXT_PARAGRAPH_CHARACTERS : PARAGRAPH_CHARACTERS);
    const isParagraph: boolean = line.isProse || (isLong && !line.isPointer);
    const before = paragraphs.at(-1);
    const opensList = /:$/.test(line.text);
    // The minute of a match, the number of a paragraph.
    const isNumber = !/\p{L}/u.test(line.text);
    const isAnswer = before !== undefined && /\?\s?»?$/.test(before.text) && /[.!…؟]\s?»?$/.test(line.text);
    const isBelowSubheading: boolean = line.isSentence && paragraphs.length === kept + 1 && untouched;
    isFollowing =
      isParagraph ||
      isBelowSubheading ||
      (isFollowing && (line.isSentence || isAnswer || opensList || isNumber || isItemOfList(line, before)));
    untouched = true;
    paragraphs.push(line);
    if (!isFollowing || opensList || isNumber) continue;
    kept = paragraphs.length;
    if (!isParagraph) continue;
    prose += 1;
    characters += line.text.length;
    furniture = 0;
  }
  const isCut = paragraphs.length > kept;
  return {
    paragraphs: paragraphs.slice(0, kept),
    publications: [...publications, ...(isCut ? [] : labelledBelow(page.slice(i, i + LINES_OF_A_FOOT)))],
  };
}

const WORDS_OF_A_NAME = 4;

/** How far below a text its date may stand. */
const LINES_OF_A_FOOT = 8;

/** « Publié le … » below a text and its buttons, above the headlines of other articles. */
function labelledBelow(foot: readonly PageLine[]): Publication[] {
  const end = foot.findIndex(
    ({ chrome, publication, words }) =>
      chrome === 'related' || (chrome === null && publication === null && words > 3),
  );
  return foot
    .slice(0, end < 0 ? foot.length : end)
    .flatMap(({ publication }) => (publication?.isLabelled ? [publication] : []));
}

/** How many characters of paragraphs stand from each line on. */
function charactersLeft(page: readonly PageLine[]): number[] {
  const left = new Array<number>(page.length + 1).fill(0);
  for (let i = page.length - 1; i >= 0; i--)
    left[i] = (left[i + 1] ?? 0) + (page[i]?.isProse ? (page[i]?.text.length ?? 0) : 0);
  return left;
}

const SURE_PARAGRAPH = 200;

/**
 * Where the text goes on behind a heading of other articles, or null: with a paragraph that is longer than
 * a teaser, or with two.
 */
function resumption(page: readonly PageLine[], heading: number, left: readonly number[]): number | null {
  if ((left[heading] ?? 0) < SURE_PARAGRAPH) return null;
  for (let i = heading + 1; i < page.length; i++) {
    const line = page[i];
    if (line === undefined || line.chrome === 'closing') return null;
    const isPair = line.text.length > PARAGRAPH_CHARACTERS && (page[i + 1]?.isProse ?? false);
    if (!line.isProse || !(line.text.length > SURE_PARAGRAPH || isPair)) continue;
    let first = i;
    while (first > heading + 2 && page[first - 1]?.isProse === true) first -= 1;
    return first;
  }
  return null;
}

/** A link behind a sign; behind a colon such lines are a list. */
const isLink = (line: PageLine, before: PageLine | undefined): boolean =>
  line.isPointer && !line.isProse && !(before !== undefined && (/:$/.test(before.text) || before.isPointer));

const isItemOfList = (line: PageLine, before: PageLine | undefined): boolean =>
  before !== undefined &&
  (((line.isItem || line.isPointer) && (/[:;]$/.test(before.text) || before.isItem || before.isPointer)) ||
    // Who said the words above it.
    (/^[-–—]\s?\p{Lu}/u.test(line.text) && /[»”"]$/.test(before.text)));
