import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import { opensName } from '../evidence/capital-runs.ts';
import type { WordSpan } from '../mention.ts';
import { isThing } from '../people/name-shape.ts';
import { behindClosing, opensQuotes } from '../quote-marks.ts';
import { quotedAt } from '../quoted-names.ts';

const { companyMarks, ends, organisationHeads } = discoveryWords;
const LONGEST = 6;

/** « Alerte Walo », `the “Tides for Power”`: the quotes close directly before the comma. */
export function quoteBefore(text: string, words: readonly Word[], comma: number): WordSpan | null {
  const behind = behindClosing(words[comma]?.gap ?? '');
  if (behind === null || !/^(?:[,(]\s*[«“"]?)?$/u.test(behind)) return null;
  for (let i = comma - 1; i >= 0 && comma - i <= LONGEST + 2; i--) {
    if (!opensQuotes(words[i]?.gap ?? '')) continue;
    const quoted = quotedAt(text, words, i);
    return quoted !== null && quoted.next === comma ? { from: i, next: comma } : null;
  }
  return null;
}

/** Where the name before the comma begins: at its capital, small words between capitals being part of it. */
export function startOfName(
  words: readonly Word[],
  comma: number,
  isTaken: (word: Word) => boolean,
  mayOpen = false,
): number | null {
  let from: number | null = null;
  for (let i = comma - 1; i >= 0 && comma - i <= LONGEST; i--) {
    const word = words[i];
    if (word === undefined || isTaken(word) || isHyphenated(word)) break;
    if (opensName(words, i)) from = i;
    else if (word.isCapital || ends.has(word.word)) break;
    // « Alu 4.0 »
    const isDecimal = word.gap === '.' && /^\d$/.test(word.word);
    if ((!joins(word) && !isDecimal) || (from !== null && isOpening(words, from))) break;
  }
  if (from === null || (words[from]?.startsSentence && !mayOpen)) return null;
  const name = words.slice(from, comma);
  const before = words[from - 1]?.word ?? '';
  const [first] = name;
  if (first === undefined || lexicon.clauseOpenings.has(before) || isPersonName(name)) return null;
  if (isPlace(name.map(({ word }) => word).join(' ')) || organisationHeads.has(first.word)) return null;
  if (name.some(({ word }) => companyMarks.has(word))) return null;
  return isThing(first.word) && name.length === 1 ? null : from;
}

/** « Jean Untel », but « Kora Académie ». */
const isPersonName = (name: readonly Word[]): boolean =>
  isGivenName(name[0]?.word ?? '') && !name.some(({ word }) => isThing(word));

const LINKS = wordsIn('of', 'ofThe', 'for');
/** A small word or punctuation stands before the capital. */
const isOpening = (words: readonly Word[], from: number): boolean => {
  const before = words[from - 1];
  // « Graines du Zem »
  const [particle, earlier] = [LINKS.has(before?.word ?? ''), words[from - 2]];
  if (particle && earlier?.isCapital && joins(before) && !earlier.startsSentence) return false;
  return before === undefined || !joins(words[from]) || (!before.isCapital && !isAdjective(before.word));
};
