import { roleWords } from '../../lexicon/role-words.ts';
import { turn } from '../../lexicon/turns.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import type { Mention } from '../../names/mention.ts';
import { longestOf, sinceWords } from './office-patterns.ts';
import { firstBetween, type RunContext } from './sentence-context.ts';

const BEFORE = turn('pastBefore');
/** « de 1971 à 1995 », « entre 2004 et 2011 », « jusqu’en 2012 », « from 1999 to 2004 » */
const SPAN = turn('spanBehind');
const LONGEST = 40;
/** « pendant huit ans », « durant deux mandats » */
const LASTED = turn('lastedBehind');
/** « Évincé en novembre de son poste de », « après avoir quitté ses fonctions de » */
const LEFT = turn('leftBefore');
const LONGEST_LEAVING = 90;

/** « ancien directeur de … », « qui était ministre de … », « directeur de 1971 à 1995 »: an office that is over. */
export const isFormer = (context: RunContext, start: number, end: number): boolean =>
  BEFORE.test(context.text.slice(Math.max(0, start - LONGEST), start)) ||
  LEFT.test(context.text.slice(Math.max(0, start - LONGEST_LEAVING), start)) ||
  isForTime(context.text, end) ||
  isForTime(context.text, behindBody(context, end)) ||
  isOver(context, start, end);

const isForTime = (text: string, end: number): boolean => {
  const behind = text.slice(end, end + LONGEST);
  return SPAN.test(behind) || LASTED.test(behind);
};

/** « directeur du Port de 2001 à 2009 »: where the body ends that stands right behind the title; the title’s end without one. */
function behindBody({ organisations, text }: RunContext, end: number): number {
  const body = firstBetween(organisations, end, end + LONGEST_TIE);
  if (body === undefined || !/^[\p{Ll}\s’']+$/u.test(text.slice(end, body.start))) return end;
  const acronym = /^\s\([\p{Lu}\d-]{2,12}\)/u.exec(text.slice(body.end, body.end + LONGEST_TIE))?.[0] ?? '';
  return body.end + acronym.length;
}
const LONGEST_TIE = 16;

/** « le président Untel (2006-2019) »: the years of an office; of a life there are more. */
export function isOfYears({ text }: RunContext, { end }: Mention): boolean {
  const [, from = '', until = ''] = YEARS.exec(text.slice(end, end + LONGEST)) ?? [];
  if (from === '') return false;
  const held = Number(until.length === 2 ? `${from.slice(0, 2)}${until}` : until) - Number(from);
  return held >= 0 && held <= MOST_YEARS;
}
const YEARS = turn('yearsBehindName');
const MOST_YEARS = 20;

/** « le président déchu » */
const isOver = ({ text }: RunContext, start: number, end: number): boolean =>
  text
    .slice(start, Math.min(end + 30, text.length))
    .split(/[^\p{L}-]+/u)
    .slice(1, 4)
    .some((word) => roleWords.over.has(word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')));

/** The last word before a time that ends with word `last`, « depuis 2014 », « pendant huit ans »; `last` itself where none does. */
export function beforeTime(context: RunContext, last: number): number {
  const { words } = context;
  const end = words[last]?.end ?? 0;
  const { word = '' } = words[last] ?? {};
  if (!(/^\d{4}$/.test(word) || lexicon.spansOfTime.has(word))) return last;
  for (let at = last - 1; at >= 0 && last - at <= MOST_OF_TIME; at--)
    if (behindTime(context, words[at]?.end ?? 0) === end) return at;
  return last;
}
/** In words: « depuis le mois de mars 2014 » */
const MOST_OF_TIME = 7;

/** Where the time ends that stands behind a title: « de 1971 à 1995 »; the title's own end where none does. */
export function behindTime({ text }: RunContext, end: number): number {
  const behind = text.slice(end, end + LONGEST);
  return end + (SPAN.exec(behind)?.[0] ?? longestOf(sinceWords, behind)).length;
}
