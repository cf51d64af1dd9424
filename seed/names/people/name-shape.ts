import { ofWord } from '../../../text/of-word.ts';
import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords, frenchCountries } from '../../lexicon/discovery-words.ts';
import { surnameHonorifics, surnameParticles } from '../../lexicon/name-words.ts';
import { isAnyGivenName } from '../../lexicon/names-of-people.ts';
import { worldFamilyNames } from '../../lexicon/people/given-and-family-names.ts';
import { isOnlyPlace, isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { words as lexicon } from '../../lexicon/words.ts';

const { companyMarks, eventHeads, functionWords, initiativeHeads, neverInPersonNames, organisationHeads } =
  discoveryWords;
const isSpanish = hasShape('spanishName');
const LONGEST_NAME = 7;
const LONGEST_ACRONYM = 6;
const BEFORE_PLACES = new Set([...lexicon.of, ...lexicon.ofThe].filter((word) => word !== 'd'));
/** In units: words tied by hyphens or apostrophes are one. */
const COMPLETE_NAME = 2;
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
    const goesOn = next === from || continues(words, next) || isOtherSurname(words, next, units);
    if (word === undefined || !goesOn) break;
    if (isNameWord(words, next, from)) units += next > from && isTied(words, next) ? 0 : 1;
    else if (isTail(words, next, units)) units += 0;
    else if (next === from || saysWhere(words, from, next, units) || !isParticleHere(words, next, units))
      break;
    next += 1;
  }
  return units === 0 ? null : { from, next, units };
}

/** « Awa Sanou/Cissé »: her husband's surname behind a stroke. */
const isOtherSurname = (words: readonly Word[], i: number, units: number): boolean => {
  const word = words[i];
  return (
    units >= COMPLETE_NAME &&
    word?.gap === '/' &&
    word.isCapital &&
    !word.isUpper &&
    !isAnyGivenName(word.word) &&
    !isThing(word.word) &&
    words[i - 1]?.isUpper === false
  );
};

/** Joined, or behind an initial: « Paul K. Mensah ». */
function continues(words: readonly Word[], i: number): boolean {
  if (words[i]?.gap === '. ') return i > 1 && (isInitial(words, i - 1) || isFirstInitial(words, i - 1));
  return joins(words[i]);
}

/** « Kim Nam-il »: a syllable tied to a surname; « Châtillon-sur-Indre » is a town. */
export const isTail = (words: readonly Word[], i: number, units: number): boolean => {
  const word = words[i];
  return (
    units >= COMPLETE_NAME &&
    isHyphenated(word) &&
    word !== undefined &&
    words[i - 1]?.isCapital === true &&
    /^\p{Ll}{2,5}$/u.test(word.raw) &&
    !discoveryWords.connectives.has(word.word) &&
    !lexicon.notTails.has(word.word)
  );
};

/** « Jean-Paul » is one; « d’Almeida » stands by itself behind the given name. */
const isTied = (words: readonly Word[], i: number): boolean =>
  !/\s/u.test(words[i]?.gap ?? ' ') && (words[i - 1]?.isCapital !== false || isHyphenated(words[i]));

/** « de la Croix » belongs to a name; behind a given name and a surname « de Bouaké » says where. */
function isParticleHere(words: readonly Word[], i: number, units: number): boolean {
  const word = words[i];
  if (word === undefined || !surnameParticles.has(word.word)) return false;
  const isNoble = discoveryWords.aristocratic.has(word.word);
  // « Juan Carlos de la Vega »: at « la » the particle has begun already.
  const first = isNoble && discoveryWords.aristocratic.has(words[i - 1]?.word ?? '') ? i - 1 : i;
  const isComplete = isNoble && units >= COMPLETE_NAME && !areGivenNames(words, first, units);
  const isBehindSpanish = words.slice(first - units, first).some(({ raw }) => isSpanish(raw));
  const isLaFuente =
    isBehindSpanish && lexicon.spanishArticles.has(words[first === i ? i + 1 : i]?.word ?? '');
  if (isComplete && !isLaFuente && !leadsToFamilyName(words, i + 1)) return false;
  return leadsToName(words, i + 1);
}

