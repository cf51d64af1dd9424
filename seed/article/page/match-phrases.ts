/**
 * Matching words of a vocabulary in a line, whatever its case and accents. The vocabularies are written in lower case
 * without accents.
 */

import { remember } from '../../../text/remember.ts';

const LONGEST_LINE = 300;

/** Lower case, without accents, as long as the text: an offset in one is an offset in the other. */
export const plain = remember(
  (text) =>
    text
      .replace(/[\u00c0-\u017f]/g, (letter) => letter.normalize('NFD').charAt(0))
      .replace(/[’‘ʼ`]/g, "'")
      .replace(/[\u00a0\u2007\u2009\u202f\t]/g, ' ')
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
