import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { worldFamilyNames } from '../../lexicon/people/given-and-family-names.ts';
import { isPlace } from '../../lexicon/places.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { words as lexicon, wordsIn, wordsOf } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { isKnownBody, isKnownSurname } from '../known/what-is-known.ts';
import type { NameAt } from '../mention.ts';
import { endOfCapitals, endOfPhrase } from '../noun-phrase.ts';
import { endOfName } from './end-of-name.ts';
import { isShow } from './on-screen.ts';

const {
  companyHeads,
  connectives,
  ends,
  foreignInitiatives,
  functionWords,
  genericInitiatives,
  initiativeHeads,
  namers,
  organisationHeads,
} = discoveryWords;
const bodyKinds = wordClass('bodyKinds');
const networks = wordClass('networks');
const musicWords = wordClass('musicWords');
const plansOfSomebody = wordClass('plansOfSomebody');
const platformWords = wordClass('platformWords');
const publicWords = wordClass('publicWords');
const longKinds = wordClass('longKinds');
const bodiesOfNations = wordClass('bodiesOfNations');
const OWNER = wordsIn('of', 'ofThe', 'placePrepositions');
const OF = wordsIn('of');
const DEFINITE = wordsIn('definite');
const FURTHEST_WORD = 25;
const YEAR = /^20\d\d$/;
const isScope = hasShape('scope');

/** One rule finds them all: `named-undertaking`. */
type InitiativeAt = Omit<NameAt, 'rule'>;

/** « le plan Maroc Vert », « la stratégie nationale Génération Green 2020-2030 » */
export function namedBehind(
  words: readonly Word[],
  head: number,
  isTaken: (word: Word) => boolean,
): InitiativeAt | null {
  const direct = skipToName(words, head);
  const at = words[direct]?.isCapital ? direct : (behindObject(words, head) ?? direct);
  const [kind, first] = [words[head], words[at]];
  if (kind === undefined || first === undefined || !first.isCapital || !joins(first) || isTaken(first))
    return null;
  if (organisationHeads.has(first.word) || functionWords.has(first.word) || isHyphenated(first)) return null;
  if (isOfOther(words, head, at)) return null;
  const next = endOfList(words, at) ?? withoutOwner(words, at, endOfName(words, at, isTaken));
  const isAlone = next === at + 1 || lexicon.for.has(words[at + 1]?.word ?? '');
  if (isAlone && isKnownSurname(first.word))
    // « le plan Untel » is called after whom it is of; « la campagne Untel » is not.
    return at === head + 1 && plansOfSomebody.has(kind.word)
      ? { from: head, next: at + 1, confidence: 0.8 }
      : null;
  // « la campagne ABC »
  if (isAlone && first.isUpper && isKnownBody(first.word)) return null;
  const named = words.slice(at, next);
  // « l’alliance Untel », « le réseau Untel » are bodies; « le réseau Passerelle métiers Vernay » is an undertaking.
  if (bodyKinds.has(kind.word) || (networks.has(kind.word) && !named.some(isSmallNoun))) return null;
  const isTooShort = named.length === 1 && first.raw.length < (first.isUpper ? 3 : 4);
  if (isTooShort || named.every((word) => countries.has(word.word))) return null;
  const isPartOfName = kind.isCapital && !kind.startsSentence && at === head + 1;
  return {
    from: isPartOfName ? head : at,
    next,
    // « le réseau Accès entreprise Vernay »: the name has the company in it.
    confidence: named.some(isSmallHead) ? 0.9 : named.length > 1 || isPartOfName ? 0.8 : 0.72,
  };
}

const LONGEST_LIST = 9;
/** « le label Lagunes, villes et villages Filets »: a row of small words that a capital ends. Exclusive; null where none does. */
function endOfList(words: readonly Word[], at: number): number | null {
  if (words[at + 1]?.gap !== ', ' || words[at + 1]?.isCapital !== false) return null;
  let hasAnd = false;
  for (let i = at + 1; i < at + LONGEST_LIST; i++) {
    const word = words[i];
    if (word === undefined) return null;
    const goesOn: boolean = joins(word);
    if (!goesOn && (word.gap !== ', ' || hasAnd)) return null;
    if (lexicon.and.has(word.word)) hasAnd = true;
    else if (word.isCapital)
      return hasAnd && !(joins(words[i + 1]) && words[i + 1]?.isCapital) ? i + 1 : null;
    else if (ends.has(word.word) || functionWords.has(word.word)) return null;
  }
  return null;
}

