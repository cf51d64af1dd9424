import { stemmer } from '@orama/stemmers/french';
import { type Token, tokenize } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { ARABIC_LETTERS, ARABIC_PREFIXES, ELIDED, ENDINGS, STOP_WORDS } from './words.ts';

/** A word of a text as the index knows it. */
export interface Term {
  /** Without case, accents and French inflection. */
  readonly term: string;
  /** The word itself, folded. */
  readonly word: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Finds nothing by itself: `le`, `de`, `of`. */
  readonly isStop: boolean;
}

/** A longer word is cut: no reader types it, and a term is at most so long. */
const LONGEST_WORD = 40;
const APOSTROPHES = "'’ʼ‘´`′";

/**
 * The terms of a text in their order, stop words among them. Blind to case, accents, apostrophe style, elision, the dots
 * of an acronym (`I.A.` is `IA`), French plurals and feminines, Arabic articles. The same for every language: a query
 * does not say its own.
 */
export function termsOf(text: string): Term[] {
  return wordsOf(text).map(({ word, start, end }) => ({ ...asTerm(word), word, start, end }));
}

/** The folded words of a text without what is elided before them; the letters of a dotted acronym are one word. */
export function wordsOf(text: string): Token[] {
  const words: Token[] = [];
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const after = text.charCodeAt(token.end);
    // Most words stand before a blank: nothing is cut off there, and no acronym goes on.
    if (after !== BLANK) {
      const isCutOff = tokens[i + 1]?.start === token.end + 1 && APOSTROPHES.includes(text.charAt(token.end));
      if (isCutOff && ELIDED.has(token.word)) continue;
    }
    const mayBeDotted = after === DOT && token.word.length <= LONGEST_LETTER;
    const letters = mayBeDotted ? dottedLetters(text, tokens, i) : 0;
    const last = letters < 2 ? undefined : tokens[i + letters - 1];
    if (last === undefined) {
      words.push(
        token.word.length > LONGEST_WORD ? { ...token, word: token.word.slice(0, LONGEST_WORD) } : token,
      );
      continue;
    }
    const word = tokens
      .slice(i, i + letters)
      .map((letter) => letter.word)
      .join('');
    words.push({ word, start: token.start, end: last.end });
    i += letters - 1;
  }
  return words;
}

/** Units of UTF-16. */
const LONGEST_LETTER = 2;
const DOT = 0x2e;
const BLANK = 0x20;
const LETTER = /^\p{L}$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/** How many tokens from `from` on are single letters, or digits behind them, with nothing but a dot between. */
function dottedLetters(text: string, tokens: readonly Token[], from: number): number {
  let length = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !(length === 0 ? LETTER : LETTER_OR_DIGIT).test(token.word)) break;
    if (length > 0 && text.slice(tokens[i - 1]?.end, token.start) !== '.') break;
    length += 1;
  }
  return length;
}

/** What the index makes of a folded word. */
export const asTerm = remember(
  (word): Pick<Term, 'term' | 'isStop'> => ({
    term: stemOf(word),
    isStop: STOP_WORDS.has(word) || /^[a-z]$/.test(word),
  }),
  LONGEST_WORD,
  50_000,
);

/** A folded word without its inflection. */
export const stem = (word: string): string => asTerm(word).term;

function stemOf(word: string): string {
  if (/^\p{Script=Arabic}/u.test(word)) return arabicStem(word);
  const ending = ENDINGS.find(({ de }) => de.test(word));
  return stemmer(ending === undefined ? word : word.replace(ending.de, ending.a)) || word;
}

function arabicStem(word: string): string {
  const letters = word.replace(/[ةىٱ]/g, (letter) => ARABIC_LETTERS[letter] ?? letter);
  const prefix = ARABIC_PREFIXES.find(
    (known) => letters.startsWith(known) && letters.length - known.length >= 3,
  );
  return prefix === undefined ? letters : letters.slice(prefix.length);
}
