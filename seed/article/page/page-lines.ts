import { remember } from '../../../text/remember.ts';
import { turnSource } from '../../lexicon/turns.ts';
import { findBreadcrumb } from './breadcrumb.ts';
import { chromeRule } from './chrome.ts';
import { isPointer } from './chrome-forms.ts';
import type { Chrome } from './chrome-words.ts';
import type { Line } from './lines.ts';
import { type Publication, publicationIn } from './publication.ts';
import { withStatedInTwoLines } from './stated-in-two-lines.ts';

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
const LONGEST_BEGINNING = 600;
const SENTENCE_END = /[.!?…؟。۔]\s?[»”"’)\]]{0,2}(?:\s?\[\d{1,2}\])?$/u;
/** « … Lire la suite »: the beginning of another article, where it is no longer than beginnings are. */
const CUT_OFF = new RegExp(
  `(?:\\[…\\]|\\[\\.\\.\\.\\]|…|\\.\\.\\.|${turnSource('readOn')})\\s?[»›>→]{0,2}$`,
  'iu',
);
/** It begins at the full stop, as few characters are one. */
export const TWO_SENTENCES = /[.!?](?<=\p{Ll}{2}[»”"’)]?.)\s{1,3}[«“"‘(]?\s?\p{Lu}/u;
const ITEM = /^(?:[-–—•*·▪●○◦✓✔]|\d{1,2}[.)°](?!\d)|[a-z]\)|\d{1,2}\s?[:h]\s?\d{2}(?!\d))\s{0,9}\S/u;

/** The lines in their number with what each shows; the steps of the breadcrumb. */
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
  return { page: withStatedInTwoLines(page), steps: trail.steps };
}

/** What a line shows by itself. */
export const show = remember(
  (text): Omit<PageLine, keyof Line> => {
    const publication = publicationIn(text);
    const chrome = publication !== null ? null : chromeRule(text);
    const [head, tail] = [text.slice(0, TELLING_CHARACTERS), text.slice(-TELLING_CHARACTERS)];
    const words = text
      .slice(0, COUNTED_CHARACTERS)
      .split(/\s{1,9}/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const isCutOff = text.length <= LONGEST_BEGINNING && CUT_OFF.test(tail);
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
      isSentence: isText && ends && words >= FEWEST_WORDS_OF_A_SENTENCE && /\s[\p{Ll}\p{Lo}]/u.test(head),
      isItem: ITEM.test(head),
      isPointer: isPointer(text),
      words,
    };
  },
  PROSE_CHARACTERS,
  10_000,
);
