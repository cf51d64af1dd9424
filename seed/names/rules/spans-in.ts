import { joins, type Word } from '../../article/words.ts';
import { countries } from '../../lexicon/discovery-words.ts';
import { eponyms, honorifics } from '../../lexicon/name-words.ts';
import { isAnyGivenName, isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { endOfRun, opensName } from '../evidence/capital-runs.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { WordSpan } from '../mention.ts';
import { isThing } from '../people/name-shape.ts';
import { endOfBody } from './object-of-office.ts';
import type { Step, TakingStep } from './span-rules.ts';

const notAcronyms = wordClass('notAcronyms');
const neverAlone = wordClass('neverAlone');
const lands = wordClass('lands');
const noBodies = wordClass('noBodies');

/** Behind which word a known name of the sort (« media ») ends that begins at the word; null where none does. */
export type EndOfKnown = (word: number, sort: string) => number | null;

/** The words of the name where the pattern begins at the word; null where it does not. */
export type SpanAt = (steps: readonly Step[], i: number) => WordSpan | null;

/** Tries patterns on the words of a run, of which nothing is taken while it does. */
export function spansIn(
  words: readonly Word[],
  isTaken: (word: Word) => boolean,
  endOfKnown: EndOfKnown = () => null,
): SpanAt {
  let asked = -1;
  let end: number | null = null;
  /** Where the run of capitals that begins at the word ends; null where none does. Many patterns ask of one word. */
  const endOfRunFrom = (at: number): number | null => {
    if (at !== asked)
      end = opensName(words, at) && !isInTitle(words, at) ? endOfRun(words, at, isTaken) : null;
    asked = at;
    return end;
  };
  /**
   * The rest of a pattern, from a step on at a word.
   *
   * @param isTied whether the word has to be joined to the one before: neither is the first, nor what stands behind a mark
   */
  const go = (
    steps: readonly Step[],
    n: number,
    at: number,
    from: number,
    next: number,
    isTied: boolean,
  ): WordSpan | null => {
    const step = steps[n];
    if (step === undefined) return { from, next };
    if (step.is === 'opens') return go(steps, n + 1, at, at, next, isTied);
    if (step.is === 'closes') return go(steps, n + 1, at, from, at, isTied);
    const word = words[at];
    if (step.is === 'mark')
      return word?.gap.includes(step.mark) ? go(steps, n + 1, at, from, next, false) : null;
    if (step.is === 'word' && step.isOptional) {
      const without = go(steps, n + 1, at, from, next, isTied);
      if (without !== null) return without;
    }
    if (word === undefined || (isTied && !joins(word))) return null;
    if (step.is === 'run') return isTaken(word) ? null : goOverRun(steps, n, at, from, next);
    const end = endOfStep(step, word, at);
    return end === null ? null : go(steps, n + 1, end, from, next, true);
  };

  /** The shortest run for which the rest of the pattern fits, where something follows; else all of it. */
  const goOverRun = (
    steps: readonly Step[],
    n: number,
    at: number,
    from: number,
    next: number,
  ): WordSpan | null => {
    const run = endOfRunFrom(at);
    if (run === null) return null;
    for (let until = beforeGivenName(words, at, run); until > at; until--) {
      const rest = go(steps, n + 1, until, from, next, true);
      if (rest !== null) return rest;
      if (steps[n + 1]?.is === 'closes') return null;
    }
    return null;
  };

  /** Behind what the step takes from the word on; null where it takes nothing. */
  const endOfStep = (step: TakingStep, word: Word, at: number): number | null => {
    if (step.is === 'word') return step.test(word) && !isTaken(word) ? at + 1 : null;
    if (isTaken(word)) return null;
    if (step.is === 'acronym') return isAcronym(word) && !isShouted(words, at) ? at + 1 : null;
    if (step.is === 'body') return endOfBody(words, at, isTaken);
    if (step.is === 'known') return endOfKnown(at, step.sort);
    const run = endOfRunFrom(at);
    if (run === null || step.is === 'place') return run === null ? null : endOfPlace(words, at, run);
    if (step.is === 'town')
      return countries.has(word.word) || lands.has(word.word) ? null : endOfPlace(words, at, run);
    if (step.is === 'several') {
      const until = beforeGivenName(words, at, run);
      return isOfSeveral(words, at, until) && !isInRun(words, at) ? until : null;
    }
    if (step.is === 'one') return run === at + 1 && isNameAlone(word) && !isInRun(words, at) ? run : null;
    return isPerson(words, at, run) ? run : null;
  };
  return (steps, i) => go(steps, 0, i, i, i, false);
}

/** « Secrétaire Générale Lagune Verte »: the name begins behind the whole title. */
const isInTitle = (words: readonly Word[], at: number): boolean =>
  roleWords.modifiers.has(words[at]?.word ?? '') && roleWords.titles.has(words[at - 1]?.word ?? '');

/** « Hartwig Retail »: the name began before this word. */
const isInRun = (words: readonly Word[], at: number): boolean =>
  words[at]?.gap === ' ' && opensName(words, at - 1);

/** One word that may be a firm's name: no place, given name, title or noun that is written with a capital. */
const isNameAlone = ({ word, raw }: Word): boolean =>
  raw.length > 2 &&
  !isPlace(word) &&
  !isAnyGivenName(word) &&
  !isThing(word) &&
  !neverAlone.has(word) &&
  !noBodies.has(word) &&
  !honorifics.has(word) &&
  !roleWords.titles.has(word) &&
  !roleWords.functions.has(word) &&
  !roleWords.portfolios.has(word);

/** « Clef Salée », « France Marées », but neither « Luc Untel » nor « Cap Vert ». */
const isOfSeveral = (words: readonly Word[], from: number, next: number): boolean =>
  words.slice(from + 1, next).some(({ gap }) => gap === ' ') &&
  !isAnyGivenName(words[from]?.word ?? '') &&
  endOfPlace(words, from, next) !== next &&
  !noBodies.has(words[from]?.word ?? '') &&
  !honorifics.has(words[from]?.word ?? '') &&
  !roleWords.titles.has(words[from]?.word ?? '') &&
  !roleWords.functions.has(words[from]?.word ?? '') &&
  !roleWords.portfolios.has(words[from]?.word ?? '');

/** Two capitals or more, none of them a word for things: but « la directrice du Collège Jean Untel » has her school. */
const isPerson = (words: readonly Word[], from: number, next: number): boolean =>
  words.slice(from + 1, next).some(({ gap }) => gap === ' ') &&
  !isBehindEponym(words, from) &&
  !words
    .slice(from, next)
    .some(({ word }) => isThing(word) || roleWords.functions.has(word) || roleWords.portfolios.has(word));

/** « Collège Jean Untel », « Aéroport International Jean Untel » */
const isBehindEponym = (words: readonly Word[], from: number): boolean =>
  words
    .slice(Math.max(0, from - FURTHEST_EPONYM), from)
    .some(
      ({ word, isCapital }, i, before) => isCapital && eponyms.has(word) && before.slice(i).every(isOfName),
    );
/** In words: « Aéroport International ». */
const FURTHEST_EPONYM = 2;
const isOfName = ({ isCapital, word }: Word): boolean => isCapital && !isAnyGivenName(word);

/** « AS Meltour Cheikh Diambo », « AS Meltour Jean Pierre Diambo »: behind the club begins the name of a player, at the last given names. */
function beforeGivenName(words: readonly Word[], from: number, end: number): number {
  const isGiven = (i: number) => words[i]?.gap === ' ' && isGivenName(words[i]?.word ?? '');
  for (let i = end - 2; i > from; i--) {
    if (!isGiven(i)) continue;
    let first = i;
    while (first - 1 > from && isGiven(first - 1)) first -= 1;
    return first;
  }
  return end;
}

/** The longest beginning of a run that is a place's name. Exclusive; null where none is. */
function endOfPlace(words: readonly Word[], from: number, next: number): number | null {
  for (let end = next; end > from; end--) {
    const name = words
      .slice(from, end)
      .map(({ word }) => word)
      .join(' ');
    if (isPlace(name)) return end;
  }
  return null;
}

/** « LE SITE À NOUVEAU ACCESSIBLE »: in a row of capitals none of them tells. */
const isShouted = (words: readonly Word[], at: number): boolean =>
  [words[at - 1], words[at + 1]].some((beside) => beside?.isUpper && beside.raw.length > 1) &&
  joins(words[at]);

/** Three to six capitals that are no measure, tax or form of company. */
const isAcronym = ({ isUpper, raw, word }: Word): boolean =>
  isUpper && /^[A-Z&]{2,6}$/.test(raw) && raw.length > 1 && !notAcronyms.has(word) && !isPlace(word);
