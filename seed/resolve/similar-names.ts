import { distance } from 'fastest-levenshtein';
import { tokenize } from '../../text/fold.ts';
import { surnameParticles } from '../name-words.ts';

/** Every pair of words has to be at least this alike: whole names compared at once do not tell people apart. */
const ALIKE = 0.78;
const PERHAPS_ALIKE = 0.66;
const LEAST_WORDS = 2;

export type Likeness = 'same' | 'perhaps' | 'different';

/** The words of a person's name that count, in one spelling: ou is u, gh is g, dj is j, doubled letters are one. */
export function nameWords(name: string): string[] {
  return tokenize(name)
    .map(({ word }) => word)
    .filter((word) => !surnameParticles.has(word))
    .map((word) =>
      word
        .replaceAll('ou', 'u')
        .replaceAll('w', 'u')
        .replaceAll('gh', 'g')
        .replaceAll('dj', 'j')
        .replaceAll('ch', 'c')
        .replaceAll('kh', 'k')
        .replaceAll('y', 'i')
        .replace(/(.)\1+/g, '$1'),
    );
}

/**
 * Whether two names are spellings of one: word by word, in order, the first and the last one included. A name may
 * lack words of the other (« Salem Al-Malik », « Salem Ben Mohammed Al-Malik »). Two words at least have to agree.
 */
export function compareNames(a: readonly string[], b: readonly string[]): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_WORDS) return 'different';
  const ends = Math.min(likeness(short[0], long[0]), likeness(short.at(-1), long.at(-1)));
  if (ends < PERHAPS_ALIKE) return 'different';
  let at = 0;
  let least = ends;
  for (const word of short) {
    let best = 0;
    let where = at;
    for (let i = at; i < long.length; i++) {
      const alike = likeness(word, long[i]);
      if (alike > best) [best, where] = [alike, i];
    }
    least = Math.min(least, best);
    at = where + 1;
  }
  return least >= ALIKE ? 'same' : least >= PERHAPS_ALIKE ? 'perhaps' : 'different';
}

/** From 0 to 1: the share of letters that need no change. */
function likeness(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const longer = Math.max(a.length, b.length);
  // One letter in a short word is much: « Ali » is not « Alia ».
  if (longer <= 4) return a === b ? 1 : 0;
  return 1 - distance(a, b) / longer;
}
