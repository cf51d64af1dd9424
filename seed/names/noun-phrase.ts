import { isHyphenated, joins, type Word } from '../article/words.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { eponyms, honorifics, isGivenName } from '../lexicon/name-words.ts';
import { roleWords } from '../lexicon/role-words.ts';

const {
  adjectiveEndings,
  adjectives,
  companyMarks,
  connectives,
  ends,
  initiativeHeads,
  organisationHeads,
  portfolioWords,
} = discoveryWords;
const LONGEST_PHRASE = 18;
const OPENS_AGENT = new Set([
  'par',
  'à',
  'en',
  'dans',
  'lors',
  'le',
  'la',
  'l',
  'les',
  'avec',
  'pour',
  'sur',
  'hier',
]);
const INFINITIVE_LEADS = new Set(['de', 'd', 'pour']);
/** « Haut-Commissariat au Plan », « Délégation à la mer »: their names go on over « à ». */
const OBJECT_HEADS = new Set(['commissariat', 'delegation', 'secretariat', 'mission']);
const LEADS_TO_OBJECT = new Set(['au', 'aux', 'à']);
const INDEFINITE = new Set(['un', 'une']);
const IN_NAME = /^(?:\s|['’]|[-‑])+$/u;
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
    if (!word.isCapital && ends.has(word.word) && !isHyphenated(words[i + 1])) break;
    if (!word.isCapital && connectives.has(word.word)) {
      if (!mayConnect(words, i, isList)) break;
      isBehindConnective = true;
      continue;
    }
    if (i === from + 1 && LEADS_TO_OBJECT.has(word.raw) && OBJECT_HEADS.has(words[from]?.word ?? '')) {
      isBehindConnective = true;
      continue;
    }
    // Behind « de » an infinitive is no noun, and another body is another name.
    if (
      isBehindConnective &&
      !word.isCapital &&
      /(?:er|ir|dre|tre|oir)$/.test(word.word) &&
      INFINITIVE_LEADS.has(words[i - 1]?.word ?? '')
    )
      break;
    if (isBehindConnective && !word.isCapital && isBody && initiativeHeads.has(word.word)) break;
    if (!isBehindConnective && beginsPersonName(words, i, from)) break;
    if (isBehindConnective && isOtherBody(words, i, from)) break;
    const isYear = YEARS.test(word.word);
    const isCompound = isHyphenated(words[i + 1]) || isHyphenated(word);
    const isDescribing = isAdjective(word.word) || isParticiple(words, i);
    if (!word.isCapital && !isBehindConnective && !isDescribing && !isYear && !isCompound) break;
    if (/^\d+$/.test(word.word) && !isYear) break;
    isBehindConnective = false;
    end = i + 1;
  }
  return end;
}

/** Another body, and so another name: but « pour une école ouverte », « ministère de l’Administration » go on. */
const isOtherBody = (words: readonly Word[], i: number, from: number): boolean =>
  organisationHeads.has(words[i]?.word ?? '') &&
  !INDEFINITE.has(words[i - 1]?.word ?? '') &&
  !(portfolioWords.has(words[i]?.word ?? '') && isPortfolio(words, from));

/** « droit comparé »: but « le droit, défendu par ». */
const isParticiple = (words: readonly Word[], i: number): boolean =>
  /é(?:e|s|es)?$/u.test(words[i]?.raw ?? '') && !OPENS_AGENT.has(words[i + 1]?.raw ?? '');

/** « Conseil économique, social et environnemental », « Ministère de l’Économie, des Finances et du Plan ». */
function continuesList(words: readonly Word[], i: number, from: number): boolean {
  const [word, next, last] = [words[i], words[i + 1], words[i + 2]];
  if (word === undefined || !/^,\s+$/u.test(word.gap)) return false;
  if (isAdjective(word.word) && !word.isCapital)
    return next?.word === 'et' && last !== undefined && isAdjective(last.word);
  return isPortfolio(words, from) && leadsToAnd(words, i);
}

const isPortfolio = (words: readonly Word[], from: number): boolean =>
  /^(?:minist|charge$|delegue$|department|secretariat)/.test(words[from]?.word ?? '') ||
  /^minist/.test(words[from - 1]?.word ?? '');

const MOST_PORTFOLIOS = 12;
const ARTICLES = ['de', 'd', 'du', 'des', 'la', 'l', 'le'];

/** Behind the comma up to two words « des Finances », then a further comma or « et du Plan ». */
function leadsToAnd(words: readonly Word[], i: number): boolean {
  let at: number | null = i;
  for (let portfolios = 0; portfolios < MOST_PORTFOLIOS && at !== null; portfolios++) {
    const next = behindPortfolio(words, at);
    if (next === 'and') return true;
    at = next;
  }
  return false;
}

/** Whether « et » stands behind the portfolio that begins here; or where the next one does; null where neither. */
function behindPortfolio(words: readonly Word[], i: number): 'and' | number | null {
  let at = i;
  while (at < i + ARTICLES.length && ARTICLES.includes(words[at]?.word ?? '')) at++;
  if (!words[at]?.isCapital) return null;
  for (let j = at + 1; j < at + 4; j++) {
    const word = words[j];
    if (word === undefined) return null;
    if (word.word === 'et' || word.word === 'and') return 'and';
    if (/,/.test(word.gap)) return j;
    if (!isAdjective(word.word) && !word.isCapital) return null;
  }
  return null;
}

/** « la directrice de l’Office des lagunes Nadia Untel »: the name behind a small word is that of a person. */
const beginsPersonName = (words: readonly Word[], i: number, from: number): boolean =>
  i > from + 1 &&
  words[i]?.isCapital === true &&
  words[i - 1]?.isCapital === false &&
  words[i + 1]?.isCapital === true &&
  isGivenName(words[i]?.word ?? '') &&
  !eponyms.has(words[from]?.word ?? '');

export const isAdjective = (word: string): boolean =>
  adjectives.has(word) || (word.length > 4 && adjectiveEndings.some((ending) => word.endsWith(ending)));

function mayConnect(words: readonly Word[], i: number, isList: boolean): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined) return false;
  if (word.raw === 'à') return false;
  if (INDEFINITE.has(word.word)) return words[i - 1]?.word === 'pour';
  if (word.word !== 'et' && word.word !== 'and') return true;
  if (isList) return true;
  // « l’Agence X et la Banque Y » are two; « des Finances et de l’Économie », « Recherche et Développement » one.
  if (['le', 'la', 'les', 'l', 'the', 'un', 'une'].includes(next.word) || honorifics.has(next.word))
    return false;
  const noun = ['de', 'd', 'du', 'des'].includes(next.word)
    ? words.slice(i + 2, i + 5).find((w) => !['la', 'l', 'le'].includes(w.word))
    : next;
  return (
    noun !== undefined &&
    !organisationHeads.has(noun.word) &&
    (noun.isCapital || !roleWords.titles.has(noun.word))
  );
}

const LEADS_TO_CAPITAL = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'al',
  'et',
  'pour',
  'of',
  'for',
  'and',
  'the',
]);

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
    next += 1;
  }
  return next;
}
