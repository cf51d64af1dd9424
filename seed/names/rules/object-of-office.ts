import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { eponyms } from '../../lexicon/name-words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { endOfPhrase } from '../noun-phrase.ts';

const { and, connectives, ends, eventHeads, honorifics, initiativeHeads, of, ofThe } = discoveryWords;
const headedUndertakings = wordClass('headedUndertakings');
const noBodies = wordClass('noBodies');

/**
 * Where a body's name ends that an office is said to be of, « directrice de l’[Agence bretonne du littoral] »: a noun with a
 * capital and what belongs to it. Exclusive; null where it is a realm (« directeur de la Santé publique »), a land, a
 * person, or a noun alone, which takes up a body that was named before.
 */
export function endOfBody(
  words: readonly Word[],
  from: number,
  isTaken: (word: Word) => boolean,
): number | null {
  const head = words[from];
  if (head === undefined || !head.isCapital || head.isUpper || head.startsSentence || isNoBody(words, from))
    return null;
  const next = endOfPhrase(words, from, isTaken);
  const behind = words[next];
  // « le président du Haut-Karabakh »
  if (isHyphenated(words[from + 1])) return null;
  // « l’Agence clairvoyante du littoral »: directly behind the noun of an office's body any small word qualifies it.
  const isQualified =
    next === from + 1 &&
    joins(behind) &&
    behind.gap === ' ' &&
    !behind.isCapital &&
    behind.word.length > 3 &&
    !ends.has(behind.word) &&
    connectives.has(words[next + 1]?.word ?? '');
  const end = beforeOther(words, from, isQualified ? endOfPhrase(words, next, isTaken) : next);
  const said = words.slice(from + 1, end).filter(({ word }) => !connectives.has(word));
  return said.length === 0 || said.every(({ word }) => countries.has(word)) ? null : end;
}

/** « président du Crac et bête noire de tous »: what « et » ties to it without an article is something else that is said. */
function beforeOther(words: readonly Word[], from: number, end: number): number {
  let next = end;
  for (let i = from + 1; i < end; i++)
    // « la directrice de l’Organisation Nadia Untel », but « de l’Aéroport international Jean Untel »
    if (
      !eponyms.has(words[from]?.word ?? '') &&
      words[i]?.gap === ' ' &&
      isGivenName(words[i]?.word ?? '') &&
      words[i + 1]?.isCapital
    )
      next = Math.min(next, i);
  for (let i = from + 1; i < next; i++) {
    const word = words[i];
    if (word === undefined || of.has(word.word) || ofThe.has(word.word)) return next;
    if (and.has(word.word) && words[i + 1]?.isCapital === false) return i;
  }
  return next;
}

/** An alliance or a movement is headed as bodies are. */
const isUndertaking = (word: string): boolean => initiativeHeads.has(word) && !headedUndertakings.has(word);

/** « la Santé », « la République », « la Vallée des marées », « la Banda Untel ». */
function isNoBody(words: readonly Word[], i: number): boolean {
  const word = words[i]?.word ?? '';
  const isRealm = roleWords.functions.has(word) || roleWords.portfolios.has(word);
  const isOther = noBodies.has(word) || eventHeads.has(word) || isUndertaking(word) || peoples.has(word);
  const isNamed = isPlace(word) || countries.has(word) || isGivenName(word) || honorifics.has(word);
  return isRealm || isOther || isNamed || roleWords.titles.has(word);
}
