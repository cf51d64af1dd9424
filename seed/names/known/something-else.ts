import { tokenize } from '../../../text/fold.ts';
import { joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { particles } from '../../lexicon/name-words.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { fitsInitials } from '../acronyms.ts';
import { isAdjective } from '../adjectives.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { KnownHere } from './what-is-known.ts';

const { ends, functionWords } = discoveryWords;
const eventNouns = wordClass('eventNouns');

/** « le rayonnement CPL (courants porteurs en ligne) »: what the text says that the letters stand for is something else. */
export function isExplainedOtherwise(text: string, form: string, known: KnownHere): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(form) || !text.includes(`${form} (`)) return false;
  const from = text.indexOf(`${form} (`) + form.length + 2;
  const said = /^[^()]{6,90}?(?=[),])/u.exec(text.slice(from, from + 100))?.[0];
  if (said === undefined || !fitsInitials(form, said)) return false;
  const own = new Set(tokenize(known.name).map(({ word }) => word));
  const [, ...rest] = tokenize(said).filter(({ word }) => !particles.has(word));
  return !rest.some(({ word }) => own.has(word));
}

/**
 * « le Championnat d’Europe (ERC) », « un livret (LDD) », « un fonds renouvelable (RDF) »: letters in brackets behind what is no
 * body, or behind some thing of several words, none of which is in the name that the letters stand for.
 */
export function isOfThing(words: readonly Word[], from: number, name: string): boolean {
  if (!words[from]?.isUpper || !words[from]?.gap.includes('(')) return false;
  if (isBehindSomeThing(words, from) && !sharesWord(words, from, name)) return true;
  for (let i = from - 1; i >= 0 && from - i <= FURTHEST_THING; i--) {
    const word = words[i];
    if (word === undefined || discoveryWords.organisationHeads.has(word.word)) return false;
    if (eventNouns.has(word.word) || discoveryWords.eventHeads.has(word.word)) return true;
    if (!joins(word)) return false;
  }
  return false;
}
const FURTHEST_THING = 5;

/** « un fonds renouvelable pour les médicaments »: but « un maire (PS) » is of a party. */
function isBehindSomeThing(words: readonly Word[], from: number): boolean {
  for (let i = from - 1; i >= 0 && from - i <= WORDS_BEFORE_BRACKETS; i--) {
    const word = words[i];
    if (word === undefined) return false;
    if (INDEFINITE.has(word.word)) return from - i >= FEWEST_WORDS_OF_A_THING;
    if (word.isCapital) return false;
    if (!joins(word)) return false;
  }
  return false;
}
const INDEFINITE = wordsIn('indefinite');
const FEWEST_WORDS_OF_A_THING = 4;
const WORDS_BEFORE_BRACKETS = 10;

function sharesWord(words: readonly Word[], from: number, name: string): boolean {
  const own = new Set(tokenize(name).map(({ word }) => word));
  return words
    .slice(Math.max(0, from - WORDS_BEFORE_BRACKETS), from)
    .some(({ word }) => word.length > 2 && own.has(word));
}

/** « Elle a dit », « ministre de l’Action », « le Centre des monuments », « la RN 165 »: the word itself is meant. */
export function isCommonHere(words: readonly Word[], from: number, next: number): boolean {
  const [first, behind] = [words[from], words[next]];
  if (first === undefined) return false;
  // « Point de vue sur la guerre »: at a sentence's beginning the one capital tells nothing.
  if (next - from > 1)
    return first.startsSentence && words.slice(from + 1, next).every(({ isCapital }) => !isCapital);
  if (first.isUpper) return first.raw.length <= 2 && behind?.gap === ' ' && /^\d/.test(behind.word);
  // A dash or a quotation mark may open a sentence as well: « -Elle a dit », « "On a gagné" ».
  if (functionWords.has(first.word) && (first.startsSentence || first.gap !== ' ')) return true;
  // « l’Afrique de l’Ouest et du Centre »
  if (words.slice(Math.max(0, from - 3), from).some(({ word }) => lexicon.directions.has(word))) return true;
  const isOfMinister = words
    .slice(Math.max(0, from - FURTHEST_MINISTER), from)
    .some(({ word }) => OFFICES.has(word));
  if (isOfMinister && lexicon.beforePortfolios.has(words[from - 1]?.word ?? '')) return true;
  const goesOn =
    joins(behind) &&
    !behind.isCapital &&
    (lexicon.ofSeveral.has(behind.word) || (isAdjective(behind.word) && !ends.has(behind.word)));
  return goesOn && lexicon.beforeNouns.has(words[from - 1]?.word ?? '');
}
const FURTHEST_MINISTER = 4;
const OFFICES = wordsIn('ministries', 'officesOfState');
