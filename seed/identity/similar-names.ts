import { tokenize } from '../../text/fold.ts';
import { surnameParticles } from '../lexicon/name-words.ts';
import { compareWords, type Likeness, oneSpelling } from './similar-words.ts';

const LEAST_WORDS = 2;

/** A word of a person's name in one spelling. */
export interface NameWord {
  readonly word: string;
  /** Whether a particle stands before it: « Ben Mohammed ». */
  readonly isOfParticle: boolean;
}

/** The words of a person's name that count. */
export function nameWords(name: string): NameWord[] {
  const words: NameWord[] = [];
  let isOfParticle = false;
  const joined = name
    // « N’Diaye », « M’Barek »: the letter belongs to the name.
    .replace(/(?<=^|\s)([NM])['’](?=\p{L})/gu, '$1')
    // « Abd El Kader », « Abdel Kader »: one given name.
    .replace(/(?<=^|\s)abd[\s-]*[aeou]l[\s-]+(?=\p{L})/giu, 'Abdel');
  for (const { word } of tokenize(joined)) {
    const isParticle = surnameParticles.has(word);
    if (!isParticle) words.push({ word: oneSpelling(word), isOfParticle });
    isOfParticle = isParticle;
  }
  return words;
}

/**
 * Whether two names are spellings of one: word by word, in order, the first and the last one included, two at least.
 * A name may lack what a particle opens (« Salem Al-Malik », « Salem Ben Mohammed Al-Malik »); where it lacks another
 * word it is only perhaps the same (« Jean Martin », « Jean-Pierre Martin »). Whole names compared at once do not tell
 * people apart.
 */
export function compareNames(a: readonly NameWord[], b: readonly NameWord[]): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_WORDS) return 'different';
  // The surname first: it differs more often.
  const last = compareAt(short, -1, long, -1);
  const first = last === 'different' ? last : compareAt(short, 0, long, 0);
  if (first === 'different') return 'different';
  let least = weaker(first, last);
  let from = 1;
  const matched = new Set<number>();
  for (let i = 1; i < short.length - 1; i++) {
    let best: Likeness = 'different';
    let where = from;
    for (let at = from; at < long.length - 1 && best !== 'same'; at++) {
      const likeness = compareAt(short, i, long, at);
      if (weaker(best, likeness) !== likeness) [best, where] = [likeness, at];
    }
    matched.add(where);
    from = where + 1;
    least = weaker(least, best);
  }
  const lacks = long.slice(1, -1).filter((_, i) => !matched.has(i + 1));
  return lacks.every(({ isOfParticle }) => isOfParticle) ? least : weaker(least, 'perhaps');
}

function compareAt(short: readonly NameWord[], i: number, long: readonly NameWord[], at: number): Likeness {
  const isSurname = i !== 0;
  return compareWords(short.at(i)?.word ?? '', long.at(at)?.word ?? '', isSurname);
}

const ORDER: readonly Likeness[] = ['different', 'perhaps', 'same'];
const weaker = (a: Likeness, b: Likeness): Likeness => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

export type { Likeness };