const isSmallNoun = ({ word, isCapital, raw }: Word): boolean =>
  !isCapital && raw.length > 3 && !functionWords.has(word) && !OF.has(word);

const isSmallHead = ({ word, isCapital }: Word): boolean => !isCapital && companyHeads.has(word);

/** « le programme d’accélération Numidia Start »: the name stands directly behind what the undertaking does. */
function behindObject(words: readonly Word[], head: number): number | null {
  const [preposition, noun] = [words[head + 1], words[head + 2]];
  if (!OF.has(preposition?.word ?? '') || !joins(preposition) || !joins(noun) || noun.isCapital) return null;
  let at = head + 3;
  if (joins(words[at]) && !words[at]?.isCapital && isAdjective(words[at]?.word ?? '')) at += 1;
  const first = words[at];
  const isName =
    first?.gap === ' ' &&
    first.isCapital &&
    !first.isUpper &&
    !isPlace(first.word) &&
    !isGivenName(first.word);
  return isName && !ends.has(noun.word) && noun.word.length > 3 ? at : null;
}

/** « le programme Untel de la chaîne », « l’application Untel », « le label Untel a sorti l’album »: a show, a product, records. */
function isOfOther(words: readonly Word[], head: number, at: number): boolean {
  const kind = words[head]?.word ?? '';
  const near = words.slice(Math.max(0, head - FURTHEST_WORD), at + FURTHEST_WORD);
  if (lexicon.recordLabels.has(kind)) return near.some(({ word }) => musicWords.has(word));
  // « le programme BBC Panorama »
  const isOfMedium = words[at]?.isUpper === true && isKnownBody(words[at]?.word ?? '');
  if (lexicon.shows.has(kind)) return isOfMedium || isShow(words, at);
  // A company's, unless the text speaks of those who act for the public.
  if (lexicon.platforms.has(kind))
    return (
      near.some(({ word }) => platformWords.has(word)) || !near.some(({ word }) => publicWords.has(word))
    );
  // « le plan Untel », « la campagne Untel »: whose it is.
  return worldFamilyNames.has(words[at]?.word ?? '') && !(joins(words[at + 1]) && words[at + 1]?.isCapital);
}

/** « la campagne Untel de la JOC », « le projet Untel en Guyane »: whose it is, and where, is no part of the name. */
function withoutOwner(words: readonly Word[], from: number, next: number): number {
  const last = words[next - 1];
  if (last === undefined || next - from < 3) return next;
  const whole = words.slice(from, next);
  const at = whole.findLastIndex(({ word }) => OWNER.has(word));
  if (at < 1) return next;
  const tail = whole.slice(at + 1).filter(({ word }) => !DEFINITE.has(word));
  const isPlaceBehind =
    lexicon.placePrepositions.has(whole[at]?.word ?? '') && isPlace(tail.map(({ word }) => word).join(' '));
  const isBody = tail.length === 1 && last.isUpper && last.raw.length > 1;
  return isPlaceBehind || isBody ? from + at : next;
}

/** Adjectives and « baptisé » may stand between the kind and the name. */
function skipToName(words: readonly Word[], from: number): number {
  let i = from + 1;
  // « la feuille de route Lagunes 2040 »
  if (longKinds.has(said(words, from, LONG_KIND))) i += LONG_KIND - 1;
  const last = i + 4;
  while (i < last && isBetween(words[i])) i++;
  return i;
}

const LONG_KIND = 3;
const said = (words: readonly Word[], from: number, count: number): string =>
  words
    .slice(from, from + count)
    .map(({ word }) => word)
    .join(' ');

