import { joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { wordsOf } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { NameAt } from '../mention.ts';
import { lastOfList } from './english-lists.ts';

const { calendar, complementOpenings, foreignHeads, functionWords } = discoveryWords;
const { and, definite } = wordsOf(['en']);
const endsOfNames = wordClass('endsOfNames');
const LONGEST_NAME = 14;

/**
 * English names end with their kind, or begin with it: « Lake Zem University », « Zem Water Trust », « Ministry of
 * Health and Prevention », « School of Public Health ». In a French text only kinds that French has no such word for.
 */
export function englishBodyAt(
  words: readonly Word[],
  i: number,
  language: string,
  isTaken: (word: Word) => boolean,
): NameAt | null {
  const first = words[i];
  if (first === undefined || !first.isCapital || isTaken(first) || functionWords.has(first.word)) return null;
  const own = wordsOf([language]).trailingHeads;
  const heads = own.size > 0 ? own : foreignHeads;
  // « le Directeur Général Sahel Center »: the title is no part of it.
  if (own.size === 0 && roleWords.titles.has(first.word)) return null;
  if (i > 0 && joins(first) && words[i - 1]?.isCapital && !functionWords.has(words[i - 1]?.word ?? ''))
    return null;
  const capitals = endOfListedRow(words, i, heads, isTaken);
  let last = capitals - 1;
  while (last >= i && !heads.has(words[last]?.word ?? '')) last--;
  if (last < i) return null;
  const isTail = last === capitals - 1;
  const withComplement = isTail ? endOfComplement(words, capitals, heads, isTaken) : capitals;
  const next = withComplement > capitals ? withComplement : last + 1;
  if (next - i < 2) return null;
  const isMinistry = words[last]?.word === 'ministry' && last === i;
  return { from: i, next, rule: isMinistry ? 'ministry' : 'named-body', confidence: 0.9 };
}

/** A row of capitals that goes on over commas to the kind of the body: « Educational, Scientific and Cultural Organization ». */
function endOfListedRow(
  words: readonly Word[],
  from: number,
  heads: ReadonlySet<string>,
  isTaken: (word: Word) => boolean,
): number {
  const row = endOfRow(words, from, heads, isTaken);
  if (words.slice(from, row).some(({ word }) => heads.has(word))) return row;
  const last = lastOfList(words, row, isTaken);
  if (last === null) return row;
  const end = endOfRow(words, last, heads, isTaken);
  return words.slice(last, end).some(({ word }) => heads.has(word)) ? end : row;
}

/** Capitals, joined by blanks, hyphens, « Employers’ » or « Vernay’s ». Exclusive. */
function endOfRow(
  words: readonly Word[],
  from: number,
  heads: ReadonlySet<string>,
  isTaken: (word: Word) => boolean,
): number {
  let next = from + 1;
  while (next < words.length && next - from < LONGEST_NAME) {
    const word = words[next];
    if (word === undefined || isTaken(word) || !(/^['’]\s$|^\s&\s$/u.test(word.gap) || joins(word))) break;
    const isAnd = and.has(word.word) && words[next + 1]?.isCapital && joins(words[next + 1]);
    // « the Lake Group and the Zem Trust » are two.
    // « St Vernay’s Hospital »
    if (
      word.raw === 's' &&
      /^['’]$/u.test(word.gap) &&
      words[next + 1]?.isCapital &&
      joins(words[next + 1])
    ) {
      next += 1;
      continue;
    }
    const isWhole =
      heads.has(words[next - 1]?.word ?? '') ||
      (next - from > 1 && endsOfNames.has(words[next - 1]?.word ?? ''));
    if (!word.isCapital && (!isAnd || isWhole)) break;
    next += 1;
  }
  return next;
}

/** « of Public Health », « for Tidal Careers »: up to the next body, which is a name of its own. */
function endOfComplement(
  words: readonly Word[],
  at: number,
  heads: ReadonlySet<string>,
  isTaken: (word: Word) => boolean,
): number {
  let next = at;
  while (next - at < LONGEST_NAME && complementOpenings.has(words[next]?.word ?? '') && joins(words[next])) {
    const from = definite.has(words[next + 1]?.word ?? '') ? next + 2 : next + 1;
    if (!words[from]?.isCapital || !joins(words[from]) || isTaken(words[from])) break;
    if (calendar.has(words[from]?.word ?? '')) break;
    const row = endOfRow(words, from, heads, isTaken);
    const last = lastOfList(words, row, isTaken);
    const end = last === null ? row : endOfRow(words, last, heads, isTaken);
    if (words.slice(from, end).some((word) => heads.has(word.word))) break;
    next = end;
  }
  return next;
}
