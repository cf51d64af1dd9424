/**
 * Folding: what is left of a text when case, accents, apostrophe style and punctuation do not count.
 * Names are compared folded, slugs and sort keys are made of folded words.
 */

import { firstFrom } from './first-from.ts';
import { remember } from './remember.ts';

export interface Token {
  /** Folded: lower case, without accents. */
  readonly word: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
const LONGEST_WORD = 40;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** One word, folded. Remembering makes folding five times faster. */
export const foldWord = remember(
  (word) =>
    word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[œæßøł]/g, (letter) => LIGATURES[letter] ?? letter),
  LONGEST_WORD,
  50_000,
);

/** The words of a text with their places: runs of letters, marks and digits. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const start = i;
    let isFolded = true;
    for (let units = unitsInWord(text, i); units > 0; units = unitsInWord(text, i)) {
      isFolded &&= isSmallOrDigit(text.charCodeAt(i));
      i += units;
    }
    if (i === start) {
      i += 1;
      continue;
    }
    const raw = text.slice(start, i);
    tokens.push({ word: isFolded ? raw : foldWord(raw), start, end: i });
  }
  return tokens;
}

/** Most words are of such letters alone: they are folded already. */
const isSmallOrDigit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** For each UTF-16 unit whether a word may hold it: 1 or 2; 0 where that was not asked yet. */
const inWord = new Uint8Array(0x10000);

/**
 * How many UTF-16 units the character at `i` has, where it is part of a word; else 0. A property class of a regular
 * expression is slow, and the same hundred characters make up every text: asked once for each.
 */
function unitsInWord(text: string, i: number): 0 | 1 | 2 {
  if (i >= text.length) return 0;
  const unit = text.charCodeAt(i);
  if (unit >= 0xd800 && unit < 0xdc00) {
    const character = String.fromCodePoint(text.codePointAt(i) ?? unit);
    return character.length === 2 && IN_WORD.test(character) ? 2 : 0;
  }
  if (inWord[unit] === 0) inWord[unit] = IN_WORD.test(String.fromCharCode(unit)) ? 1 : 2;
  return inWord[unit] === 1 ? 1 : 0;
}

/** Which token, or other stretch in text order, is the first that begins at `offset` or behind it; the number of tokens where none does. */
export const tokenAt = (tokens: readonly { readonly start: number }[], offset: number): number =>
  firstFrom(tokens, ({ start }) => start < offset);

/** The folded words of a text with one blank between them. */
export function fold(text: string): string {
  return tokenize(text)
    .map((token) => token.word)
    .join(' ');
}

const encoder = new TextEncoder();

/** Folded words joined by `-`, cut between words so that it has at most `maxBytes` UTF-8 bytes. */
export function foldedKey(text: string, maxBytes: number): string {
  let key = '';
  for (const { word } of tokenize(text)) {
    const longer = key === '' ? word : `${key}-${word}`;
    if (encoder.encode(longer).length > maxBytes) return key === '' ? word.slice(0, maxBytes / 4) : key;
    key = longer;
  }
  return key;
}