const isBetween = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^\s+$/u.test(word.gap) &&
  !word.isCapital &&
  (isAdjective(word.word) || namers.has(word.word) || discoveryWords.pilots.has(word.word)) &&
  (!ends.has(word.word) || namers.has(word.word));

/** « la Stratégie nationale de l’eau », « le Programme national de reboisement 2030 » */
export function namedByItself(
  words: readonly Word[],
  i: number,
  isTaken: (word: Word) => boolean,
): InitiativeAt | null {
  const head = words[i];
  if (head === undefined || isHyphenated(words[i + 1]) || bodyKinds.has(head.word)) return null;
  // « le réseau d’eau potable (REP) »: pipes.
  if (networks.has(head.word) && !head.isCapital) return null;
  // « un plan de sauvegarde (PSE) », « Programme des Nations unies »
  if (lexicon.indefinites.has(words[i - 1]?.word ?? '') || bodiesOfNations.has(words[i + 2]?.word ?? ''))
    return null;
  const next = beforeDate(words, i, endOfPhrase(words, i, isTaken));
  const complement = words.slice(i + 1, next);
  if (complement.length === 0 || complement.some((word) => ends.has(word.word) && !word.isCapital))
    return null;
  const said = complement.filter((word) => !connectives.has(word.word));
  const hasYear = complement.some((word) => YEAR.test(word.word));
  const isProper = head.isCapital && !head.startsSentence;
  const isGeneric = said.every((word) => genericInitiatives.has(word.word) || isScope(word.word));
  // « l’Agenda 2063 »
  if (isProper && hasYear && complement.length === 1) return { from: i, next, confidence: 0.75 };
  // Only an acronym behind it can make these a name.
  if (complement.length < 2 || (isGeneric && !hasYear) || (!isProper && !hasYear))
    return { from: i, next, confidence: 0 };
  const hasScope = complement.some((word) => isScope(word.word)) || complement.some((word) => word.isCapital);
  const confidence = isProper ? (hasScope || hasYear ? 0.8 : 0.7) : hasScope ? 0.72 : 0.6;
  return { from: i, next, confidence };
}

/** « l’opération lancée en 2019 »: a year behind « en » is a date and no part of the name. */
function beforeDate(words: readonly Word[], from: number, next: number): number {
  for (let i = from + 1; i + 1 < next; i++)
    if (
      lexicon.datingWords.has(words[i]?.word ?? '') &&
      (YEAR.test(nounAt(words, i)) || lexicon.yearNouns.has(nounAt(words, i)))
    )
      return i;
  return next;
}
const nounAt = (words: readonly Word[], i: number): string => {
  const word = words[i + 1]?.word ?? '';
  return DEFINITE.has(word) ? (words[i + 2]?.word ?? '') : word;
};

/** « the Lake Zem Fishing Hub », « Fishing Roadmap 2030 », « the Nets for All programme » */
export function englishInitiativeAt(
  words: readonly Word[],
  i: number,
  language: string,
  isTaken: (word: Word) => boolean,
): InitiativeAt | null {
  const first = words[i];
  if (
    first === undefined ||
    isTaken(first) ||
    functionWords.has(first.word) ||
    initiativeHeads.has(first.word)
  )
    return null;
  if (joins(first) && words[i - 1]?.isCapital && !functionWords.has(words[i - 1]?.word ?? '')) return null;
  const own = wordsOf([language]).trailingInitiatives;
  const heads = own.size > 0 ? own : foreignInitiatives;
  const capitals = endOfCapitals(words, i, isTaken);
  let last = capitals - 1;
  while (last > i && !heads.has(words[last]?.word ?? '')) last--;
  if (last > i && (last === capitals - 1 || YEAR.test(words[last + 1]?.word ?? '')))
    return { from: i, next: capitals, confidence: 0.8 };
  const behind = words[capitals];
  // Written small the kind is no part of the name.
  if (joins(behind) && own.has(behind.word) && !isHyphenated(behind) && capitals - i >= 2)
    return { from: i, next: capitals, confidence: 0.75 };
  return null;
}
