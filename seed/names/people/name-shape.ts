import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { eponyms, surnameParticles } from '../../lexicon/name-words.ts';
import { isAnyGivenName } from '../../lexicon/names-of-people.ts';
import { roleWords } from '../../lexicon/role-words.ts';

const {
  companyHeads,
  companyMarks,
  eventHeads,
  functionWords,
  initiativeHeads,
  neverInPersonNames,
  organisationHeads,
} = discoveryWords;
const LONGEST_NAME = 7;
/** In units: words tied by hyphens or apostrophes are one. */
const COMPLETE_NAME = 2;
const ARISTOCRATIC = new Set(['de', 'd', 'du', 'la', 'le']);
/** « N’Guessan », « M’Hamed », « D’Almeida », « O’Brien »: not « L’Agence ». */
const ELIDED_BEGINNINGS = new Set(['N', 'M', 'O', 'K', 'D']);

/** The words from `from` to `next`, of which `units` stand by themselves. */
export interface NameShape {
  readonly from: number;
  readonly next: number;
  readonly units: number;
}

/** The words of a name that begins here: capitals, with particles between; null where there is none. */
export function nameAt(words: readonly Word[], from: number): NameShape | null {
  if (isHyphenated(words[from])) return null;
  let next = from;
  let units = 0;
  while (next < words.length && next - from < LONGEST_NAME) {
    const word = words[next];
    if (word === undefined || (next > from && !continues(words, next))) break;
    if (isNameWord(words, next, from)) units += next > from && isTied(words, next) ? 0 : 1;
    else if (next === from || !isParticleHere(words, next, units)) break;
    next += 1;
  }
  return units === 0 ? null : { from, next, units };
}

/** Joined, or behind an initial: « Paul K. Mensah ». */
function continues(words: readonly Word[], i: number): boolean {
  if (words[i]?.gap === '. ') return i > 1 && isInitial(words, i - 1);
  return joins(words[i]);
}

const isTied = (words: readonly Word[], i: number): boolean => !/\s/u.test(words[i]?.gap ?? ' ');

/** « de la Croix » belongs to a name; behind a given name and a surname « de Bouaké » says where. */
function isParticleHere(words: readonly Word[], i: number, units: number): boolean {
  const word = words[i];
  if (word === undefined || !surnameParticles.has(word.word)) return false;
  if (ARISTOCRATIC.has(word.word) && units >= COMPLETE_NAME && !areGivenNames(words, i, units)) return false;
  return leadsToName(words, i + 1);
}

/** « Jean Yves Le Quéven »: behind two given names the surname has yet to come. */
const areGivenNames = (words: readonly Word[], next: number, units: number): boolean =>
  words
    .slice(next - units, next)
    .every(({ word, gap }, n) => isAnyGivenName(word) && (n === 0 || gap === ' '));

/** Further particles between the two: no more than a name has words. */
function leadsToName(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + LONGEST_NAME; at++) {
    const word = words[at];
    if (!joins(word)) return false;
    if (isNameWord(words, at)) return true;
    if (!surnameParticles.has(word.word)) return false;
  }
  return false;
}

function isNameWord(words: readonly Word[], i: number, from = i): boolean {
  const word = words[i];
  if (word === undefined || !word.isCapital || /\p{N}/u.test(word.raw)) return false;
  if (word.raw.length === 1) return isElidedBeginning(words, i) || (i > from && isInitial(words, i));
  if (isThing(word.word) || functionWords.has(word.word)) return false;
  // « Georgia Lambrini »
  const isGiven = isAnyGivenName(word.word) && words[i + 1]?.isCapital === true && words[i + 1]?.gap === ' ';
  return !countries.has(word.word) || isGiven;
}

const isElidedBeginning = (words: readonly Word[], i: number): boolean =>
  ELIDED_BEGINNINGS.has(words[i]?.raw ?? '') &&
  /^['’]$/u.test(words[i + 1]?.gap ?? '') &&
  words[i + 1]?.isCapital === true;

const isInitial = (words: readonly Word[], i: number): boolean =>
  words[i]?.raw.length === 1 &&
  words[i + 1]?.gap === '. ' &&
  words[i + 1]?.isCapital === true &&
  words[i - 1]?.isCapital === true;

/** Names bodies, initiatives, places or offices, and so is no part of a person's name. */
export const isThing = (word: string): boolean =>
  neverInPersonNames.has(word) ||
  organisationHeads.has(word) ||
  companyMarks.has(word) ||
  initiativeHeads.has(word) ||
  eventHeads.has(word) ||
  roleWords.titles.has(word) ||
  roleWords.modifiers.has(word);

/** Whether the name goes on as that of a thing: « Albert Untel Memorial Hospital ». */
export function runsIntoThing(words: readonly Word[], { next }: NameShape): boolean {
  for (let i = next; i < next + 3; i++) {
    const word = words[i];
    if (!joins(word) || !word.isCapital) return false;
    if (isThing(word.word) && !roleWords.titles.has(word.word)) return true;
  }
  return false;
}

/** A body, a company or an initiative that is named by what follows. */
const isHead = (word: string): boolean =>
  organisationHeads.has(word) ||
  companyHeads.has(word) ||
  initiativeHeads.has(word) ||
  discoveryWords.quotedHeads.has(word);

const LEADS_TO_EPONYM = new Set(['de', 'd', 'du', 'des', 'la', 'l', 'el', 'al', 'le']);
const FURTHEST_HEAD = 5;

/** Behind « hôpital », « prix », « université » a name is that of a place, a prize, a school. */
export function isEponym(
  words: readonly Word[],
  from: number,
  isHonorific: (word: Word) => boolean,
): boolean {
  let isDirect = true;
  for (let i = from - 1; i >= 0 && from - i <= FURTHEST_HEAD; i--) {
    const word = words[i];
    if (word === undefined || !joins(words[i + 1])) return false;
    if (eponyms.has(word.word)) return true;
    // « son coéquipier en club Untel »: without an article it is not the kind of what follows.
    if (isDirect && isHead(word.word)) return words[i - 1]?.word !== 'en';
    if (isHonorific(word) || LEADS_TO_EPONYM.has(word.word)) {
      isDirect = isDirect && isHonorific(word);
      continue;
    }
    // « hôpital régional Untel », « prix de littérature Untel »: what qualifies the head.
    if (word.isCapital || roleWords.titles.has(word.word)) return false;
    isDirect = false;
    if (!isQualifier(words, i)) return false;
  }
  return false;
}

/** « porté », « logé » fold to words for places. */
const eponymIsVerb = (word: Word): boolean =>
  /é(?:e|s|es)?$/u.test(word.raw) && !/^(?:cité|marché|musée|mausolée|lycée)$/iu.test(word.raw);

/** A small word directly behind the head of a place, or behind its « de ». */
function isQualifier(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before === undefined || discoveryWords.ends.has(words[i]?.word ?? '') || eponymIsVerb(before))
    return false;
  if (eponyms.has(before.word)) return true;
  return (before.word === 'de' || before.word === 'd') && eponyms.has(words[i - 2]?.word ?? '');
}
