import { ofName } from '../../text/remember.ts';
import { isHyphenated, joins, type RunWords, type Word } from '../article/words.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { isGivenName } from '../lexicon/names-of-people.ts';
import { wordsFor, wordsIn } from '../lexicon/words.ts';
import { wordClass } from './evidence/context-signs.ts';
import type { Candidate } from './mention.ts';

const { connectives, notAcronyms } = discoveryWords;
const thingHeads = wordClass('thingHeads');
const PURPOSE = wordsIn('for');
const BETWEEN_WORDS = /[\s'’-]+/u;

/** Whether brackets with capitals in them stand directly before the word: « … (ANRT) ». */
export function acronymBehind(text: string, words: readonly Word[], at: number): string | null {
  const word = words[at];
  if (word === undefined || !word.isCapital || !opensBracket(word)) return null;
  if (!/^\s*(?:[»”"]\s*)*\(\s*[«“"]?\s*$/u.test(word.gap)) return null;
  const isWritten = /^\p{Lu}[\p{L}\p{N}]{1,11}$/u.test(word.raw) && /\p{Lu}.*\p{Lu}/u.test(word.raw);
  return isWritten && /^\s*[»”"]?\s*[)\s,–-]/u.test(text.slice(word.end, word.end + 4)) ? word.raw : null;
}

/** Most words have a blank before them: those behind a bracket are told without a pattern. */
const opensBracket = ({ gap }: Word): boolean => gap !== ' ' && gap.includes('(');

/** « l’ANRT (Agence nationale …) », « l’ANRT, pour Agence nationale … » */
export function acronymBefore(words: readonly Word[], from: number): string | null {
  const first = words[from];
  if (first === undefined) return null;
  const before = /^\s*\(\s*$/u.test(first.gap)
    ? words[from - 1]
    : PURPOSE.has(words[from - 1]?.word ?? '') && /^,\s+$/u.test(words[from - 1]?.gap ?? '')
      ? words[from - 2]
      : undefined;
  return before?.isUpper && !notAcronyms.has(before.word) ? before.raw : null;
}

export const plainLetters = ofName((text) => text.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase());

/** The first letters of the name's words, particles aside. */
export const initialsOf = ofName((name) =>
  plainLetters(
    name
      .split(BETWEEN_WORDS)
      .filter((word) => !connectives.has(plainLetters(word)))
      .map((word) => word.charAt(0))
      .join(''),
  ),
);

/** Its letters are the initials of the name's words, particles aside. */
export const fitsInitials = (acronym: string, name: string): boolean =>
  plainLetters(acronym) === initialsOf(name);

/** Most of its letters are initials of the name, or all stand in the name in that order. */
export function fitsAcronym(acronym: string, name: string): boolean {
  const initials = plainLetters(
    name
      .split(BETWEEN_WORDS)
      .map((word) => word.charAt(0))
      .join(''),
  );
  const letters = [...plainLetters(acronym)];
  const matched = letters.filter((letter) => initials.includes(letter)).length;
  let at = 0;
  for (const letter of plainLetters(name)) if (letter === letters[at]) at += 1;
  return matched >= letters.length * 0.6 || at === letters.length;
}

const AND = wordsIn('and');
const COMMA = /^,\s+$/u;
const GOES_ON = /^(?:\s|['’]|[-‑])+$/u;
const FURTHEST_ACRONYM = 16;

/**
 * « Observatoire des maladies à transmission vectorielle (OMTV) »: an acronym that fits shows where the name from
 * `from` ends. Exclusive; `next` itself where none does.
 */
export function endUpToAcronym(
  text: string,
  words: readonly Word[],
  from: number,
  next: number,
  isTaken: (word: Word) => boolean,
): number {
  if (acronymBehind(text, words, next) !== null) return next;
  const first = words[from];
  const furthest = words[Math.min(from + FURTHEST_ACRONYM, words.length - 1)]?.start ?? 0;
  if (!text.slice(words[next]?.start, furthest).includes('(')) return next;
  let isList = false;
  for (let end = next + 1; end < words.length && end - from < FURTHEST_ACRONYM; end++) {
    const word = words[end - 1];
    if (first === undefined || word === undefined || isTaken(word)) return next;
    isList ||= COMMA.test(word.gap);
    if (!GOES_ON.test(word.gap) && !COMMA.test(word.gap)) return next;
    const acronym = acronymBehind(text, words, end);
    if (acronym === null) continue;
    const name = text.slice(first.start, word.end);
    if (isList) return fitsList(acronym, name, words.slice(next, end)) ? end : next;
    const initials = initialsOf(name);
    // A letter more or less than the initials is usual: « SNIDEN ».
    const fits =
      fitsInitials(acronym, name) || (initials[0] === plainLetters(acronym)[0] && fitsAcronym(acronym, name));
    return fits ? end : next;
  }
  return next;
}

const LEAST_OF_INITIALS = 0.6;
/**
 * « Bureau of Alcohol, Tobacco, Firearms and Explosives (ATF) »: over commas the letters stand among the initials in their
 * order, and are most of them; « and » leads to the last word, and no other body stands behind the first comma.
 */
function fitsList(acronym: string, name: string, behind: readonly Word[]): boolean {
  if (!behind.some(({ word }) => AND.has(word))) return false;
  const [letters, initials] = [[...plainLetters(acronym)], initialsOf(name)];
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  const isOneBody = !behind.some(({ word }) => discoveryWords.organisationHeads.has(word));
  const isMost = letters.length >= 3 && letters.length >= initials.length * LEAST_OF_INITIALS;
  return fitsInitials(acronym, name) || (isOneBody && isMost && at === letters.length);
}

const FURTHEST_START = 8;

/** « Attijalia bank (ATB) »: the words before brackets whose letters fit are the name of a body, whatever they are. */
export function namesWithAcronym(
  { run, words, isShouting }: RunWords,
  isTaken: (word: Word) => boolean,
): Candidate[] {
  if (isShouting) return [];
  const found: Candidate[] = [];
  for (let next = 0; next < words.length; next++) {
    const acronym = acronymBehind(run.text, words, next);
    if (acronym === null || acronym.length < 2 || notAcronyms.has(words[next]?.word ?? '')) continue;
    let from: number | null = null;
    let [isOverComma, isList] = [false, false];
    for (let i = next - 1; i >= 0 && next - i <= FURTHEST_START; i--) {
      const word = words[i];
      if (word === undefined || isTaken(word)) break;
      const name = run.text.slice(word.start, words[next - 1]?.end);
      const opens = word.isCapital && !isHyphenated(word) && !discoveryWords.functionWords.has(word.word);
      const fits = isOverComma ? fitsInitials : fitsFrom;
      if (opens && next - i > 1 && fits(acronym, name)) [from, isList] = [i, isOverComma];
      // « Lake, Reed and Tide Society (LRTS) »
      const isComma = COMMA.test(word.gap) && words.slice(i, next).some((one) => AND.has(one.word));
      isOverComma ||= isComma;
      if (!GOES_ON.test(word.gap) && !isComma) break;
    }
    if (from === null || isOfThingOrPerson(words.slice(from, next))) continue;
    const [start, end] = [words[from]?.start ?? 0, words[next - 1]?.end ?? 0];
    const name = run.text.slice(start, end).replace(/\s+/g, ' ');
    // Letter by letter over commas: surer than a part of it that most letters fit.
    const confidence = isList ? 0.96 : 0.87;
    found.push({ kind: 'ORGANISATION', start, end, name, acronym, rule: 'name-with-acronym', confidence });
  }
  return found;
}

/** « le Livret de développement durable (LDD) », « Luc Untel (LR) » */
function isOfThingOrPerson(name: readonly Word[]): boolean {
  const [first] = name;
  if (first === undefined || thingHeads.has(first.word)) return true;
  return isGivenName(first.word) && name.every(({ isCapital, word }) => isCapital && !isBodyWord(word));
}

const isBodyWord = (word: string): boolean =>
  discoveryWords.companyMarks.has(word) || discoveryWords.organisationHeads.has(word);

/** Its letters are the initials, or stand in the name in their order, from the first letter on. */
function fitsFrom(acronym: string, name: string): boolean {
  if (fitsInitials(acronym, name)) return true;
  const initials = initialsOf(name);
  return (
    initials[0] === plainLetters(acronym)[0] &&
    initials.length >= 2 &&
    acronym.length <= 5 &&
    fitsAcronym(acronym, name)
  );
}

/** Acronyms behind an article: they count where they are the initials of a body that the article names. */
export function findAcronyms(
  { run, language, words, isShouting }: RunWords,
  isTaken: (word: Word) => boolean,
): Candidate[] {
  if (isShouting) return [];
  const { definite, particles, toThe } = wordsFor(language);
  const isArticle = ({ word }: Word) => definite.has(word) || particles.has(word) || toThe.has(word);
  const found: Candidate[] = [];
  for (const [i, word] of words.entries()) {
    if (!word.isUpper || notAcronyms.has(word.word) || !/^[A-Z&]{3,8}$/.test(word.raw) || isTaken(word))
      continue;
    const [before, behind] = [words[i - 1], words[i + 1]];
    if (before === undefined || !isArticle(before) || !joins(word)) continue;
    if (behind?.isUpper || before.isUpper || (behind?.isCapital && joins(behind))) continue;
    found.push({
      kind: 'ORGANISATION',
      start: word.start,
      end: word.end,
      name: run.text.slice(word.start, word.end),
      acronym: word.raw,
      rule: 'undefined-acronym',
      confidence: 0.5,
    });
  }
  return found;
}
