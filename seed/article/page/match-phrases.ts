/**
 * Matching words of a vocabulary in a line, whatever its case and accents. The vocabularies are written in lower case
 * without accents.
 */

import { APOSTROPHE, BLANK, HYPHEN } from '../../../text/characters.ts';
import { remember } from '../../../text/remember.ts';

const LONGEST_LINE = 300;

/** Each kind of character that is written otherwise, and as what; the digits are Arabic-Indic and Persian. */
const WRITTEN_AS: readonly (readonly [RegExp, (character: string) => string])[] = [
  [/[\u00c0-\u017f]/, (letter) => letter.normalize('NFD').charAt(0)],
  [new RegExp(`[${APOSTROPHE}]`), () => "'"],
  [new RegExp(`[${HYPHEN}]`), () => '-'],
  [new RegExp(`[${BLANK}]`), () => ' '],
  [/[\u0660-\u0669\u06f0-\u06f9]/, (digit) => String(digit.charCodeAt(0) & 0xf)],
  [/[ᵉʳˢᵗⁿᵈʰ]/, (letter) => letter.normalize('NFKD')],
];
const plainCharacter = remember(
  (character) => WRITTEN_AS.find(([kind]) => kind.test(character))?.[1](character) ?? character,
  1,
  10_000,
);

/** Lower case, without accents, as long as the text: an offset in one is an offset in the other. */
export const plain = remember(
  (text) =>
    text
      .replace(/[\t`\u0080-\uffff]/g, plainCharacter)
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
