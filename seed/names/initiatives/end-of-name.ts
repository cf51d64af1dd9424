import { joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import { endOfCapitals, endOfPhrase } from '../noun-phrase.ts';

const { actionNouns, barePrepositions, connectives, ends, functionWords, nameOpenings } = discoveryWords;
const isAction = hasShape('action');
const isInfinitive = hasShape('infinitive');
const YEAR = /^20\d\d$/;
const PURPOSE = wordsIn('for');
const OF = wordsIn('of');
const DETERMINERS = wordsIn('definite', 'indefinite', 'demonstratives', 'possessives');
const LONGEST_NAME = 9;

/** Behind the kind a name takes more than capitals. Exclusive. */
export function endOfName(words: readonly Word[], at: number, isTaken: (word: Word) => boolean): number {
  const capitals = endOfCapitals(words, at, isTaken);
  // « l’initiative Mille filets pour le Zem »: small words count where a capitalised one ends the name.
  const phrase = endOfPhrase(words, at, isTaken);
  const upToCapital = phrase > capitals && words[phrase - 1]?.isCapital ? phrase : capitals;
  const end = Math.max(upToCapital, endWithSmallWords(words, at, upToCapital, isTaken));
  // « Alumine 4.0 »
  const isDecimal =
    /^\d+$/.test(words[end - 1]?.word ?? '') &&
    words[end]?.gap === '.' &&
    /^\d$/.test(words[end]?.word ?? '');
  return isDecimal ? end + 1 : end;
}

/** « Lagunes d’avenir », « Mille filets pour le Zem », « Lagunes ouvertes »: small words that only a name can have there. */
function endWithSmallWords(
  words: readonly Word[],
  at: number,
  from: number,
  isTaken: (word: Word) => boolean,
): number {
  let next = from;
  const first = words[at];
  if (first === undefined) return next;
  if (next === at + 1 && nameOpenings.has(first.word) && isSmallNoun(words[next])) next += 1;
  while (next - at < LONGEST_NAME) {
    const [word, behind] = [words[next], words[next + 1]];
    if (!joins(word) || isTaken(word)) break;
    if (
      isSmallNoun(word) &&
      (isAdjective(word.word) || isPlural(words[next - 1], word)) &&
      !YEAR.test(words[next - 1]?.word ?? '')
    )
      next += 1;
    // « Accès entreprise Vernay »
    else if (
      isSmallNoun(word) &&
      behind?.isCapital === true &&
      behind.gap === ' ' &&
      !isAdjective(behind.word) &&
      word.gap === ' ' &&
      !YEAR.test(word.word) &&
      next === at + 1
    )
      next += 2;
    else if (YEAR.test(word.word) || (word.isCapital && !functionWords.has(word.word))) next += 1;
    else if (barePrepositions.has(word.word) && isNamePart(behind) && !isPurpose(words, next)) next += 2;
    else if (isPrepositionWithArticle(words, next) && words[next + 2]?.isCapital) next += 3;
    else break;
  }
  return next;
}

/** « Lagunes ouvertes »: words in the plural belong together. */
const isPlural = (a: Word | undefined, b: Word): boolean =>
  /[sx]$/.test(a?.word ?? '') && /[^s]s$|x$/.test(b.word);

const isPrepositionWithArticle = (words: readonly Word[], i: number): boolean =>
  discoveryWords.purposePrepositions.has(words[i]?.word ?? '') &&
  DETERMINERS.has(words[i + 1]?.word ?? '') &&
  joins(words[i + 1]) &&
  joins(words[i + 2]);

const isSmallNoun = (word: Word | undefined): boolean =>
  joins(word) && !word.isCapital && !ends.has(word.word) && !connectives.has(word.word) && word.raw !== 'à';

/** A noun without article that says no action: « d’avenir », not « de soutien scolaire ». */
const isNamePart = (word: Word | undefined): boolean =>
  isSmallNoun(word) &&
  word !== undefined &&
  !DETERMINERS.has(word.word) &&
  !actionNouns.has(word.word) &&
  !isAction(word.word) &&
  !/^\d/.test(word.word);

/** « Tayssir pour aider », « Wassalni de transport »: what it is for. « Lagunes de demain » goes on from a noun in the plural. */
function isPurpose(words: readonly Word[], i: number): boolean {
  const [before, preposition, word] = [words[i - 1], words[i], words[i + 1]];
  if (PURPOSE.has(preposition?.word ?? '')) return isInfinitive(word?.word ?? '');
  return OF.has(preposition?.word ?? '') && !/[sx]$/.test(before?.word ?? '') && before?.isCapital === true;
}
