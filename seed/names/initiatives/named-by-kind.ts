import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { isAdjective } from '../adjectives.ts';
import type { NameAt } from '../mention.ts';
import { endOfCapitals, endOfPhrase } from '../noun-phrase.ts';
import { endOfName } from './end-of-name.ts';

const {
  connectives,
  ends,
  englishInitiatives,
  englishOnlyInitiatives,
  functionWords,
  genericInitiatives,
  initiativeHeads,
  namers,
  organisationHeads,
} = discoveryWords;
const YEAR = /^20\d\d$/;
const SCOPE =
  /^(?:national|regional|royal|mondial|european|african|international|sectoriel|communal|provincial)/;

/** One rule finds them all: `named-undertaking`. */
type InitiativeAt = Omit<NameAt, 'rule'>;

/** « le plan Maroc Vert », « la stratégie nationale Génération Green 2020-2030 » */
export function namedBehind(
  words: readonly Word[],
  head: number,
  isTaken: (word: Word) => boolean,
): InitiativeAt | null {
  const at = skipToName(words, head);
  const [kind, first] = [words[head], words[at]];
  if (kind === undefined || first === undefined || !first.isCapital || !joins(first) || isTaken(first))
    return null;
  if (organisationHeads.has(first.word) || isHyphenated(first)) return null;
  const next = endOfName(words, at, isTaken);
  const named = words.slice(at, next);
  const isTooShort = named.length === 1 && first.raw.length < (first.isUpper ? 3 : 4);
  if (isTooShort || named.every((word) => countries.has(word.word))) return null;
  const isPartOfName = kind.isCapital && !kind.startsSentence && at === head + 1;
  return {
    from: isPartOfName ? head : at,
    next,
    confidence: named.length > 1 || isPartOfName ? 0.8 : 0.72,
  };
}

/** Adjectives and « baptisé » may stand between the kind and the name. */
function skipToName(words: readonly Word[], from: number): number {
  let i = from + 1;
  // « la feuille de route Lagunes 2040 »
  if (words[from]?.word === 'feuille' && words[i]?.word === 'de' && words[i + 1]?.word === 'route') i += 2;
  const last = i + 4;
  while (i < last && isBetween(words[i])) i++;
  return i;
}

const isBetween = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^\s+$/u.test(word.gap) &&
  !word.isCapital &&
  (isAdjective(word.word) || namers.has(word.word) || /^pilotes?$/.test(word.word)) &&
  (!ends.has(word.word) || namers.has(word.word));

/** « la Stratégie nationale de l’eau », « le Programme national de reboisement 2030 » */
export function namedByItself(
  words: readonly Word[],
  i: number,
  isTaken: (word: Word) => boolean,
): InitiativeAt | null {
  const head = words[i];
  if (head === undefined || isHyphenated(words[i + 1])) return null;
  const next = endOfPhrase(words, i, isTaken);
  const complement = words.slice(i + 1, next);
  if (complement.length === 0 || complement.some((word) => ends.has(word.word) && !word.isCapital))
    return null;
  const said = complement.filter((word) => !connectives.has(word.word));
  const hasYear = complement.some((word) => YEAR.test(word.word));
  const isProper = head.isCapital && !head.startsSentence;
  const isGeneric = said.every((word) => genericInitiatives.has(word.word) || SCOPE.test(word.word));
  // « l’Agenda 2063 »
  if (isProper && hasYear && complement.length === 1) return { from: i, next, confidence: 0.75 };
  // Only an acronym behind it can make these a name.
  if (complement.length < 2 || (isGeneric && !hasYear) || (!isProper && !hasYear))
    return { from: i, next, confidence: 0 };
  const hasScope =
    complement.some((word) => SCOPE.test(word.word)) || complement.some((word) => word.isCapital);
  const confidence = isProper ? (hasScope || hasYear ? 0.8 : 0.7) : hasScope ? 0.72 : 0.6;
  return { from: i, next, confidence };
}

/** « the Lake Zem Fishing Hub », « Fishing Roadmap 2030 », « the Nets for All programme » */
export function englishInitiativeAt(
  words: readonly Word[],
  i: number,
  isEnglish: boolean,
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
  const heads = isEnglish ? englishInitiatives : englishOnlyInitiatives;
  const capitals = endOfCapitals(words, i, isTaken);
  let last = capitals - 1;
  while (last > i && !heads.has(words[last]?.word ?? '')) last--;
  if (last > i && (last === capitals - 1 || YEAR.test(words[last + 1]?.word ?? '')))
    return { from: i, next: capitals, confidence: 0.8 };
  const behind = words[capitals];
  // Written small the kind is no part of the name.
  if (isEnglish && joins(behind) && heads.has(behind.word) && !isHyphenated(behind) && capitals - i >= 2)
    return { from: i, next: capitals, confidence: 0.75 };
  return null;
}
