import { ofWord } from '../../../text/of-word.ts';
import { hasCapitalInside, isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { surnameParticles } from '../../lexicon/name-words.ts';
import { isAnyGivenName, isGivenName } from '../../lexicon/names-of-people.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import { isAdjective } from '../adjectives.ts';
import type { WordSpan } from '../mention.ts';
import { isEponym } from '../people/eponym.ts';
import { isTail } from '../people/name-shape.ts';
import { isHonorific } from '../people/signs.ts';
import { wordClass } from './context-signs.ts';

const LONGEST = 6;
/** « Robert de Niro »: behind two words « de Bouaké » says where. */
const { aristocratic, eventHeads, functionWords } = discoveryWords;
const notAcronyms = wordClass('notAcronyms');
const neverAlone = wordClass('neverAlone');

/**
 * Every run of capitalised words that nothing explains yet: what may be a name. A run is cut where a given name begins
 * behind other words, which are a club's or a party's (« AS Meltour Cheikh Diambo »).
 */
export function capitalRunsIn(words: readonly Word[], isTaken: (word: Word) => boolean): WordSpan[] {
  const runs: WordSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !opensName(words, i) || isTaken(word)) continue;
    const next = endOfRun(words, i, isTaken);
    // « le Dean », « Président »: a title by itself.
    // « la Conférence de Brévonne »: an event.
    if (next > i + 1 && eventHeads.has(word.word)) {
      i = next - 1;
      continue;
    }
    if (next === i + 1 && (roleWords.isOccupation('', word) || isKindAlone(word))) continue;
    // « Salma Tazi, Ingénieure Hydraulicienne, est nommée »
    if (isTradeAlone(words, i, next)) {
      i = next - 1;
      continue;
    }
    // « hôpital Abass Ndao »: what is named after a person is neither.
    const isPerson = isAnyGivenName(words[i]?.word ?? '') && next - i > 1;
    if (!isEponym(words, i, isHonorific, isPerson)) runs.push(...cutAtGivenName(words, { from: i, next }));
    i = next - 1;
  }
  return runs;
}

/** « une ONG », « la TVA »: what is said of many, or of no body. */
const isKindAlone = ({ word, isUpper }: Word): boolean =>
  neverAlone.has(word) || (isUpper && notAcronyms.has(word));

const isTradeAlone = (words: readonly Word[], from: number, next: number): boolean => {
  const first = words[from];
  return (
    first !== undefined &&
    roleWords.isOccupation('', first) &&
    words.slice(from + 1, next).every(({ word }) => isAdjective(word))
  );
};

/** Capitalised, or with a capital inside as some brands are: « eMousses ». */
const isNameWord = (word: Word): boolean => word.isCapital || hasCapitalInside(word);

/** Whether a run may begin at the word. */
export function opensName(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !isNameWord(word) || opensNone(word)) return false;
  if (word.raw.length < 2) return false;
  // What goes on from a taken word, or from a small one by a hyphen, does not begin here.
  return !isHyphenated(word);
}

const opensNone = ofWord((word) => functionWords.has(word) || peoples.has(word));

/** Exclusive. */
export function endOfRun(words: readonly Word[], from: number, isTaken: (word: Word) => boolean): number {
  let next = from + 1;
  let units = 1;
  while (next < words.length && next - from < LONGEST) {
    const word = words[next];
    if (word === undefined || isTaken(word) || !(word.gap === ' & ' || joins(word))) break;
    // « Son-Untel »: no possessive.
    const isBound = isHyphenated(word) || (isHyphenated(words[next + 1]) && words[next + 1]?.isCapital);
    if (isNameWord(word) && !(functionWords.has(word.word) && !isBound)) {
      if (word.gap === ' ') units += 1;
      next += 1;
      continue;
    }
    if (isTail(words, next, units)) {
      next += 1;
      continue;
    }
    const end = endOfParticles(words, next, units, isTaken);
    if (end === null) break;
    next = end;
    units += 1;
  }
  return next;
}

/** Behind particles a capitalised word goes on with the name: « van der Berg ». Exclusive; null where none does. */
function endOfParticles(
  words: readonly Word[],
  from: number,
  units: number,
  isTaken: (word: Word) => boolean,
): number | null {
  let at = from;
  while (at - from < 2 && surnameParticles.has(words[at]?.word ?? '') && joins(words[at])) {
    if (aristocratic.has(words[at]?.word ?? '') && units >= 2) return null;
    at += 1;
  }
  const word = words[at];
  if (at === from || word === undefined || !joins(word) || !word.isCapital || isTaken(word)) return null;
  return countries.has(word.word) ? null : at + 1;
}

function cutAtGivenName(words: readonly Word[], { from, next }: WordSpan): WordSpan[] {
  for (let i = from + 1; i < next - 1; i++) {
    const word = words[i];
    if (word === undefined || word.gap !== ' ' || !isGivenName(word.word)) continue;
    const before = words.slice(from, i);
    const isOther =
      before.every(({ word: folded }) => !isGivenName(folded)) && before.some(({ isUpper }) => isUpper);
    if (isOther)
      return [
        { from, next: i },
        { from: i, next },
      ];
  }
  return [{ from, next }];
}
