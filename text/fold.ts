/**
 * Folding: what is left of a text when case, accents, apostrophe style and punctuation do not count.
 * Names are compared folded, slugs and sort keys are made of folded words.
 */

import { BLANK, HYPHEN, INVISIBLE, LINE_END } from './characters.ts';
import { firstFrom } from './first-from.ts';
import { remember } from './remember.ts';

export interface Token {
  /** Folded: lower case, without accents. */
  readonly word: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** U+02BC is a letter to Unicode, and an apostrophe to whoever types it. */
const IN_WORD = /(?!\u02bc)[\p{L}\p{M}\p{N}]/u;
/** What may stand inside a word and is none of its letters: invisible characters, a hyphen at a line's end. */
const BETWEEN_LETTERS = new RegExp(
  `[${INVISIBLE}]|[${HYPHEN}][${BLANK}]*(?:\\r\\n|[${LINE_END}])[${BLANK}]*`,
  'g',
);
const IS_INVISIBLE = new RegExp(`[${INVISIBLE}]`);
/** A word goes on behind a hyphen in the next line where that begins with a small letter: « pro- | gramme ». */
const GOES_ON = new RegExp(
  `[${HYPHEN}][${BLANK}]{0,3}(?:\\r\\n|[${LINE_END}])[${BLANK}]{0,9}(?=\\p{Ll})`,
  'uy',
);
/** « Bennani¹ »: the mark of a note. A digit on the line may belong to a name: « Africa24 ». */
const NOTE_MARK = /[⁰¹²³⁴-⁹]{1,2}$/u;
const LONGEST_WORD = 40;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** One word, folded. Remembering makes folding five times faster. */
export const foldWord = remember(
  (word) =>
    word
      .replace(BETWEEN_LETTERS, '')
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
      const between = lengthBetweenLetters(text, i);
      if (between === 0) continue;
      isFolded = false;
      i += between;
    }
    if (i === start) {
      i += 1;
      continue;
    }
    const raw = text.slice(start, i);
    const mark = isNoteMark(raw) ? (NOTE_MARK.exec(raw)?.[0].length ?? 0) : 0;
    const end = i - mark;
    tokens.push({ word: isFolded && mark === 0 ? raw : foldWord(text.slice(start, end)), start, end });
  }
  return tokens;
}

/** Most words end in a letter. */
const isNoteMark = (raw: string): boolean => {
  const last = raw.charCodeAt(raw.length - 1);
  return last === 0xb9 || last === 0xb2 || last === 0xb3 || (last >= 0x2070 && last <= 0x2079);
};

/** How many characters behind a letter at `i` stand before the next letter of the same word; 0 where none does. */
function lengthBetweenLetters(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0x80 && unit !== 0x2d) return 0;
  if (IS_INVISIBLE.test(text.charAt(i))) {
    let length = 1;
    while (IS_INVISIBLE.test(text.charAt(i + length))) length += 1;
    return unitsInWord(text, i + length) > 0 ? length : 0;
  }
  GOES_ON.lastIndex = i;
  return GOES_ON.exec(text)?.[0].length ?? 0;
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
