import { fold } from '../text/fold.ts';
import { findBreadcrumb } from './breadcrumb.ts';
import { chromeRule } from './chrome.ts';
import { isPointer } from './chrome-forms.ts';
import type { Chrome } from './chrome-words.ts';
import { datelineIn } from './dateline.ts';
import type { Line } from './lines.ts';
import { type Publication, publicationIn } from './publication.ts';

/** A line of a page and what it shows by itself. */
export interface PageLine extends Line {
  readonly chrome: Chrome | null;
  /** What it says of the publication; a line that does is no chrome. */
  readonly publication: Publication | null;
  /** A paragraph, as opposed to a title, a heading or a menu line. */
  readonly isProse: boolean;
  /** A sentence, were it a short one. */
  readonly isSentence: boolean;
  /** An item of a list or a link behind a sign. */
  readonly isItem: boolean;
  readonly isPointer: boolean;
  /** How many words it has, as far as that tells anything. */
  readonly words: number;
}

const PROSE_CHARACTERS = 200;
const SENTENCE_CHARACTERS = 80;
/** What tells a sentence stands at the ends of a line: a long one is not searched through. */
const TELLING_CHARACTERS = 400;
const FEWEST_WORDS_OF_A_SENTENCE = 3;
const FEWEST_WORDS_OF_A_TITLE = 4;
const SENTENCE_END = /[.!?…]\s?[»”"’)\]]{0,2}(?:\s?\[\d{1,2}\])?$/u;
/** « … Lire la suite »: the beginning of another article. */
const CUT_OFF =
  /(?:\[…\]|\[\.\.\.\]|…|\.\.\.|lire la suite|lire plus|read more|continue reading)\s?[»›>→]{0,2}$/iu;
const TWO_SENTENCES = /\p{Ll}{2}[»”"’)]?[.!?]\s{1,3}[«“"‘(]?\s?\p{Lu}/u;
const ITEM = /^(?:[-–—•*·▪●○◦✓✔]|\d{1,2}[.)°](?!\d)|[a-z]\)|\d{1,2}\s?[:h]\s?\d{2}(?!\d))\s{0,9}\S/u;

/** The lines with what each shows; the steps of the breadcrumb. */
export function readPage(lines: readonly Line[]): { page: PageLine[]; steps: readonly string[] } {
  const firstParagraph = lines.findIndex((line) => line.text.length > PROSE_CHARACTERS);
  const trail = findBreadcrumb(lines, firstParagraph < 0 ? 0 : firstParagraph);
  const page = lines.map((line): PageLine => {
    const { text } = line;
    const publication = publicationIn(text);
    const chrome = publication !== null ? null : trail.lines.has(line) ? 'nav' : chromeRule(text);
    const [head, tail] = [text.slice(0, TELLING_CHARACTERS), text.slice(-TELLING_CHARACTERS)];
    const words = head.split(/\s{1,9}/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const ends = SENTENCE_END.test(tail) && !CUT_OFF.test(tail);
    const isText = chrome === null && publication === null;
    return {
      ...line,
      chrome,
      publication,
      isProse:
        isText &&
        !CUT_OFF.test(tail) &&
        (text.length > PROSE_CHARACTERS ||
          TWO_SENTENCES.test(head) ||
          (text.length >= SENTENCE_CHARACTERS && ends)),
      isSentence: isText && ends && words >= FEWEST_WORDS_OF_A_SENTENCE && /\s\p{Ll}/u.test(head),
      isItem: ITEM.test(head),
      isPointer: isPointer(text),
      words,
    };
  });
  return { page, steps: trail.steps };
}

/** Where the text begins: its first paragraph; the number of lines where there is none. */
export function startOfText(page: readonly PageLine[]): number {
  const counts = new Map<string, number>();
  for (const { text } of page) {
    if (text.length > PROSE_CHARACTERS) continue;
    const folded = fold(text);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const start = page.findIndex(
    (line, i) => line.isProse && !isTitleLikeASentence(page, i, (counts.get(fold(line.text)) ?? 0) > 1),
  );
  if (start >= 0) return behindMenu(page, start);
  // A short text: a sentence below something that may be its title.
  const above = page.findIndex(mayHeadAText);
  const sentence = page.findIndex((line, i) => i > above && line.isSentence);
  return above >= 0 && sentence >= 0 ? sentence : page.length;
}

/** What a site says of itself above its menu is no text: the text begins below the menu. */
function behindMenu(page: readonly PageLine[], start: number): number {
  const next = page.findIndex((line, i) => i > start && line.isProse);
  const menu = page
    .slice(start + 1, next < 0 ? start : Math.min(next, start + LINES_ABOVE))
    .some((line) => line.chrome === 'nav' && line.words >= WORDS_OF_A_MENU && !line.isItem);
  return menu ? next : start;
}
const WORDS_OF_A_MENU = 3;

/** A line that ends like a sentence is a title where it stands twice, or first and set apart from the text. */
function isTitleLikeASentence(page: readonly PageLine[], i: number, isRepeated: boolean): boolean {
  const line = page[i];
  if (line === undefined || line.text.length > PROSE_CHARACTERS || TWO_SENTENCES.test(line.text))
    return false;
  if (isRepeated) return true;
  const next = page[i + 1];
  if (next === undefined) return false;
  const isSetApart =
    next.chrome === 'tool' ||
    next.publication !== null ||
    datelineIn(next.text) !== null ||
    /[?]\s?»?$/.test(line.text);
  // A title above it makes it the lead of the text.
  for (let j = i - 1; isSetApart && j >= Math.max(0, i - LINES_ABOVE); j--) {
    const above = page[j];
    if (above === undefined || above.chrome === 'nav') break;
    if (mayHeadAText(above)) return false;
  }
  return isSetApart;
}
const LINES_ABOVE = 20;

const mayHeadAText = (line: PageLine): boolean =>
  line.chrome === null &&
  line.publication === null &&
  !line.isPointer &&
  line.words >= FEWEST_WORDS_OF_A_TITLE;
