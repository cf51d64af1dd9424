import { joins, type Word } from '../article/words.ts';
import { isAnyGivenName } from '../lexicon/names-of-people.ts';
import { worldFamilyNames } from '../lexicon/people/given-and-family-names.ts';
import { isPlace } from '../lexicon/places.ts';
import { words as lexicon, wordsIn } from '../lexicon/words.ts';
import { isAdjective } from './adjectives.ts';

/**
 * Whether a name of several words goes on over the comma before the word: « Conseil économique, social et
 * environnemental », « Ministère de l’Économie, des Finances et du Plan ».
 */
export function continuesList(words: readonly Word[], i: number, from: number): boolean {
  const [word, next, last] = [words[i], words[i + 1], words[i + 2]];
  if (word === undefined || !/^,\s+$/u.test(word.gap)) return false;
  if (isTheme(words, i, from)) return true;
  if (isAdjective(word.word) && !word.isCapital)
    return lexicon.and.has(next?.word ?? '') && last !== undefined && isAdjective(last.word);
  return (isPortfolio(words, from) && leadsToAnd(words, i)) || goesOnInSmall(words, i, from);
}

const MOST_IN_LIST = 6;

/**
 * « Conseil supérieur des mines, des carrières et de la géothermie »: each further noun behind its own article, the last
 * behind « et ». One of them at least is singular: « l’Office des eaux, des élus et des riverains » are three.
 */
function goesOnInSmall(words: readonly Word[], i: number, from: number): boolean {
  if (!words.slice(from + 1, i).some(({ word }) => OF_THE.has(word))) return false;
  let at = i;
  let hasSingular = false;
  for (let items = 0; items < MOST_IN_LIST; items++) {
    const end = behindNoun(words, at);
    if (end === null) return false;
    hasSingular ||= end.isSingular;
    const next = words[end.at];
    if (lexicon.and.has(next?.word ?? '') && next?.gap === ' ') {
      const last = behindNoun(words, end.at + 1);
      return last !== null && (hasSingular || last.isSingular);
    }
    if (!/^,\s+$/u.test(next?.gap ?? '')) return false;
    at = end.at;
  }
  return false;
}

/** Where « de la géothermie profonde » ends that begins here: an article of its own, a noun in small letters, an adjective. */
function behindNoun(
  words: readonly Word[],
  i: number,
): { readonly at: number; readonly isSingular: boolean } | null {
  const first = words[i];
  if (first === undefined || !OF_ARTICLES.has(first.word)) return null;
  const hasArticle = DEFINITE.has(words[i + 1]?.word ?? '');
  if (lexicon.of.has(first.word) && !hasArticle) return null;
  let at = hasArticle ? i + 2 : i + 1;
  const noun = words[at];
  if (noun === undefined || noun.isCapital || !joins(noun)) return null;
  at += 1;
  if (joins(words[at]) && isAdjective(words[at]?.word ?? '') && !words[at]?.isCapital) at += 1;
  return { at, isSingular: first.word !== 'des' };
}

/** « Laboratoire Temps, Mondes, Cités »: single capitalised words in a row are what a laboratory is about. */
const isTheme = (words: readonly Word[], i: number, from: number): boolean => {
  if (!lexicon.themedHeads.has(words[from]?.word ?? '') || !words[from + 1]?.isCapital) return false;
  const isAlone = (at: number) =>
    words[at]?.isCapital === true &&
    !(words[at + 1]?.isCapital && joins(words[at + 1])) &&
    !isAnyGivenName(words[at]?.word ?? '') &&
    !worldFamilyNames.has(words[at]?.word ?? '') &&
    !isPlace(words[at]?.word ?? '');
  const isRow = /^,\s+$/u.test(words[i + 1]?.gap ?? '') || /^,\s+$/u.test(words[i - 1]?.gap ?? '');
  return isAlone(i) && isRow;
};

/** What a minister or a secretariat sees to. */
export const isPortfolio = (words: readonly Word[], from: number): boolean =>
  lexicon.portfolioHeads.has(words[from]?.word ?? '') || lexicon.ministries.has(words[from - 1]?.word ?? '');

const MOST_PORTFOLIOS = 12;
const ARTICLES = wordsIn('of', 'ofThe', 'definite');
const MOST_ARTICLES = 7;
const OF_THE = wordsIn('ofThe');
const OF_ARTICLES = wordsIn('of', 'ofThe');
const DEFINITE = wordsIn('definite');

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
  while (at < i + MOST_ARTICLES && ARTICLES.has(words[at]?.word ?? '')) at++;
  if (!words[at]?.isCapital) return null;
  for (let j = at + 1; j < at + 4; j++) {
    const word = words[j];
    if (word === undefined) return null;
    if (lexicon.and.has(word.word)) return 'and';
    if (/,/.test(word.gap)) return j;
    if (!isAdjective(word.word) && !word.isCapital) return null;
  }
  return null;
}
