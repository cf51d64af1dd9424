import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import { opensName } from '../evidence/capital-runs.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { NameAt, WordSpan } from '../mention.ts';
import { isThing } from '../people/name-shape.ts';
import { quotedAt } from '../quoted-names.ts';

const undertakings = wordClass('undertakings');
const weakUndertakings = wordClass('weakUndertakings');
const screenWords = wordClass('screenWords');
const platformWords = wordClass('platformWords');
const legalNouns = wordClass('legalNouns');
const clauseVerbs = wordClass('clauseVerbs');
const { companyMarks, ends, namers, organisationHeads } = discoveryWords;
const DEFINITE = new Set(['le', 'la', 'l', 'the']);
const FURTHEST_HEAD = 4;
const LONGEST = 6;

/** « lance Graines de demain, un programme de bourses »: what stands before the comma is what is explained behind it. */
export function explainedBehind(
  text: string,
  words: readonly Word[],
  comma: number,
  isTaken: (word: Word) => boolean,
): Omit<NameAt, 'rule'> | null {
  if (words[comma]?.gap === ' ' || !/,\s*$/u.test(words[comma]?.gap ?? '')) return null;
  const end = beforeBracket(words, comma);
  const quoted = quoteBefore(text, words, end);
  const kind = explainsUndertaking(words, comma, quoted !== null);
  if (kind === null || isShow(words, comma)) return null;
  if (quoted !== null) return { ...quoted, confidence: 0.85 };
  if (!/^\s*[,(]\s*[«“"]?\s*$/u.test(words[end]?.gap ?? '')) return null;
  const from = startOfName(words, end, isTaken);
  const isBody = words[end - 1]?.isUpper && end - 1 === from;
  if (from === null || (kind === 'definite' && (isBody || words[from - 1]?.word === 'avec'))) return null;
  return { from, next: end, confidence: kind === 'definite' ? 0.75 : 0.8 };
}

const LONGEST_ASIDE = 6;
/** « Baat Untel (« les voix »), un projet »: where the brackets before the comma open, else the comma. */
function beforeBracket(words: readonly Word[], comma: number): number {
  if (!/\)\s*,\s*$/u.test(words[comma]?.gap ?? '')) return comma;
  for (let i = comma - 1; i > 0 && comma - i <= LONGEST_ASIDE; i--)
    if (/\(/.test(words[i]?.gap ?? '')) return i;
  return comma;
}

/** Whether an article and the kind of an undertaking stand at the word: « un vaste programme », « a five-year scheme ». */
function explainsUndertaking(
  words: readonly Word[],
  at: number,
  isQuoted: boolean,
): 'indefinite' | 'definite' | null {
  const [article, first] = [words[at], words[at + 1]];
  if (article === undefined || !/,\s*$/u.test(article.gap)) return null;
  const kind = lexicon.explaining.has(article.word)
    ? 'indefinite'
    : DEFINITE.has(article.word)
      ? 'definite'
      : null;
  if (kind === null || article.isCapital || first === undefined) return null;
  for (let i = at + 1; i <= at + FURTHEST_HEAD; i++) {
    const word = words[i];
    if (word === undefined || !joins(word) || word.isCapital) return null;
    if (undertakings.has(word.word) || (isQuoted && weakUndertakings.has(word.word))) {
      return kind === 'definite' && isClause(words, i) ? null : kind;
    }
    if (ends.has(word.word) && !/^\d|^(?:deux|trois|quatre|cinq|six)$/.test(word.word)) return null;
  }
  return null;
}

const LONGEST_CLAUSE = 9;
/** « , le programme de bourses a commencé »: a sentence of its own. « , le programme lancé par », « , le plan qui a » is none. */
function isClause(words: readonly Word[], head: number): boolean {
  const behind = words[head + 1];
  const isDescribed =
    !joins(behind) ||
    lexicon.describing.has(behind.word) ||
    isAdjective(behind.word) ||
    /é(?:e|s|es)?$/u.test(behind.raw);
  if (!isDescribed) return true;
  for (let i = head + 1; i <= head + LONGEST_CLAUSE; i++) {
    const word = words[i];
    if (word === undefined || !joins(word) || word.word === 'qui' || word.word === 'que') return false;
    if (clauseVerbs.has(word.word) && !(word.word === 'a' && word.raw !== 'a')) return true;
  }
  return false;
}

/** « Alerte Walo », `the “Tides for Power”`: the quotes close directly before the comma. */
function quoteBefore(text: string, words: readonly Word[], comma: number): WordSpan | null {
  if (!/^\s*[»”"]\s*(?:[,(]\s*[«“"]?)?$/u.test(words[comma]?.gap ?? '')) return null;
  for (let i = comma - 1; i >= 0 && comma - i <= LONGEST + 2; i--) {
    if (!/[«“"]/u.test(words[i]?.gap ?? '')) continue;
    const quoted = quotedAt(text, words, i);
    return quoted !== null && quoted.next === comma ? { from: i, next: comma } : null;
  }
  return null;
}

/** Where the name before the comma begins: at its capital, small words between capitals being part of it. */
function startOfName(
  words: readonly Word[],
  comma: number,
  isTaken: (word: Word) => boolean,
  mayOpen = false,
): number | null {
  let from: number | null = null;
  for (let i = comma - 1; i >= 0 && comma - i <= LONGEST; i--) {
    const word = words[i];
    if (word === undefined || isTaken(word) || isHyphenated(word)) break;
    if (opensName(words, i)) from = i;
    else if (word.isCapital || ends.has(word.word)) break;
    // « Alu 4.0 »
    const isDecimal = word.gap === '.' && /^\d$/.test(word.word);
    if ((!joins(word) && !isDecimal) || (from !== null && isOpening(words, from))) break;
  }
  if (from === null || (words[from]?.startsSentence && !mayOpen)) return null;
  const name = words.slice(from, comma);
  const before = words[from - 1]?.word ?? '';
  const [first] = name;
  if (first === undefined || lexicon.clauseOpenings.has(before) || isPersonName(name)) return null;
  if (isPlace(name.map(({ word }) => word).join(' ')) || organisationHeads.has(first.word)) return null;
  if (name.some(({ word }) => companyMarks.has(word))) return null;
  return isThing(first.word) && name.length === 1 ? null : from;
}

/** « Jean Untel », but « Kora Académie ». */
const isPersonName = (name: readonly Word[]): boolean =>
  isGivenName(name[0]?.word ?? '') && !name.some(({ word }) => isThing(word));

const LINKS = new Set(['de', 'du', 'd', 'des', 'pour', 'of', 'for']);
/** A small word or punctuation stands before the capital. */
const isOpening = (words: readonly Word[], from: number): boolean => {
  const before = words[from - 1];
  // « Graines du Zem »
  const [particle, earlier] = [LINKS.has(before?.word ?? ''), words[from - 2]];
  if (particle && earlier?.isCapital && joins(before) && !earlier.startsSentence) return false;
  return before === undefined || !joins(words[from]) || (!before.isCapital && !isAdjective(before.word));
};

/** « un dispositif d’alerte commun, baptisé VigiVirenne, », « Baptisé « Alerte Walo », le service … » */
export function calledSo(
  text: string,
  words: readonly Word[],
  namer: number,
  isTaken: (word: Word) => boolean,
): Omit<NameAt, 'rule'> | null {
  if (!namers.has(words[namer]?.word ?? '')) return null;
  const first = words[namer + 1];
  if (first === undefined || isTaken(first)) return null;
  const quoted = quotedAt(text, words, namer + 1);
  if (words[namer]?.startsSentence)
    return quoted !== null && subjectIsUndertaking(words, quoted.next)
      ? { from: quoted.from, next: quoted.next, confidence: 0.85 }
      : null;
  const isBareNamer = lexicon.personNamers.has(words[namer]?.word ?? '');
  if (quoted !== null || isBareNamer || !first.isCapital || !joins(first)) return null;
  if (nearestKind(words, namer) === null || isShow(words, namer)) return null;
  return { from: namer + 1, next: endAtMark(words, namer + 1), confidence: 0.85 };
}

const subjectIsUndertaking = (words: readonly Word[], at: number): boolean => {
  const [article, noun, behind] = words.slice(at, at + 3);
  if (article === undefined || !/,\s*$/u.test(article.gap)) return false;
  if (/^(?:il|elle)$/.test(article.word)) return previousIsUndertaking(words, at);
  return (
    DEFINITE.has(article.word) &&
    [noun, behind].some((word) => word !== undefined && isUndertaking(word.word))
  );
};

/** « Alu 4.0 est un programme », « « Untel » est une plateforme qui » */
export function explainedByVerb(
  text: string,
  words: readonly Word[],
  verb: number,
  isTaken: (word: Word) => boolean,
): Omit<NameAt, 'rule'> | null {
  if (!lexicon.copulas.has(words[verb]?.word ?? '') || !lexicon.explaining.has(words[verb + 1]?.word ?? ''))
    return null;
  const head = words
    .slice(verb + 2, verb + 2 + FURTHEST_HEAD - 1)
    .findIndex(({ word }) => undertakings.has(word));
  if (head < 0 || words.slice(verb + 1, verb + 3 + head).some((word) => !joins(word))) return null;
  const near = words.slice(verb, verb + FURTHEST_SCREEN);
  if (isShow(words, verb) || near.some(({ word }) => platformWords.has(word))) return null;
  const quoted = /^\s*[»”"]\s*$/u.test(words[verb]?.gap ?? '') ? quoteBefore(text, words, verb) : null;
  if (quoted !== null) return { ...quoted, confidence: 0.85 };
  const from = joins(words[verb]) ? startOfName(words, verb, isTaken, true) : null;
  return from === null ? null : { from, next: verb, confidence: 0.75 };
}

const isUndertaking = (word: string): boolean => undertakings.has(word) || weakUndertakings.has(word);

const FURTHEST_SCREEN = 25;
/** « le programme de la chaîne est baptisé … »: what is shown on a screen. */
export const isShow = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - FURTHEST_SCREEN), at + FURTHEST_SCREEN)
    .some(({ word }) => screenWords.has(word));

const FURTHEST_KIND = 14;
const previousIsUndertaking = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - FURTHEST_KIND), at).some(({ word }) => isUndertaking(word));

/** The nearest noun that says what is called so; null where it is no undertaking. */
export function nearestKind(words: readonly Word[], namer: number): string | null {
  for (let i = namer - 1; i >= 0 && namer - i <= FURTHEST_KIND - 4; i--) {
    const word = words[i];
    if (word === undefined) return null;
    if (isUndertaking(word.word) && !/é(?:e|s|es)?$/u.test(word.raw))
      return legalNouns.has(words[i + 2]?.word ?? '') ? null : word.word;
    if (word.isCapital && !word.startsSentence) return null;
    if (/[.;!?]/.test(words[i + 1]?.gap ?? '') || NAMED_KINDS.some((kinds) => kinds.has(word.word)))
      return null;
  }
  return null;
}
const NAMED_KINDS = [
  discoveryWords.workHeads,
  discoveryWords.eventHeads,
  discoveryWords.quotedBodyHeads,
  organisationHeads,
  wordClass('productNouns'),
];

/** Up to the next comma or full stop where it is near, else the capitals alone. */
function endAtMark(words: readonly Word[], from: number): number {
  for (let i = from + 1; i <= from + LONGEST; i++) {
    const word = words[i];
    if (word === undefined || /[,.;:!?)]/.test(word.gap)) return i;
    if (!joins(word) || ends.has(word.word)) break;
  }
  let next = from + 1;
  while (joins(words[next]) && words[next]?.isCapital) next++;
  return next;
}
