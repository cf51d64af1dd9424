import { tokenize } from '../../text/fold.ts';
import { generationOf } from '../lexicon/identity-words.ts';
import { surnameParticles } from '../lexicon/name-words.ts';
import { oneSpelling } from '../lexicon/one-spelling.ts';
import { compareWords, type Likeness, type WordOfName } from './similar-words.ts';

const LEAST_WORDS = 2;

/** A word of a person's name in one spelling. */
export interface NameWord {
  readonly word: string;
  /** Whether a particle stands before it: « Ben Mohammed ». */
  readonly isOfParticle: boolean;
  /** « K. » */
  readonly isInitial: boolean;
  /** Which of two it says of the same name: « fils », « Jr. »; null of other words. */
  readonly generation: string | null;
}

/** The words of a person's name that count. */
export function nameWords(name: string): NameWord[] {
  const words: NameWord[] = [];
  let isOfParticle = false;
  const joined = name
    // « N’Diaye », « M’Barek »: the letter belongs to the name.
    .replace(/(?<=^|\s)([NM])['’](?=\p{L})/gu, '$1')
    // « Abd El Kader », « Abdel Kader »: one given name.
    .replace(/(?<=^|\s)abd[\s-]*[aeou]l[\s-]+(?=\p{L})/giu, 'Abdel')
    // « Nour-Eddine », « Nour Eddine »: one, too.
    .replace(/(?<=\p{L})[\s-]+(?=[aeu]d-?din)/giu, '')
    .replace(/(?<=[aeu]d)-(?=din)/giu, '');
  for (const { word, end } of tokenize(joined)) {
    // « Mamadou D. Kouyaté » has an initial, « Valérie d’Almeida » a particle.
    const isParticle = surnameParticles.has(word) && words.length > 0 && joined[end] !== '.';
    if (!isParticle) {
      const generation = words.length < LEAST_WORDS ? null : generationOf(word);
      words.push({ word: oneSpelling(word), isOfParticle, isInitial: word.length === 1, generation });
    }
    isOfParticle = isParticle;
  }
  return words;
}

/** The words without what tells a father from his son, and that. */
function apart(words: readonly NameWord[]): {
  readonly name: readonly NameWord[];
  readonly generation: string | null;
} {
  const generation = words.at(-1)?.generation ?? null;
  return { name: generation === null ? words : words.slice(0, -1), generation };
}

/**
 * Whether two names are spellings of one: word by word, in order, the first and the last one included, two at least.
 * A name may lack what a particle opens (« Salem Al-Malik », « Salem Ben Mohammed Al-Malik »); where it lacks another
 * word it is only perhaps the same (« Jean Martin », « Jean-Pierre Martin »; « Salma Berrada », « Salma Berrada Tazi »).
 * An initial is perhaps the name that it begins. Father and son are two; the one and a name without « fils » perhaps one.
 * Whole names compared at once do not tell people apart.
 */
export function compareNames(one: readonly NameWord[], other: readonly NameWord[]): Likeness {
  const [a, b] = [apart(one), apart(other)];
  if (a.generation === b.generation) return compareWithoutGeneration(a.name, b.name);
  if (a.generation !== null && b.generation !== null) return 'different';
  return weaker('perhaps', compareWithoutGeneration(a.name, b.name));
}

function compareWithoutGeneration(a: readonly NameWord[], b: readonly NameWord[]): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_WORDS) return 'different';
  const likeness = compareInOrder(short, long);
  if (likeness !== 'different' || long.length === short.length) return likeness;
  // A second surname behind the first, a husband's mostly.
  const isSecond = long.length === short.length + 1 && compareInOrder(short, long.slice(0, -1)) === 'same';
  return isSecond ? 'perhaps' : 'different';
}

function compareInOrder(short: readonly NameWord[], long: readonly NameWord[]): Likeness {
  // The surname first: it differs more often.
  const last = compareAt(short.at(-1), long.at(-1), 'surname');
  const first = last === 'different' ? last : compareAt(short[0], long[0], 'given');
  if (first === 'different') return 'different';
  let least = weaker(first, last);
  let from = 1;
  const matched = new Set<number>();
  for (let i = 1; i < short.length - 1; i++) {
    let best: Likeness = 'different';
    let where = from;
    for (let at = from; at < long.length - 1 && best !== 'same'; at++) {
      const likeness = compareAt(short[i], long[at], 'middle');
      if (weaker(best, likeness) !== likeness) [best, where] = [likeness, at];
    }
    matched.add(where);
    from = where + 1;
    least = weaker(least, best);
  }
  const lacks = long.slice(1, -1).filter((_, i) => !matched.has(i + 1));
  return lacks.every(({ isOfParticle }) => isOfParticle) ? least : weaker(least, 'perhaps');
}

function compareAt(a: NameWord | undefined, b: NameWord | undefined, place: WordOfName): Likeness {
  if (a === undefined || b === undefined) return 'different';
  if (a.isInitial === b.isInitial) return compareWords(a.word, b.word, place);
  if (a.word.charAt(0) !== b.word.charAt(0) || place === 'surname') return 'different';
  return place === 'middle' ? 'same' : 'perhaps';
}

const ORDER: readonly Likeness[] = ['different', 'perhaps', 'same'];
const weaker = (a: Likeness, b: Likeness): Likeness => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

export type { Likeness };