/** « SAMU du Vernay », « Gilles du FN », « Mina de Brévonne »: behind one word « de » and an acronym or a town say where. */
function saysWhere(words: readonly Word[], from: number, i: number, units: number): boolean {
  const [first, of, where] = [words[from], words[i], words[i + 1]];
  if (units !== 1 || where === undefined || !BEFORE_PLACES.has(of?.word ?? '')) return false;
  if (first?.isUpper && !where.isUpper) return true;
  if (where.isUpper && where.raw.length < LONGEST_ACRONYM && !first?.isUpper) return true;
  return isOnlyPlace(where.word) && !worldFamilyNames.has(where.word);
}

/** « Michelle Larcher de Brito », « José Luis Rodríguez de la Fuente »: a family name that no place has. */
const leadsToFamilyName = (words: readonly Word[], i: number): boolean => {
  const isDouble =
    lexicon.beforeSpanishArticles.has(words[i - 1]?.word ?? '') &&
    lexicon.spanishArticles.has(words[i]?.word ?? '');
  const word = words[isDouble ? i + 1 : i];
  return (
    word?.isCapital === true &&
    !word.isUpper &&
    worldFamilyNames.has(word.word) &&
    !isPlace(word.word) &&
    !isAnyGivenName(word.word)
  );
};

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
  if (word.raw.length === 1)
    return isElidedBeginning(words, i) || (i > from ? isInitial(words, i) : isFirstInitial(words, i));
  if (isSaintOfSurname(words, i)) return true;
  if (isNoName(word)) return false;
  // « Georgia Lambrini », but « France Inter »
  const isGiven =
    isAnyGivenName(word.word) &&
    (!frenchCountries.has(word.word) || discoveryWords.givenCountries.has(word.word)) &&
    words[i + 1]?.isCapital === true &&
    words[i + 1]?.gap === ' ';
  return !countries.has(word.word) || isGiven;
}

const isNoName = ofWord(
  (word) => isThing(word) || functionWords.has(word) || lexicon.opensSentences.has(word),
);

/** « Patrick de Saint-Aubrac »: behind a given name and « de » the saint is one of a surname, unless a place is called so. */
const isSaintOfSurname = (words: readonly Word[], i: number): boolean => {
  const [given, of, saint, name] = [words[i - 2], words[i - 1], words[i], words[i + 1]];
  return (
    SAINTS.has(saint?.word ?? '') &&
    isHyphenated(name) &&
    name?.isCapital === true &&
    lexicon.aristocratic.has(of?.word ?? '') &&
    isAnyGivenName(given?.word ?? '') &&
    !isPlace(`${saint?.word}-${name.word}`)
  );
};
const SAINTS = new Set(['saint', 'sainte']);

const isElidedBeginning = (words: readonly Word[], i: number): boolean =>
  ELIDED_BEGINNINGS.has(words[i]?.raw ?? '') &&
  /^['’]$/u.test(words[i + 1]?.gap ?? '') &&
  words[i + 1]?.isCapital === true;

const isInitial = (words: readonly Word[], i: number): boolean =>
  words[i]?.raw.length === 1 &&
  words[i + 1]?.gap === '. ' &&
  words[i + 1]?.isCapital === true &&
  words[i - 1]?.isCapital === true;

/** « M. K. Alaoui »: behind an honorific an initial opens a name. */
const isFirstInitial = (words: readonly Word[], i: number): boolean =>
  words[i]?.raw.length === 1 &&
  surnameHonorifics.has(words[i - 1]?.word ?? '') &&
  !surnameHonorifics.has(words[i]?.word ?? '') &&
  /^\.?\s$/u.test(words[i]?.gap ?? '') &&
  words[i + 1]?.gap === '. ' &&
  words[i + 1]?.isCapital === true;

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
