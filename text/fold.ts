/**
 * Folding: what is left of a text when case, accents, apostrophe style and punctuation do not count.
 * Names are compared folded, slugs and sort keys are made of folded words.
 */

import { BLANK, HYPHEN, INVISIBLE, LINE_END } from './characters.ts';
import { firstFrom } from './first-from.ts';
import { ofName, remember } from './remember.ts';

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
const MAY_STAND_BETWEEN = new RegExp(`[${INVISIBLE}${HYPHEN}]`);
/** A word goes on behind a hyphen in the next line where that begins with a small letter: « pro- | gramme ». */
const GOES_ON = new RegExp(
  `[${HYPHEN}][${BLANK}]{0,3}(?:\\r\\n|[${LINE_END}])[${BLANK}]{0,9}(?=\\p{Ll})`,
  'uy',
);
/** « Bennani¹ »: the mark of a note. A digit on the line may belong to a name: « Africa24 ». */
const NOTE_MARK = /[⁰¹²³⁴-⁹]{1,2}$/u;
const LONGEST_WORD = 40;
/** Names and the lines of a page are folded again and again, paragraphs seldom. */
const LONGEST_FOLDED = 200;
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
  const { length } = text;
  for (let i = 0; i < length; ) {
    const start = i;
    let shape = SMALL;
    while (i < length) {
      const unit = text.charCodeAt(i);
      const kind = kindOf(unit);
      if (kind === IN_A_WORD) {
        i += 1;
        shape |= shapeOf(unit);
      } else if (kind === HIGH_SURROGATE && isPairInWord(text, i)) {
        i += 2;
        shape |= FOREIGN;
      } else {
        const between = i > start && kind === BETWEEN ? lengthBetweenLetters(text, i) : 0;
        if (between === 0) break;
        i += between;
        shape |= FOREIGN;
      }
    }
    if (i === start) {
      i += 1;
      continue;
    }
    const raw = text.slice(start, i);
    const mark = isNoteMark(raw) ? (NOTE_MARK.exec(raw)?.[0].length ?? 0) : 0;
    const end = i - mark;
    tokens.push({ word: mark === 0 ? folded(raw, shape) : foldWord(text.slice(start, end)), start, end });
  }
  return tokens;
}

/** The folded words of a name. */
export const wordsOfName = ofName((name): readonly string[] => tokenize(name).map(({ word }) => word));

/** What letters a word has, as far as folding differs by it. */
const SMALL = 0;
const CAPITALS = 1;
const FOREIGN = 2;

/** Most words are of small letters without accents: they are folded already. */
const folded = (raw: string, shape: number): string =>
  shape === SMALL ? raw : shape === CAPITALS ? raw.toLowerCase() : foldWord(raw);

const shapeOf = (unit: number): number =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
    ? SMALL
    : unit >= 0x41 && unit <= 0x5a
      ? CAPITALS
      : FOREIGN;

/** Most words end in a letter. */
const isNoteMark = (raw: string): boolean => {
  const last = raw.charCodeAt(raw.length - 1);
  return last === 0xb9 || last === 0xb2 || last === 0xb3 || (last >= 0x2070 && last <= 0x2079);
};

/** How many characters, invisible ones or a hyphen at a line's end, stand before the next letter of the same word; 0 where none does. */
function lengthBetweenLetters(text: string, i: number): number {
  if (IS_INVISIBLE.test(text.charAt(i))) {
    let length = 1;
    while (IS_INVISIBLE.test(text.charAt(i + length))) length += 1;
    return isInWord(text, i + length) ? length : 0;
  }
  GOES_ON.lastIndex = i;
  return GOES_ON.exec(text)?.[0].length ?? 0;
}

/** What a UTF-16 unit is to a word. */
const IN_A_WORD = 1;
/** Of a word only where another letter follows: an invisible character, a hyphen. */
const BETWEEN = 2;
const HIGH_SURROGATE = 3;
const OUTSIDE = 4;

/** Of each UTF-16 unit; 0 where that was not asked yet. */
const kinds = new Uint8Array(0x10000);

/**
 * A property class of a regular expression is slow, and the same hundred characters make up every text: asked once for
 * each.
 */
function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const kind =
    unit >= 0xd800 && unit < 0xdc00
      ? HIGH_SURROGATE
      : IN_WORD.test(character)
        ? IN_A_WORD
        : MAY_STAND_BETWEEN.test(character)
          ? BETWEEN
          : OUTSIDE;
  kinds[unit] = kind;
  return kind;
}

const isPairInWord = (text: string, i: number): boolean => {
  const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
  return character.length === 2 && IN_WORD.test(character);
};

function isInWord(text: string, i: number): boolean {
  if (i >= text.length) return false;
  const kind = kindOf(text.charCodeAt(i));
  return kind === IN_A_WORD || (kind === HIGH_SURROGATE && isPairInWord(text, i));
}

/** Which token, or other stretch in text order, is the first that begins at `offset` or behind it; the number of tokens where none does. */
export const tokenAt = (tokens: readonly { readonly start: number }[], offset: number): number =>
  firstFrom(tokens, ({ start }) => start < offset);

/** The folded words of a text with one blank between them. */
export const fold = remember(
  (text) => {
    const tokens = tokenize(text);
    let words = tokens[0]?.word ?? '';
    for (let i = 1; i < tokens.length; i++) words += ` ${tokens[i]?.word}`;
    return words;
  },
  LONGEST_FOLDED,
  20_000,
);

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
