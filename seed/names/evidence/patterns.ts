import { isHyphenated, joins, type Word } from '../../article/words.ts';

/**
 * Patterns over the words beside a name. Elements are separated by blanks: a word, folded; a|b for alternatives;
 * <class> for a class of words; `?` behind what may be missing; `..3` for up to three small words; a mark of punctuation
 * that has to stand there. Words without a mark between them are joined by a blank, an apostrophe or a hyphen.
 */
export interface Pattern {
  /** From the name outwards. */
  readonly left: readonly Element[];
  readonly right: readonly Element[];
}

type Element =
  | { readonly is: 'word'; readonly test: (word: Word) => boolean; readonly isOptional: boolean }
  | { readonly is: 'gap'; readonly most: number }
  | { readonly is: 'mark'; readonly mark: RegExp };

/** Whether a word, by its letters and its first one's case, belongs to a class; throws RangeError for a class that nobody defines. */
export type ClassTest = (name: string) => (word: Word) => boolean;

/** « and » stand for every opening and closing quote. */
const MARKS: ReadonlyMap<string, RegExp> = new Map([
  [',', /,/],
  ['(', /\(/],
  [')', /\)/],
  [':', /:/],
  [';', /;/],
  ['–', /–/],
  ['«', /[«“"]/],
  ['»', /[»”"]/],
]);

export function compilePattern(source: { left?: string; right?: string }, classTest: ClassTest): Pattern {
  const elements = (text = '') =>
    text
      .split(' ')
      .filter((element) => element !== '')
      .map((element) => compileElement(element, classTest));
  return { left: elements(source.left).reverse(), right: elements(source.right) };
}

function compileElement(text: string, classTest: ClassTest): Element {
  const mark = MARKS.get(text);
  if (mark !== undefined) return { is: 'mark', mark };
  if (text.startsWith('..')) return { is: 'gap', most: Number(text.slice(2)) };
  const isOptional = text.endsWith('?');
  const body = isOptional ? text.slice(0, -1) : text;
  const tests = body.startsWith('<')
    ? body.slice(1, -1).split('|').map(classTest)
    : [ofWords(new Set(body.split('|')))];
  return { is: 'word', test: (word) => tests.some((test) => test(word)), isOptional };
}

const ofWords =
  (words: ReadonlySet<string>) =>
  ({ word }: Word): boolean =>
    words.has(word);

/** Whether the pattern fits around the words from `from` up to `next`. */
export function fits({ left, right }: Pattern, words: readonly Word[], from: number, next: number): boolean {
  return (
    (left.length === 0 || fitsLeft(left, 0, words, from)) &&
    (right.length === 0 || fitsRight(right, 0, words, next))
  );
}

const MOST_WORDS = 20_000;

/**
 * Of many patterns those that may fit behind a word, as indices in their order: the ones whose nearest word on the left
 * it is, and the ones that ask for no word there. The same few thousand words stand before names.
 */
export function byWordBefore(patterns: readonly Pattern[]): (before: Word | undefined) => readonly number[] {
  const passing = (before: Word | undefined): readonly number[] =>
    patterns.flatMap(({ left: [nearest] }, i) =>
      nearest?.is !== 'word' || nearest.isOptional || (before !== undefined && nearest.test(before))
        ? [i]
        : [],
    );
  const asked = {
    small: new Map<string, readonly number[]>(),
    capital: new Map<string, readonly number[]>(),
  };
  const none = passing(undefined);
  return (before) => {
    if (before === undefined) return none;
    const known = before.isCapital ? asked.capital : asked.small;
    const found = known.get(before.word);
    if (found !== undefined) return found;
    const answer = passing(before);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(before.word, answer);
    return answer;
  };
}

/** `at` is the first word of what was matched already. */
function fitsLeft(elements: readonly Element[], n: number, words: readonly Word[], at: number): boolean {
  const element = elements[n];
  if (element === undefined) return true;
  const gap = words[at]?.gap ?? '';
  if (element.is === 'mark') return element.mark.test(gap) && fitsBehindMark(elements, n + 1, words, at);
  if (element.is === 'gap') {
    for (let skipped = 0; skipped <= element.most; skipped++) {
      if (fitsLeft(elements, n + 1, words, at - skipped)) return true;
      const word = words[at - skipped - 1];
      if (word === undefined || word.isCapital || !joins(words[at - skipped])) return false;
    }
    return false;
  }
  if (element.isOptional && fitsLeft(elements, n + 1, words, at)) return true;
  const word = words[at - 1];
  if (word === undefined || isHyphenated(words[at]) || !joins(words[at]) || !element.test(word)) return false;
  return fitsLeft(elements, n + 1, words, at - 1);
}

/** The word before a mark has the mark between, not a blank alone. */
function fitsBehindMark(
  elements: readonly Element[],
  n: number,
  words: readonly Word[],
  at: number,
): boolean {
  const element = elements[n];
  if (element === undefined) return true;
  const word = words[at - 1];
  if (word === undefined) return false;
  if (element.is === 'gap') {
    for (let skipped = 0; skipped <= element.most; skipped++) {
      if (
        skipped === 0
          ? fitsBehindMark(elements, n + 1, words, at)
          : fitsLeft(elements, n + 1, words, at - skipped)
      )
        return true;
      const passed = words[at - skipped - 1];
      if (passed === undefined || passed.isCapital || (skipped > 0 && !joins(words[at - skipped])))
        return false;
    }
    return false;
  }
  return element.is === 'word' && element.test(word) && fitsLeft(elements, n + 1, words, at - 1);
}

/** `at` is the first word behind what was matched already. */
function fitsRight(
  elements: readonly Element[],
  n: number,
  words: readonly Word[],
  at: number,
  isBehindMark = false,
): boolean {
  const element = elements[n];
  if (element === undefined) return true;
  const word = words[at];
  if (element.is === 'mark')
    return element.mark.test(word?.gap ?? '') && fitsRight(elements, n + 1, words, at, true);
  if (element.is === 'gap') {
    for (let skipped = 0; skipped <= element.most; skipped++) {
      if (fitsRight(elements, n + 1, words, at + skipped, isBehindMark && skipped === 0)) return true;
      const passed = words[at + skipped];
      if (passed === undefined || passed.isCapital || !(joins(passed) || (isBehindMark && skipped === 0)))
        return false;
    }
    return false;
  }
  if (element.isOptional && fitsRight(elements, n + 1, words, at, isBehindMark)) return true;
  if (word === undefined || !(isBehindMark || joins(word)) || !element.test(word)) return false;
  return fitsRight(elements, n + 1, words, at + 1);
}
