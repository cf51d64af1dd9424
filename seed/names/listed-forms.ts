import type { EntityKind } from '../../store/records.ts';
import { tokenize } from '../../text/fold.ts';
import { ofWord } from '../../text/of-word.ts';
import type { Word } from '../article/words.ts';
import { heads, particles } from '../lexicon/name-words.ts';
import { firstOfReadings, mayHaveAttached, type Reading } from './attached-letters.ts';
import { isWrittenAs, PARTICLES_IN_A_ROW, punctuationOf } from './matcher.ts';

/** A form of a long list, and whose it is: an index of the list's owner. */
export interface ListedForm {
  readonly owner: number;
  readonly kind: EntityKind;
  readonly value: string;
}

export interface ListedMatch extends ListedForm {
  /** How many other forms are written the same. */
  readonly others: number;
  /** Whether none of them is of its kind. */
  readonly isOnlyOfKind: boolean;
  readonly start: number;
  readonly end: number;
}

/** Finds the forms of a list in a text: at each word the longest that begins there. */
export type ListedForms = (text: string, words: readonly ListedWord[]) => readonly ListedMatch[];
export type ListedWord = Pick<Word, 'word' | 'start' | 'end' | 'answers'>;

const KINDS: readonly EntityKind[] = ['PERSON', 'ORGANISATION', 'INITIATIVE'];

/** Strings end to end, with where each begins: tens of thousands cost little more than their letters. */
interface Joined {
  readonly text: string;
  /** Where each begins; one more than there are. */
  readonly starts: Uint32Array;
}

/**
 * Does for lists of tens of thousands of names what the matcher's tree does for a catalogue, in a tenth of its memory:
 * the folded forms stand sorted in one string, and the words of the text narrow them down.
 */
