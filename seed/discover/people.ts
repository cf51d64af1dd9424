import { countries, discoveryWords } from '../discovery-words.ts';
import { eponyms, honorifics, surnameParticles } from '../name-words.ts';
import { roleWords } from '../role-words.ts';
import type { Candidate } from './candidate.ts';
import { joins, type RunWords, type Word } from './words-of-run.ts';

const { givenNames, functionWords, neverInPersonNames, organisationHeads } = discoveryWords;
const LONGEST_NAME = 6;
const DETERMINERS = new Set(['le', 'la', 'l', 'les']);

/** People whom a sign beside their name shows: an honorific, a title, a given name, a surname in capitals. */
export function findPeople({ run, words, isShouting }: RunWords): Candidate[] {
  if (isShouting) return [];
  const found: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    const name = words[i]?.gap === '-' ? null : nameFrom(words, i);
    if (name === null || isOnePlace(words.slice(i, name.next))) continue;
    const sign = signOf(run.text, words, i, name.next);
    const first = words[i];
    const last = words[name.next - 1];
    if (sign === null || first === undefined || last === undefined || isEponym(words, i)) {
      // What follows may be a name all the same: « Selon Amina Berrada ».
      continue;
    }
    found.push({
      kind: 'PERSON',
      start: first.start,
      end: last.end,
      name: run.text.slice(first.start, last.end).replace(/\s+/g, ' '),
      acronym: null,
      ...sign,
    });
    i = name.next - 1;
  }
  return found;
}

/** The words of a name that begins here: capitals, with particles between; null where fewer than two. */
function nameFrom(words: readonly Word[], from: number): { next: number } | null {
  let next = from;
  let capitals = 0;
  while (next < words.length && next - from < LONGEST_NAME) {
    const word = words[next];
    if (word === undefined || (next > from && !joins(word))) break;
    if (isNameWord(word)) capitals += 1;
    else if (next === from || !surnameParticles.has(word.word) || !leadsToName(words, next + 1)) break;
    next += 1;
  }
  return capitals >= 2 ? { next } : null;
}

/** « Richard-Toll »: two words and a hyphen are a given name, or a place. */
const isOnePlace = (name: readonly Word[]): boolean => name.length === 2 && name[1]?.gap === '-';

const isNameWord = (word: Word): boolean =>
  word.isCapital &&
  word.raw.length > 1 &&
  !neverInPersonNames.has(word.word) &&
  !countries.has(word.word) &&
  !functionWords.has(word.word);

function leadsToName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!joins(word)) return false;
  return isNameWord(word) || (surnameParticles.has(word.word) && leadsToName(words, at + 1));
}

/** What shows that the words are a person's name. */
function signOf(
  text: string,
  words: readonly Word[],
  from: number,
  next: number,
): Pick<Candidate, 'rule' | 'confidence'> | null {
  const first = words[from];
  const before = words[from - 1];
  if (first === undefined || organisationHeads.has(first.word)) return null;
  const isNear = before !== undefined && /^\.?\s+$/u.test(first.gap);
  if (isNear && honorifics.has(before.word) && before.word.length < 10)
    return { rule: 'honorific', confidence: 0.95 };
  if (givenNames.has(first.word)) return { rule: 'given-name', confidence: 0.85 };
  if (titleFollows(text, words, next)) return { rule: 'title-after-name', confidence: 0.85 };
  if (titlePrecedes(words, from)) return { rule: 'title-before-name', confidence: 0.8 };
  const rest = words.slice(from + 1, next);
  if (
    !first.isUpper &&
    rest.length > 0 &&
    rest.every((word) => word.isUpper || surnameParticles.has(word.word))
  ) {
    return { rule: 'surname-in-capitals', confidence: 0.8 };
  }
  return null;
}

function titleFollows(text: string, words: readonly Word[], next: number): boolean {
  let i = next;
  const comma = words[i]?.gap ?? '';
  if (!/^\s*,\s*$/u.test(comma)) return false;
  while (roleWords.before.has(words[i]?.word ?? '')) i++;
  const word = words[i];
  return word !== undefined && roleWords.isTitle(text, word);
}

/** « le ministre de la Santé, Khalid Aït Taleb », « la présidente Nadia Fettah » */
function titlePrecedes(words: readonly Word[], from: number): boolean {
  const first = words[from];
  if (first === undefined) return false;
  const isJoined = /^\s+$/u.test(first.gap);
  // « la ministre de la Transition Numérique »: what follows « de la » is the portfolio.
  if (isJoined && discoveryWords.connectives.has(words[from - 1]?.word ?? '')) return false;
  if (!isJoined && !/^\s*,\s*$/u.test(first.gap)) return false;
  for (let i = from - 1; i >= 0 && from - i < 25; i--) {
    const word = words[i];
    if (word === undefined) return false;
    const opens = DETERMINERS.has(words[i - 1]?.word ?? '') || word.startsSentence;
    if (opens && roleWords.titles.has(word.word) && (!isJoined || onlyComplement(words.slice(i + 1, from))))
      return true;
    if (/[,;:.!?()«»"“”]/u.test(word.gap)) return false;
  }
  return false;
}

/** Between a title and the name joined to it there is a complement, no verb: « le ministre de la Santé X ». */
const onlyComplement = (words: readonly Word[]): boolean =>
  words.length === 0 ||
  words.every((word) => roleWords.modifiers.has(word.word)) ||
  (words.length < 8 && !words.some((word) => discoveryWords.ends.has(word.word)));

/** Behind « hôpital », « prix », « université » a name is that of a place, a prize, a school. */
function isEponym(words: readonly Word[], from: number): boolean {
  let i = from - 1;
  while (honorifics.has(words[i]?.word ?? '')) i--;
  if (['de', 'd', 'du', 'des', 'la', 'el', 'al'].includes(words[i]?.word ?? '')) i--;
  return eponyms.has(words[i]?.word ?? '') && joins(words[i + 1]);
}
