import { roleWords } from '../../lexicon/role-words.ts';
import { longestOf, sinceWords } from './office-patterns.ts';
import type { RunContext } from './sentence-context.ts';

const BEFORE =
  /(?<!\p{L})(?:(?:anciens?|anciennes?|ex|former|feu|alors|précédente?|then)[\s-]+(?:[\p{L}\p{N}]+\s)?|(?:(?:était|fut|was)\s+(?:alors\s+|jusqu['’]en\s\d{4}\s+)?|(?:a|avait|ont|has|had)\s(?:aussi\s|également\s|longtemps\s|d['’]abord\s|tour\sà\stour\s|notamment\s)?(?:été|been)\s+)(?:le\s+|la\s+|l['’]|the\s+)?)$/iu;
/** « de 1971 à 1995 », « entre 2004 et 2011 », « jusqu’en 2012 », « from 1999 to 2004 » */
const SPAN =
  /^\)?,?\s+(?:\(?(?:de|entre|from|between)\s+(?:\p{L}+\s+)?\d{4}\s+(?:à|et|au|to|and|until)\s+(?:\p{L}+\s+)?\d{4}\)?|\((?:de\s)?\d{4}\s?[-–]\s?\d{4}\)|jusqu['’](?:en|à|au)\s+(?:\p{L}+\s+){0,2}\d{4}|until\s\d{4})/u;
const LONGEST = 40;

/** « ancien directeur de … », « qui était ministre de … », « directeur de 1971 à 1995 »: an office that is over. */
export const isFormer = (context: RunContext, start: number, end: number): boolean =>
  BEFORE.test(context.text.slice(Math.max(0, start - LONGEST), start)) ||
  SPAN.test(context.text.slice(end, end + LONGEST)) ||
  isOver(context, start, end);

/** « le président déchu » */
const isOver = ({ text }: RunContext, start: number, end: number): boolean =>
  text
    .slice(start, Math.min(end + 30, text.length))
    .split(/[^\p{L}-]+/u)
    .slice(1, 4)
    .some((word) => roleWords.over.has(word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')));

/** Where the time ends that stands behind a title: « de 1971 à 1995 »; the title's own end where none does. */
export function behindTime({ text }: RunContext, end: number): number {
  const behind = text.slice(end, end + LONGEST);
  return end + (SPAN.exec(behind)?.[0] ?? longestOf(sinceWords, behind)).length;
}
