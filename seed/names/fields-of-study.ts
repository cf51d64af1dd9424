import { joins, type RunWords, type Word } from '../article/words.ts';
import { wordsOf } from '../lexicon/words.ts';
import { wordClass } from './evidence/context-signs.ts';
import type { Span } from './mention.ts';

const degrees = wordClass('degrees');
const fieldLeads = wordClass('fieldLeads');
const { definite } = wordsOf(['fr']);
/** « Master II professionnel en » */
const FURTHEST_LEAD = 4;
const LONGEST_FIELD = 10;

/**
 * What somebody has a degree in: « un Master en Management et Administration des entreprises » names no administration. It
 * ends before whoever gave it: « de l’Université de Brévonne ».
 */
export const fieldsOfStudyIn = ({ index, words }: RunWords): Span[] =>
  words.flatMap((degree, i) => {
    if (!degrees.has(degree.word)) return [];
    const lead = words.slice(i + 1, i + 1 + FURTHEST_LEAD).findIndex(({ word }) => fieldLeads.has(word));
    const first = i + 2 + lead;
    if (lead < 0 || !words.slice(i + 1, first + 1).every(joins)) return [];
    if (!words[first]?.isCapital) return [];
    const field = words.slice(first, endOfField(words, first));
    // As a whole, and each word where something in it is taken.
    const whole = { start: words[first]?.start ?? 0, end: field.at(-1)?.end ?? 0 };
    return [whole, ...field].map(({ start, end }) => ({ run: index, start, end }));
  });

/** Exclusive. */
function endOfField(words: readonly Word[], first: number): number {
  let next = first + 1;
  while (next < words.length && next - first < LONGEST_FIELD) {
    const [word, after] = [words[next], words[next + 1]];
    if (word === undefined || !joins(word) || (definite.has(word.word) && after?.isCapital)) break;
    next += 1;
  }
  return next;
}
