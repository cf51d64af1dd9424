import { isHyphenated, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { isThing } from './name-shape.ts';

const LONGEST_TITLE = 25;
const LONGEST_ASIDE = 4;

/** « X, directrice de Y », « X (directeur de Y) », « X, récemment élu président ». */
export function titleFollows(text: string, words: readonly Word[], next: number): boolean {
  if (!/^\s*(?:,|\(|[–—]\s)\s*$/u.test(words[next]?.gap ?? '')) return false;
  return isTitleAt(text, words, next) || isTitleAt(text, words, behindBracket(words, next));
}

/** « Signe Untel (à gauche), présidente »; the place itself where no bracket opens. */
function behindBracket(words: readonly Word[], next: number): number {
  if (!words[next]?.gap.includes('(')) return next;
  const closing = words.slice(next + 1, next + LONGEST_BRACKET).findIndex(({ gap }) => /^\),\s$/u.test(gap));
  return closing < 0 ? next : next + 1 + closing;
}
/** In words. */
const LONGEST_BRACKET = 8;

function isTitleAt(text: string, words: readonly Word[], at: number): boolean {
  let i = at;
  while (roleWords.before.has(words[i]?.word ?? '') && i - at < LONGEST_ASIDE) i++;
  const word = words[i];
  return word !== undefined && roleWords.isOccupation(text, word);
}

const INDEFINITE = wordsIn('indefinite');
const companyNouns = wordClass('companyNouns');
const partsOfHouse = wordClass('partsOfHouse');

/** « Albert Untel, une start-up de Brévonne », « Marcel Untel, filiale de »: a firm that is called like somebody. */
export function isExplainedAsCompany(words: readonly Word[], next: number): boolean {
  const [first, second] = [words[next], words[next + 1]];
  if (first === undefined || !/^,\s+$/u.test(first.gap)) return false;
  if (partsOfHouse.has(first.word)) return discoveryWords.of.has(second?.word ?? '');
  return INDEFINITE.has(first.word) && companyNouns.has(second?.word ?? '');
}

/** « le ministre de la Santé, Khalid Aït Taleb », « la présidente Nadia Fettah », « le chercheur Untel » */
export function titlePrecedes(text: string, words: readonly Word[], from: number): boolean {
  const first = words[from];
  const before = words[from - 1];
  if (first === undefined || before === undefined) return false;
  const isJoined = /^\s+$/u.test(first.gap);
  // « la ministre de la Transition Numérique »: what follows « de la » is the portfolio; « du groupe X » a company.
  if (
    isJoined &&
    (discoveryWords.connectives.has(before.word) || discoveryWords.companyHeads.has(before.word))
  )
    return false;
  // « l’université Untel »; but « le ministre de l’Économie Untel »
  if (isJoined && isThing(before.word) && !isOffice(before.word) && !roleWords.portfolios.has(before.word))
    return false;
  if (!isJoined && !/^\s*[,:]\s*$/u.test(first.gap)) return false;
  for (let i = from - 1; i >= 0 && from - i < LONGEST_TITLE; i--) {
    const word = words[i];
    if (word === undefined) return false;
    const opens = discoveryWords.titleOpenings.has(words[i - 1]?.word ?? '') || word.startsSentence;
    const isWhole = !isHyphenated(word) && roleWords.isOccupation(text, word);
    if (opens && isWhole && (!isJoined || onlyComplement(words.slice(i + 1, from)))) return true;
    if (/[,;:.!?()«»"“”]/u.test(word.gap)) return false;
  }
  return false;
}

const isOffice = (word: string): boolean =>
  roleWords.titles.has(word) || roleWords.modifiers.has(word) || roleWords.occupations.has(word);

/** Between a title and the name joined to it there is a complement, no verb: « le ministre de la Santé X ». */
const onlyComplement = (words: readonly Word[]): boolean =>
  words.length === 0 ||
  words.every((word) => roleWords.modifiers.has(word.word)) ||
  (words.length < 9 && !words.some((word) => discoveryWords.ends.has(word.word) || word.isUpper));
