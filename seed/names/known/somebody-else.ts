import { fold, tokenAt } from '../../../text/fold.ts';
import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { particles, surnameHonorifics } from '../../lexicon/name-words.ts';
import { isAnyGivenName } from '../../lexicon/names-of-people.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { isEponym } from '../people/eponym.ts';
import { isThing } from '../people/name-shape.ts';
import { isHonorific } from '../people/signs.ts';
import { isKnownBody, knownNames } from './what-is-known.ts';

const companyNouns = wordClass('companyNouns');
const pluralArticles = wordClass('pluralArticles');
const houseLeads = wordClass('houseLeads');

/** Not « rue Pasteur », not the surname of « Zoé Macron »: neither an eponym nor part of a longer name. */
export function standsAlone(words: readonly Word[], start: number, end: number): boolean {
  const from = tokenAt(words, start);
  if (isEponym(words, from, isHonorific) || isLikeSomebody(words, from, tokenAt(words, end))) return false;
  const [before, behind] = [words[from - 1], words[tokenAt(words, end)]];
  // « le sélectionneur des Lions », « des Manet »
  if (tokenAt(words, end) === from + 1 && pluralArticles.has(before?.word ?? '')) return false;
  // « Mantes-la-Jolie », « Sainte-Geneviève-des-Bois »; but « anti-Macron », « Macron-compatible ».
  if (isHyphenated(words[from]) && !lexicon.prefixes.has(before?.word ?? '')) return false;
  if (behind !== undefined && isHyphenated(behind) && (behind.isCapital || particles.has(behind.word)))
    return false;
  const isBegun =
    before !== undefined &&
    /^[\s-]$/u.test(words[from]?.gap ?? '') &&
    before.isCapital &&
    !before.startsSentence &&
    !isHonorific(before) &&
    !roleWords.isOccupation('', before) &&
    // « le fondateur de Mediapart Edwy Untel »
    !(tokenAt(words, end) - from > 1 && isKnownBody(before.word));
  const goesOn = behind?.isCapital === true && /^[ -]$/u.test(behind.gap);
  return !isBegun && !goesOn;
}

/**
 * « M. Casanova », « Wallerand de Saint-Exupéry », « la cérémonie des Magritte », « Condé-sur-Sarthe »: somebody or something else has
 * the name that the world knows one by.
 */
export function isSomebodyElse(words: readonly Word[], from: number, next: number, name: string): boolean {
  const [before, second, behind] = [words[from - 1], words[from - 2], words[next]];
  if (!name.includes(' ') && surnameHonorifics.has(before?.word ?? '') && isHonorific(before)) return true;
  const form = words.slice(from, next).map(({ word }) => word);
  const isNoble = fold(name).includes(` de ${form.join(' ')}`) || form[0]?.startsWith('saint') === true;
  if (isNoble && lexicon.of.has(before?.word ?? '') && second?.isCapital === true && joins(before))
    return form.length <= 2 && !fold(name).startsWith(second.word);
  return behind !== undefined && isHyphenated(behind) && lexicon.notTails.has(behind.word);
}

/** « le Platini de la pétanque », « une Callas des faubourgs »: who is called so is compared with them. */
function isLikeSomebody(words: readonly Word[], from: number, next: number): boolean {
  if (next - from > 1 || !COMPARING.has(words[from - 1]?.word ?? '')) return false;
  const [of, second] = [words[next], words[next + 1]];
  if (of === undefined || second === undefined || !OF.has(of.word) || !joins(of)) return false;
  const noun = lexicon.definite.has(second.word) ? words[next + 2] : second;
  return noun !== undefined && joins(noun) && !noun.isCapital && !/^\d/.test(noun.word);
}
const COMPARING = wordsIn('definite', 'indefinite', 'ofThe');
const OF = wordsIn('of', 'ofThe');

/** « chez Christian Dior », « la société de parfums Christian Dior »: the house, and not whom it is called after. */
export function isHouse(words: readonly Word[], from: number, next: number): boolean {
  const name = words.slice(from, next).map(({ word }) => word);
  if (!knownNames().houses.has(name.join(' '))) return false;
  if (houseLeads.has(words[from - 1]?.word ?? '')) return true;
  for (let i = from - 1; i >= 0 && from - i <= FURTHEST_KIND; i--) {
    const word = words[i];
    // « l’entreprise de Pierre Cardin » is his.
    const isOfPerson = i === from - 1 && lexicon.of.has(word?.word ?? '');
    if (word === undefined || word.isCapital || !joins(words[i + 1]) || isOfPerson) return false;
    if (companyNouns.has(word.word)) return true;
  }
  return false;
}
const FURTHEST_KIND = 6;

/** « Monsieur Bacary Sega Untel »: one word between two of somebody’s name. */
export const isInHonouredName = (words: readonly Word[], from: number, next: number): boolean =>
  next === from + 1 &&
  words[from]?.gap === ' ' &&
  words[from - 1]?.isCapital === true &&
  words[next]?.isCapital === true &&
  words[next]?.gap === ' ' &&
  isHonorific(words[from - 2]);

/** « Marie-Claire Untel »: nothing but given names, and a surname behind them. */
export function isGivenNameHere(words: readonly Word[], start: number, end: number): boolean {
  const [from, next] = [tokenAt(words, start), tokenAt(words, end)];
  const behind = words[next];
  return (
    behind?.isCapital === true &&
    behind.gap === ' ' &&
    !isThing(behind.word) &&
    words.slice(from, next).every(({ word }) => isAnyGivenName(word))
  );
}