export function listForms(forms: Iterable<ListedForm>): ListedForms {
  const sorted = [...forms]
    .map((form) => ({ ...form, key: keyOf(form) }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const keys = joined(sorted.map(({ key }) => key));
  const values = joined(sorted.map(({ value }) => value));
  const owners = Uint32Array.from(sorted.map(({ owner }) => owner));
  const kinds = Uint8Array.from(sorted.map(({ kind }) => KINDS.indexOf(kind)));
  const firstWord = (key: string): string => key.split(' ', 1)[0] ?? '';
  /** At which key each first word begins. */
  const begins = new Map<string, number>();
  for (const [i, { key }] of sorted.entries()) {
    const word = firstWord(key);
    if (!begins.has(word)) begins.set(word, i);
  }
  /** Those that may stand small. */
  const smallFirst = new Set(
    sorted
      .filter(({ key, value }) => /^\p{Ll}/u.test(value) || heads.has(firstWord(key)))
      .map(({ key }) => firstWord(key)),
  );
  /** Nearly every word of a text is told by this alone: small ones, and those of no form. */
  const mayBegin = ofWord((word): 'never' | 'as-capital' | 'always' =>
    mayHaveAttached({ word })
      ? 'always'
      : !begins.has(word)
        ? 'never'
        : smallFirst.has(word)
          ? 'always'
          : 'as-capital',
  );
  const formAt = (i: number): ListedForm => ({
    owner: owners[i] ?? 0,
    kind: KINDS[kinds[i] ?? 1] ?? 'ORGANISATION',
    value: values.text.slice(values.starts[i], values.starts[i + 1]),
  });

  /** `first` is the word at `from` as it begins the name; the keys that begin with it stand from `begin` on. */
  function longestAt(
    text: string,
    tokens: readonly ListedWord[],
    from: number,
    { word: first, start }: Reading,
    begin: number,
  ): ListedMatch | null {
    let longest: ListedMatch | null = null;
    let prefix = '';
    let low = begin;
    let skipped = 0;
    for (let i = from; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) break;
      const longer = i === from ? first : `${prefix} ${token.word}`;
      const at = i === from ? begin : firstFrom(keys, longer, low);
      if (!beginsWith(keys, at, longer)) {
        if (i === from || !particles.has(token.word) || ++skipped > PARTICLES_IN_A_ROW) break;
        continue;
      }
      skipped = 0;
      [prefix, low] = [longer, at];
      const written: ListedForm[] = [];
      for (let n = at; isKey(keys, n, longer); n++) {
        const form = formAt(n);
        const isFound = isWrittenAs(
          { ...form, punctuation: punctuationOf(form.value) },
          text.slice(start, token.end),
        );
        if (isFound) written.push(form);
      }
      const [form] = written;
      if (form === undefined) continue;
      const isOnlyOfKind = written.filter(({ kind }) => kind === form.kind).length === 1;
      longest = { ...form, others: written.length - 1, isOnlyOfKind, start, end: token.end };
    }
    return longest;
  }

  function find(text: string, tokens: readonly ListedWord[]): ListedMatch[] {
    const matches: ListedMatch[] = [];
    let at = 0;
    const begun = (reading: Reading): ListedMatch | null => {
      const begin = begins.get(reading.word);
      return begin === undefined ? null : longestAt(text, tokens, at, reading, begin);
    };
    for (const token of tokens) {
      const may = mayBegin(token);
      const match =
        may === 'always' || (may === 'as-capital' && !isSmall(text.charCodeAt(token.start)))
          ? firstOfReadings(token, begun)
          : null;
      if (match !== null) matches.push(match);
      at += 1;
    }
    return matches;
  }

  /** Several rules ask of the same words. */
  const found = new WeakMap<readonly ListedWord[], readonly ListedMatch[]>();
  return (text, tokens) => {
    const known = found.get(tokens);
    if (known !== undefined) return known;
    const matches = find(text, tokens);
    found.set(tokens, matches);
    return matches;
  };
}

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** The folded words; particles count in the names of people alone. */
const keyOf = ({ kind, value }: ListedForm): string =>
  tokenize(value)
    .filter(({ word }, i) => i === 0 || kind === 'PERSON' || !particles.has(word))
    .map(({ word }) => word)
    .join(' ');

function joined(strings: readonly string[]): Joined {
  const starts = new Uint32Array(strings.length + 1);
  let length = 0;
  for (const [i, string] of strings.entries()) {
    starts[i] = length;
    length += string.length;
  }
  starts[strings.length] = length;
  return { text: strings.join(''), starts };
}

/** Which key is the first that does not stand before `wanted`, from `low` on: mostly one of the next. */
function firstFrom({ text, starts }: Joined, wanted: string, low: number): number {
  const stands = (i: number): boolean => isBefore(text, starts[i] ?? 0, starts[i + 1] ?? 0, wanted);
  let [least, most] = [low, low];
  for (let step = 1; most < starts.length - 1 && stands(most); step *= 2) {
    least = most + 1;
    most = Math.min(starts.length - 1, most + step);
  }
  while (least < most) {
    const middle = (least + most) >> 1;
    if (stands(middle)) least = middle + 1;
    else most = middle;
  }
  return least;
}

function isBefore(text: string, start: number, end: number, wanted: string): boolean {
  const length = Math.min(end - start, wanted.length);
  for (let i = 0; i < length; i++) {
    const difference = text.charCodeAt(start + i) - wanted.charCodeAt(i);
    if (difference !== 0) return difference < 0;
  }
  return end - start < wanted.length;
}

/** Whether the key is `wanted`, or goes on from it with a further word: a blank sorts before every letter. */
const beginsWith = (keys: Joined, i: number, wanted: string): boolean => {
  const [start, end] = [keys.starts[i] ?? 0, keys.starts[i + 1] ?? 0];
  return (
    end - start >= wanted.length &&
    keys.text.startsWith(wanted, start) &&
    (end - start === wanted.length || keys.text.charAt(start + wanted.length) === ' ')
  );
};

const isKey = (keys: Joined, i: number, wanted: string): boolean =>
  (keys.starts[i + 1] ?? 0) - (keys.starts[i] ?? 0) === wanted.length && beginsWith(keys, i, wanted);
