import { isOneOf } from '../../../text/of-word.ts';
import { joins, type RunWords, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { words as lexicon, wordsOf } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { NameAt } from '../mention.ts';
import { behindClosing } from '../quote-marks.ts';
import { nearestKind } from './called-so.ts';
import { quoteBefore, startOfName } from './name-before.ts';
import { FURTHEST_SCREEN, isShow } from './on-screen.ts';

const undertakings = wordClass('undertakings');
const weakUndertakings = wordClass('weakUndertakings');
const platformWords = wordClass('platformWords');
const clauseVerbs = wordClass('clauseVerbs');
const { ends } = discoveryWords;
const isParticiple = hasShape('participle');
const isCopula = isOneOf(lexicon.copulas);
const FURTHEST_HEAD = 4;

/** « lance Graines de demain, un programme de bourses »: what stands before the comma is what is explained behind it. */
export function explainedBehind(
  { run: { text }, language, words }: RunWords,
  comma: number,
  isTaken: (word: Word) => boolean,
): Omit<NameAt, 'rule'> | null {
  if (words[comma]?.gap === ' ' || !/,\s*$/u.test(words[comma]?.gap ?? '')) return null;
  const end = beforeBracket(words, comma);
  const quoted = quoteBefore(text, words, end);
  const kind = explainsUndertaking(language, words, comma, quoted !== null);
  if (kind === null || isShow(words, comma)) return null;
  if (quoted !== null) return isNickname(words, quoted.from) ? null : { ...quoted, confidence: 0.85 };
  if (!/^\s*[,(]\s*[«“"]?\s*$/u.test(words[end]?.gap ?? '')) return null;
  const from = startOfName(words, end, isTaken);
  const isBody = words[end - 1]?.isUpper && end - 1 === from;
  if (
    from === null ||
    (kind === 'definite' && (isBody || lexicon.companions.has(words[from - 1]?.word ?? '')))
  )
    return null;
  if (isNickname(words, from)) return null;
  return { from, next: end, confidence: kind === 'definite' ? 0.75 : 0.8 };
}

/** « Untel, dit « Le Druide », un projet en tête »: what is called so is no undertaking. */
const isNickname = (words: readonly Word[], from: number): boolean =>
  lexicon.personNamers.has(words[from - 1]?.word ?? '') && nearestKind(words, from - 1) === null;

const LONGEST_ASIDE = 6;
/** « Baat Untel (« les voix »), un projet »: where the brackets before the comma open, else the comma. */
function beforeBracket(words: readonly Word[], comma: number): number {
  if (!/\)\s*,\s*$/u.test(words[comma]?.gap ?? '')) return comma;
  for (let i = comma - 1; i > 0 && comma - i <= LONGEST_ASIDE; i--)
    if (/\(/.test(words[i]?.gap ?? '')) return i;
  return comma;
}

/** Of the language alone: « , a soutenu le projet » has a verb where English has an article. */
const explainingIn = (language: string): ReadonlySet<string> => {
  const own = wordsOf([language]).explaining;
  return own.size > 0 ? own : lexicon.explaining;
};

/** Whether an article and the kind of an undertaking stand at the word: « un vaste programme », « a five-year scheme ». */
function explainsUndertaking(
  language: string,
  words: readonly Word[],
  at: number,
  isQuoted: boolean,
): 'indefinite' | 'definite' | null {
  const [article, first] = [words[at], words[at + 1]];
  if (article === undefined || !/,\s*$/u.test(article.gap)) return null;
  const kind = explainingIn(language).has(article.word)
    ? 'indefinite'
    : lexicon.definiteOfOne.has(article.word)
      ? 'definite'
      : null;
  if (kind === null || article.isCapital || first === undefined) return null;
  for (let i = at + 1; i <= at + FURTHEST_HEAD; i++) {
    const word = words[i];
    if (word === undefined || !joins(word) || word.isCapital) return null;
    if (undertakings.has(word.word) || (isQuoted && weakUndertakings.has(word.word))) {
      return kind === 'definite' && isClause(words, i) ? null : kind;
    }
    if (ends.has(word.word) && !/^\d/.test(word.word) && !lexicon.smallNumbers.has(word.word)) return null;
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
    isParticiple(behind.raw);
  if (!isDescribed) return true;
  for (let i = head + 1; i <= head + LONGEST_CLAUSE; i++) {
    const word = words[i];
    if (word === undefined || !joins(word) || lexicon.relatives.has(word.word)) return false;
    if (clauseVerbs.has(word.word) && !(word.word === 'a' && word.raw !== 'a')) return true;
  }
  return false;
}

/** « Alu 4.0 est un programme », « « Untel » est une plateforme qui » */
export function explainedByVerb(
  text: string,
  words: readonly Word[],
  verb: number,
  isTaken: (word: Word) => boolean,
): Omit<NameAt, 'rule'> | null {
  const copula = words[verb];
  if (copula === undefined || !isCopula(copula) || !lexicon.explaining.has(words[verb + 1]?.word ?? ''))
    return null;
  const head = words
    .slice(verb + 2, verb + 2 + FURTHEST_HEAD - 1)
    .findIndex(({ word }) => undertakings.has(word));
  if (head < 0 || words.slice(verb + 1, verb + 3 + head).some((word) => !joins(word))) return null;
  const near = words.slice(verb, verb + FURTHEST_SCREEN);
  if (isShow(words, verb) || near.some(({ word }) => platformWords.has(word))) return null;
  const quoted = behindClosing(words[verb]?.gap ?? '') === '' ? quoteBefore(text, words, verb) : null;
  if (quoted !== null) return { ...quoted, confidence: 0.85 };
  const from = joins(words[verb]) ? startOfName(words, verb, isTaken, true) : null;
  return from === null ? null : { from, next: verb, confidence: 0.75 };
}
