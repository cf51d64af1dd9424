import { fold } from '../../../text/fold.ts';
import { remember } from '../../../text/remember.ts';
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
/** No rule asks for more words than stand here. */
const COUNTED_CHARACTERS = 200;
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
    const shown = show(line.text);
    const isNav = trail.lines.has(line) && shown.publication === null;
    return isNav
      ? { ...line, ...shown, chrome: 'nav', isProse: false, isSentence: false }
      : { ...line, ...shown };
  });
  return { page, steps: trail.steps };
}

/** What a line shows by itself. */
const show = remember(
  (text): Omit<PageLine, keyof Line> => {
    const publication = publicationIn(text);
    const chrome = publication !== null ? null : chromeRule(text);
    const [head, tail] = [text.slice(0, TELLING_CHARACTERS), text.slice(-TELLING_CHARACTERS)];
    const words = text
      .slice(0, COUNTED_CHARACTERS)
      .split(/\s{1,9}/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const isCutOff = CUT_OFF.test(tail);
    const ends = !isCutOff && SENTENCE_END.test(tail);
    const isText = chrome === null && publication === null;
    return {
      chrome,
      publication,
      isProse:
        isText &&
        !isCutOff &&
        (text.length > PROSE_CHARACTERS ||
          (text.length >= SENTENCE_CHARACTERS && ends) ||
          TWO_SENTENCES.test(head)),
      isSentence: isText && ends && words >= FEWEST_WORDS_OF_A_SENTENCE && /\s\p{Ll}/u.test(head),
      isItem: ITEM.test(head),
      isPointer: isPointer(text),
      words,
    };
  },
  PROSE_CHARACTERS,
  10_000,
);

/** Where the text begins: its first paragraph; the number of lines where there is none. */
export function startOfText(page: readonly PageLine[]): number {
  const count = counter(page);
  const start = page.findIndex(
    (line, i) => line.isProse && !isTitleLikeASentence(page, i, (text) => count(text) > 1),
  );
  if (start >= 0) return behindMenu(page, start);
  // A short text: a sentence below something that may be its title.
  const above = page.findIndex(mayHeadAText);
  const sentence = page.findIndex((line, i) => i > above && line.isSentence);
  return above >= 0 && sentence >= 0 ? sentence : page.length;
}

/** How often a line of the page stands in it. Counted when it is first asked: the text mostly begins with a long paragraph. */
function counter(page: readonly PageLine[]): (text: string) => number {
  let counts: Map<string, number> | null = null;
  return (text) => {
    counts ??= page
      .filter((line) => line.text.length <= PROSE_CHARACTERS)
      .map((line) => fold(line.text))
      .reduce((all, folded) => all.set(folded, (all.get(folded) ?? 0) + 1), new Map<string, number>());
    return counts.get(fold(text)) ?? 0;
  };
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
function isTitleLikeASentence(
  page: readonly PageLine[],
  i: number,
  isRepeated: (text: string) => boolean,
): boolean {
  const line = page[i];
  if (line === undefined || line.text.length > PROSE_CHARACTERS || TWO_SENTENCES.test(line.text))
    return false;
  if (isRepeated(line.text)) return true;
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
