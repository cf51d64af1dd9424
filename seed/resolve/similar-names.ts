import { tokenize } from '../../text/fold.ts';
import { surnameParticles } from '../name-words.ts';
import { compareWords, type Likeness, oneSpelling } from './alike-words.ts';

const LEAST_WORDS = 2;

/** The words of a person's name that count, in one spelling. */
export function nameWords(name: string): string[] {
  // « N’Diaye », « M’Barek »: the letter belongs to the name.
  return tokenize(name.replace(/(?<=^|\s)([NM])['’](?=\p{L})/gu, '$1'))
    .map(({ word }) => word)
    .filter((word) => !surnameParticles.has(word))
    .map(oneSpelling);
}

/**
 * Whether two names are spellings of one: word by word, in order, the first and the last one included. A name may
 * lack words of the other (« Salem Al-Malik », « Salem Ben Mohammed Al-Malik »). Two words at least have to agree.
 * Whole names compared at once do not tell people apart.
 */
export function compareNames(a: readonly string[], b: readonly string[]): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_WORDS) return 'different';
  // The surname first: it differs more often.
  const last = compareAt(short, -1, long, -1);
  const first = last === 'different' ? last : compareAt(short, 0, long, 0);
  if (first === 'different') return 'different';
  let least = weaker(first, last);
  let from = 1;
  for (let i = 1; i < short.length - 1; i++) {
    let best: Likeness = 'different';
    for (let at = from; at < long.length - 1 && best !== 'same'; at++) {
      const likeness = compareAt(short, i, long, at);
      if (weaker(best, likeness) === likeness) continue;
      [best, from] = [likeness, at + 1];
    }
    least = weaker(least, best);
  }
  return least;
}

function compareAt(short: readonly string[], i: number, long: readonly string[], at: number): Likeness {
  const isSurname = i !== 0;
  return compareWords(short.at(i) ?? '', long.at(at) ?? '', isSurname);
}

const ORDER: readonly Likeness[] = ['different', 'perhaps', 'same'];
const weaker = (a: Likeness, b: Likeness): Likeness => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

export type { Likeness };
