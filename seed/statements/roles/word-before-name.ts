import type { Word } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import type { Mention } from '../../names/mention.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { beforeBrackets } from './brackets.ts';
import { beforeTime } from './former.ts';
import { breaksBefore, type RunContext } from './sentence-context.ts';

const { peoplesToo, rankArticles } = aroundTitles;

/** The word that a title before the name would end with, and whether nothing but a blank is between them. */
export interface LastOfTitle {
  readonly last: number;
  readonly isJoined: boolean;
  /** Whether a time stands between the title and the comma: « Directeur depuis 2014, Untel ». */
  readonly isTimed?: boolean;
}

/** The likelier first: « le porte-parole, le colonel Untel » has an office; « Il l’a dit. Le sénateur Untel » is one. */
export function lastsOfTitle(context: RunContext, first: number, person: Mention): LastOfTitle[] {
  const { words, text } = context;
  const isJoinedTo = (at: number) => /^\s+$/u.test(words[at + 1]?.gap ?? (at + 1 === first ? ' ' : ''));
  const last = lastBefore(context, first);
  if (last < 0) return [];
  const gap = gapBehind(context, last, person);
  if (/^\s+$/u.test(gap)) {
    // « le porte-parole de la police, le colonel Untel »: a rank hides no office.
    const ranked = behindRank(context, last);
    const joined = { last, isJoined: true };
    return ranked !== last && !isJoinedTo(ranked)
      ? [{ last: beforeBrackets(context, ranked), isJoined: false }, joined]
      : [joined];
  }
  // « le leader de la « Lagune libre » Untel »
  if (/^\s?[»"”]\s+$/u.test(gap) && !breaksBefore(context, last + 1)) return [{ last, isJoined: true }];
  // « le directeur de l’Office – Untel – a parlé »: between dashes.
  const isBetweenDashes = DASH.test(gap) && DASH.test(text.slice(person.end, person.end + 3));
  return isBetweenDashes || /^(?:\s?[»"”]|\))?\s*[,:]\s*$|^\)\s+$/u.test(gap)
    ? [apart(context, beforeBrackets(context, last))]
    : [];
}

const DASH = /^\s[-–—]\s$/u;

function apart(context: RunContext, ends: number): LastOfTitle {
  const last = beforeTime(context, ends);
  // « le président de l’époque, Untel »: no time since when it is held.
  const isTimed =
    last < ends && /^(?:\d|ans|ann|mois|sais|mand|déc|sem)/u.test(context.words[ends]?.raw ?? '');
  return { last, isJoined: false, isTimed };
}

const gapBehind = ({ text, words }: RunContext, last: number, person: Mention): string =>
  text.slice(words[last]?.end ?? 0, words[last + 1]?.start ?? person.start);

/** The word before « le colonel », « l’Irlandais »; the word itself where it is none. */
function behindRank({ words }: RunContext, last: number): number {
  let at = last;
  while (isRank(words[at]) && at > 0) at--;
  const isArticle = rankArticles.has(words[at]?.word ?? '');
  return at < last && isArticle && at > 0 ? at - 1 : last;
}

const isRank = (word: Word | undefined): boolean =>
  word !== undefined &&
  (roleWords.ranks.has(word.word) ||
    roleWords.professions.has(word.word) ||
    peoples.has(word.word) ||
    peoplesToo.has(word.word));

/** The last word before the name, honorifics and « la Pr » aside. */
function lastBefore({ words }: RunContext, first: number): number {
  let last = first - 1;
  // « l’imam Untel »: an office that people are addressed by.
  while (isHonorific(words[last]) && !roleWords.publicOffices.has(words[last]?.word ?? '')) last--;
  const isArticle = ['le', 'la', 'l', 'the'].includes(words[last]?.word ?? '');
  return isArticle && last + 1 < first ? last - 1 : last;
}
