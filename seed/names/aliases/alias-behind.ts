import { tokenAt } from '../../../text/fold.ts';
import { joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { surnameParticles } from '../../lexicon/name-words.ts';
import { isOnlyPlace } from '../../lexicon/places.ts';
import { wordsIn } from '../../lexicon/words.ts';
import { fitsInitials } from '../acronyms.ts';
import type { WordSpan } from '../mention.ts';
import { behindClosing, closingOf, opensQuotes } from '../quote-marks.ts';
import type { Lead } from './alias-leads.ts';

const { calendar, functionWords } = discoveryWords;
const ARTICLES = wordsIn('definite');
const BARE = /^(?:\s+|\s?:\s+|\.\s)$/u;
/** In words, quotes aside. */
const LONGEST_ALIAS = 6;
/** In characters. */
const LONGEST_QUOTED = 80;

/** The other name behind a lead, as words; null where none stands there. `name` is the one before the lead. */
export function aliasBehind(
  text: string,
  words: readonly Word[],
  at: number,
  { follows }: Lead,
  name: string,
): WordSpan | null {
  if (follows === 'initials') {
    const word = words[at];
    return word?.gap === ' ' && word.isUpper && fitsInitials(word.raw, name)
      ? { from: at, next: at + 1 }
      : null;
  }
  const from = behindArticle(words, at);
  const quoted = inQuotes(text, words, from) ?? (from === at ? null : inQuotes(text, words, at));
  if (quoted !== null) return namedIn(words, quoted);
  return follows === 'quoted' ? null : bareName(words, from, follows === 'surname');
}

/** « dit le « Druide » »: the article before the quotes is none of the name's. */
const behindArticle = (words: readonly Word[], at: number): number => {
  const word = words[at];
  return word !== undefined && !word.isCapital && ARTICLES.has(word.word) && BARE.test(word.gap)
    ? at + 1
    : at;
};

function inQuotes(text: string, words: readonly Word[], from: number): WordSpan | null {
  const first = words[from];
  const closing = first && closingOf(first.gap);
  if (first === undefined || closing == null) return null;
  const within = text.slice(first.start, first.start + LONGEST_QUOTED);
  const close = within.search(closing);
  if (close < 0) return null;
  const next = tokenAt(words, first.start + close);
  const isSaid = /[.!?;:]/u.test(within.slice(0, close));
  return isSaid || next - from > LONGEST_ALIAS ? null : { from, next };
}

/** The other name that ends before the word: « « Le Druide », alias », « Snako, de son vrai nom ». */
export function aliasBefore(text: string, words: readonly Word[], at: number): WordSpan | null {
  const isQuoted = behindClosing(words[at]?.gap ?? '') !== null;
  let from = at;
  for (let i = at - 1; i >= 0 && at - i <= LONGEST_ALIAS; i--) {
    const word = words[i];
    if (word === undefined || (!isQuoted && !word.isCapital)) break;
    if (isQuoted && opensQuotes(word.gap)) return inQuotes(text, words, i);
    if (!isQuoted) from = i;
    if (!joins(word)) break;
  }
  if (isQuoted) return null;
  while (from < at && functionWords.has(words[from]?.word ?? '') && !isOpenedName(words, from)) from += 1;
  return from === at ? null : { from, next: at };
}

/** « ci-après « l’Agence » »: but « Le Druide » is called so; and nobody « dit « non » ». */
function namedIn(words: readonly Word[], { from, next }: WordSpan): WordSpan | null {
  const [first, second] = [words[from], words[from + 1]];
  const isArticle = first !== undefined && ARTICLES.has(first.word) && !first.isCapital && next - from > 1;
  const isSmall = /^\p{Ll}/u.test((isArticle ? second : first)?.raw ?? '');
  return isSmall ? null : { from: isArticle ? from + 1 : from, next };
}

/** « Le Druide » */
const isOpenedName = (words: readonly Word[], at: number): boolean => {
  const [article, noun] = [words[at], words[at + 1]];
  return ARTICLES.has(article?.word ?? '') && noun?.isCapital === true && joins(noun);
};

/** Capitals, with particles between: « Balla », « Jimmy Brulon », « Le Druide »; nothing that a sentence has there anyhow. */
function bareName(words: readonly Word[], from: number, isSurname: boolean): WordSpan | null {
  const first = words[from];
  if (first === undefined || !first.isCapital || !(BARE.test(first.gap) || first.gap === '’')) return null;
  const isOpened = isOpenedName(words, from);
  if (functionWords.has(first.word) && !isOpened) return null;
  let next = from + 1;
  while (next - from < LONGEST_ALIAS) {
    const [word, behind] = [words[next], words[next + 1]];
    if (!joins(word)) break;
    const leadsOn = surnameParticles.has(word.word) && behind?.isCapital === true && joins(behind);
    if (!word.isCapital && !leadsOn) break;
    next += 1;
  }
  const name = words
    .slice(from, next)
    .map(({ word }) => word)
    .join(' ');
  const isOther = isOnlyPlace(name) || calendar.has(first.word);
  return isOther || (isSurname && isOpened) ? null : { from, next };
}
