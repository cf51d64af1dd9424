import { isHyphenated, joins, type Word } from '../article/words.ts';
import { countries, discoveryWords } from '../lexicon/discovery-words.ts';
import { eponyms, honorifics, surnameParticles } from '../lexicon/name-words.ts';
import { isGivenName } from '../lexicon/names-of-people.ts';
import { isOnlyPlace } from '../lexicon/places.ts';
import { hasShape } from '../lexicon/shapes.ts';
import { words as lexicon, wordsIn } from '../lexicon/words.ts';
import { isAdjective } from './adjectives.ts';
import { wordClass } from './evidence/context-signs.ts';
import { continuesList, isPortfolio } from './list-in-name.ts';
import { mayConnect } from './what-connects.ts';

const {
  agentOpenings,
  agents,
  and,
  companyMarks,
  connectives,
  ends,
  indefinite,
  initiativeHeads,
  neverEponymous,
  objectHeads,
  of,
  organisationHeads,
  portfolioWords,
  subjectLeads,
  subjects,
  toThe,
} = discoveryWords;
const INFINITIVE_LEADS = wordsIn('of', 'for');
const OF_OR_OF_THE = wordsIn('of', 'ofThe');
const isInfinitive = hasShape('infinitive');
const isShapedAsParticiple = hasShape('participle');
const housesOfBodies = wordClass('housesOfBodies');
const againstHeads = wordClass('againstHeads');
const LONGEST_PHRASE = 18;
/** In words from the head on. */
const FURTHEST_AGAINST = 3;
/** No dash between blanks. */
const IN_NAME = /^(?:\s+|\s?['’]\s?|[-‑]\s?)$/u;
/** With its accent: « a » is a verb. */
const TO = 'à';
const YEARS = /^20\d\d$/;

/**
 * Where a name of several words ends that begins with the word at `from`: it takes capitalised words, nouns behind
 * « de », « pour », « et », and adjectives behind those; a verb or punctuation ends it. Exclusive.
 */
export function endOfPhrase(words: readonly Word[], from: number, isTaken: (word: Word) => boolean): number {
  let end = from + 1;
  let isBehindConnective = false;
  let isList = false;
  const isBody = organisationHeads.has(words[from]?.word ?? '');
  for (let i = from + 1; i < words.length && i - from < LONGEST_PHRASE; i++) {
    const word = words[i];
    if (word === undefined || isTaken(word)) break;
    if (!IN_NAME.test(word.gap)) {
      const goesOn = continuesList(words, i, from);
      if (!goesOn) break;
      isList = true;
      if (connectives.has(word.word)) {
        isBehindConnective = true;
        continue;
      }
    }
    // « Ligue nationale contre le cancer »
    if (word.word === 'contre' && i - from <= FURTHEST_AGAINST && againstHeads.has(words[from]?.word ?? '')) {
      isBehindConnective = true;
      continue;
    }
    // « du sud-est de la lagune »: behind a hyphen « est » is no verb.
    if (!word.isCapital && ends.has(word.word) && !isHyphenated(word) && !isHyphenated(words[i + 1])) break;
    if (isBehindItsLand(words, i)) break;
    if (isStrayArticle(words, i)) break;
    // « le Conseil sahélien sortant », « l’Agence des lagunes de l’époque »: when, and no part of the name.
    if (!word.isCapital && lexicon.endsBodies.has(word.word)) break;
    // « les prêts du Fonds aux éleveurs »: to whom; but « Délégation aux droits », « Caisse d’aide aux marins ».
    if (isBody && i === from + 1 && toThe.has(word.word) && !objectHeads.has(words[from]?.word ?? '')) break;
    if (!word.isCapital && connectives.has(word.word)) {
      if (!mayConnect(words, i, isList, from) || isAbout(words, i)) break;
      isBehindConnective = true;
      continue;
    }
    // « Haut-Commissariat au Plan », « Délégation à la mer »: their names go on over « à ».
    if (i === from + 1 && leadsToObject(word) && objectHeads.has(words[from]?.word ?? '')) {
      isBehindConnective = true;
      continue;
    }
    // « du Fonds FTQ et de M. Untel »: a person is named next.
    if (
      word.isCapital &&
      honorifics.has(word.word) &&
      /^\.?\s$/u.test(words[i + 1]?.gap ?? '') &&
      words[i + 1]?.isCapital
    )
      break;
    // Behind « de » an infinitive is no noun, and another body is another name.
    if (
      isBehindConnective &&
      !word.isCapital &&
      isInfinitive(word.word) &&
      INFINITIVE_LEADS.has(words[i - 1]?.word ?? '')
    )
      break;
    if (isBehindConnective && !word.isCapital && isBody && initiativeHeads.has(word.word)) break;
    if (!isBehindConnective && beginsPersonName(words, i, from)) break;
    // « le Jardin botanique d’Orvalle de 2006 à 2014 »
    if (isBehindConnective && YEARS.test(word.word) && lexicon.yearLeads.has(words[i - 1]?.word ?? '')) break;
    if (isBehindConnective && isOtherBody(words, i, from) && !isItsObject(words, i, from)) break;
    const isYear = YEARS.test(word.word);
    // « l’Agence des eaux 2030 » is the agency in that year; « Comité Vision 2030 » has it in its name.
    if (isYear && isBody && words[i - 1]?.isCapital === false) break;
    const isCompound = isHyphenated(words[i + 1]) || isHyphenated(word);
    if (opensAgent(words, i)) break;
    const isDescribing = isAdjective(word.word) || isParticiple(words, i);
    if (!word.isCapital && !isBehindConnective && !isDescribing && !isYear && !isCompound) break;
    if (/^\d+$/.test(word.word) && !isYear) break;
    isBehindConnective = false;
    end = i + 1;
  }
  return end;
}

const leadsToObject = ({ raw, word }: Word): boolean => raw === TO || toThe.has(word);

/**
 * Another body, and so another name: but « pour une école ouverte », « ministère de l’Administration » go on, and so does
 * what stands without an article, « Agence de coopération technique »: it is what a body does.
 */
const isOtherBody = (words: readonly Word[], i: number, from: number): boolean =>
  organisationHeads.has(words[i]?.word ?? '') &&
  !indefinite.has(words[i - 1]?.word ?? '') &&
  !(
    portfolioWords.has(words[i]?.word ?? '') &&
    (isPortfolio(words, from) || of.has(words[i - 1]?.word ?? ''))
  );

/** « la Société nationale du Port autonome »: what it is called after as well. */
const isItsObject = (words: readonly Word[], i: number, from: number): boolean =>
  housesOfBodies.has(words[from]?.word ?? '') &&
  i === from + 3 &&
  isAdjective(words[from + 1]?.word ?? '') &&
  OF_OR_OF_THE.has(words[from + 2]?.word ?? '');

/** « la Banque sahélienne conduite par »: what is done by somebody is no part of the name. */
const opensAgent = (words: readonly Word[], i: number): boolean =>
  !words[i]?.isCapital && agents.has(words[i + 1]?.word ?? '') && !and.has(words[i]?.word ?? '');

/** « la Banque sur les populations », but « Centre de recherche sur les algues ». */
const isAbout = (words: readonly Word[], i: number): boolean =>
  subjects.has(words[i]?.word ?? '') && !subjectLeads.has(words[i - 1]?.word ?? '');

/** « droit comparé »: but « le droit, défendu par ». */
const isParticiple = (words: readonly Word[], i: number): boolean =>
  isShapedAsParticiple(words[i]?.raw ?? '') &&
  words[i + 1]?.raw !== TO &&
  !agentOpenings.has(words[i + 1]?.word ?? '');

/** « l’Office des lagunes Nadia Untel », « l’Université de Genève Luc Untel »: the name behind a small word, or behind where the body is, is that of a person. */
const beginsPersonName = (words: readonly Word[], i: number, from: number): boolean =>
  isBehindPlace(words, i) ||
  ((i > from + 1 || neverEponymous.has(words[from]?.word ?? '')) &&
    words[i]?.isCapital === true &&
    (words[i - 1]?.isCapital === false || neverEponymous.has(words[from]?.word ?? '')) &&
    // « Ursula von der Untel »
    (words[i + 1]?.isCapital === true || surnameParticles.has(words[i + 1]?.word ?? '')) &&
    isGivenName(words[i]?.word ?? '') &&
    !eponyms.has(words[from]?.word ?? ''));

/** « la Cour suprême du Sahel souhaite »: behind the land of a body stands a verb, whatever it looks like. */
const isBehindItsLand = (words: readonly Word[], i: number): boolean =>
  words[i]?.isCapital === false &&
  !connectives.has(words[i]?.word ?? '') &&
  words[i]?.gap === ' ' &&
  words[i - 1]?.isCapital === true &&
  OF_OR_OF_THE.has(words[i - 2]?.word ?? '') &&
  countries.has(words[i - 1]?.word ?? '');

const isBehindPlace = (words: readonly Word[], i: number): boolean => {
  const given = words[i];
  if (!given?.isCapital || !words[i - 1]?.isCapital) return false;
  const [of, place, surname] = [words[i - 2], words[i - 1], words[i + 1]];
  return (
    given.gap === ' ' &&
    surname?.isCapital === true &&
    surname.gap === ' ' &&
    of !== undefined &&
    lexicon.of.has(of.word) &&
    isOnlyPlace(place?.word ?? '') &&
    isGivenName(given.word) &&
    !organisationHeads.has(surname.word)
  );
};

/** « le Parti sahélien les distribue », « le ministère de la Culture l’absence de »: without a preposition an article opens another phrase. */
const isStrayArticle = (words: readonly Word[], i: number): boolean => {
  const word = words[i];
  const isArticle =
    lexicon.definite.has(word?.word ?? '') && !isHyphenated(word) && !isHyphenated(words[i + 1]);
  return isArticle && !lexicon.articleLeads.has(words[i - 1]?.word ?? '') && words[i + 1]?.isCapital !== true;
};

const LEADS_TO_CAPITAL = wordsIn('of', 'ofThe', 'definite', 'and', 'for');

/** Where a row of capitalised words ends, with years, marks of companies and particles between. Exclusive. */
export function endOfCapitals(
  words: readonly Word[],
  from: number,
  isTaken: (word: Word) => boolean,
): number {
  let next = from + 1;
  while (next < words.length && next - from < LONGEST_PHRASE) {
    const word = words[next];
    if (word === undefined || !joins(word) || isTaken(word)) break;
    const goesOn = word.isCapital || /^\d{1,4}$/.test(word.word) || companyMarks.has(word.word);
    const leadsOn =
      LEADS_TO_CAPITAL.has(word.word) && words[next + 1]?.isCapital === true && joins(words[next + 1]);
    if (!goesOn && !leadsOn) break;
    // « Orvane Capital et Brelaz Partners » are two.
    if (!goesOn && and.has(word.word) && companyMarks.has(words[next - 1]?.word ?? '')) break;
    next += 1;
  }
  return next;
}
