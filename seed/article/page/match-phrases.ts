/**
 * Matching words of a vocabulary in a line, whatever its case and accents. The vocabularies are written in lower case
 * without accents.
 */

import { APOSTROPHE, BLANK, HYPHEN } from '../../../text/characters.ts';
import { remember } from '../../../text/remember.ts';

const LONGEST_LINE = 300;

const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, 'g');
const HYPHENS = new RegExp(`[${HYPHEN}]`, 'g');
const BLANKS = new RegExp(`[${BLANK}]`, 'g');
/** Arabic-Indic digits and their Persian forms. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const asciiDigit = (digit: string): string => String(digit.charCodeAt(0) & 0xf);

/** Lower case, without accents, as long as the text: an offset in one is an offset in the other. */
export const plain = remember(
  (text) =>
    text
      .replace(/[\u00c0-\u017f]/g, (letter) => letter.normalize('NFD').charAt(0))
      .replace(APOSTROPHES, "'")
      .replace(HYPHENS, '-')
      .replace(BLANKS, ' ')
      .replace(OTHER_DIGITS, asciiDigit)
      .replace(/[ᵉʳˢᵗⁿᵈʰ]/g, (letter) => letter.normalize('NFKD'))
      .replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  LONGEST_LINE,
  10_000,
);

/** The source of a pattern that matches any of the phrases, the longest first. A blank in a phrase is any blank. */
export const anyOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s{1,3}'))
    .join('|')})`;

/** In plain text: neither a letter nor a digit stands before, or behind. */
export const FROM = '(?<![a-z0-9])';
export const TO = '(?![a-z0-9])';
