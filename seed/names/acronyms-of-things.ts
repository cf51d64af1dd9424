import type { RunWords, Word } from '../article/words.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { acronymBehind, fitsInitials } from './acronyms.ts';
import { wordClass } from './evidence/context-signs.ts';
import type { Span } from './mention.ts';

const { bareHeads, companyHeads, initiativeHeads, organisationHeads, quotedBodyHeads } = discoveryWords;
const degrees = wordClass('degrees');
const serviceHeads = wordClass('serviceHeads');
const BODIES = [bareHeads, companyHeads, initiativeHeads, organisationHeads, quotedBodyHeads, serviceHeads];
const FURTHEST_START = 7;

/**
 * Acronyms that the article itself gives to what is neither body nor initiative: « l’impôt sur les sociétés (IS) ».
 * The words before the brackets are small, their initials fit, and the first of them names no kind of body.
 */
export function acronymsOfThings(runs: readonly RunWords[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { run, words } of runs)
    for (const next of words.keys()) {
      const acronym = acronymBehind(run.text, words, next);
      if (acronym !== null && isOfThing(run.text, words, next, acronym)) found.add(acronym);
    }
  return found;
}

function isOfThing(text: string, words: readonly Word[], next: number, acronym: string): boolean {
  for (let i = next - 1; i >= 0 && next - i <= FURTHEST_START; i--) {
    const word = words[i];
    // « titulaire d’un Diplôme d’études approfondies (DEA) »
    if (word === undefined || (word.isCapital && !word.startsSentence && !isOfDegree(words, i))) return false;
    if (next - i > 1 && fitsInitials(acronym, text.slice(word.start, words[next - 1]?.end)))
      return !BODIES.some((heads) => heads.has(word.word));
    if (!/^(?:\s|['’]|[-‑])+$/u.test(word.gap)) return false;
  }
  return false;
}

/** A degree with a capital, or what is said of it: « Diplôme d’Études ». */
const isOfDegree = (words: readonly Word[], i: number): boolean =>
  words.slice(Math.max(0, i - FURTHEST_DEGREE), i + 1).some(({ word }) => degrees.has(word));
/** In words. */
const FURTHEST_DEGREE = 2;

/** Where such acronyms stand in a run. */
export const thingsIn = ({ index, words }: RunWords, acronyms: ReadonlySet<string>): Span[] =>
  acronyms.size === 0
    ? []
    : words.filter(({ raw }) => acronyms.has(raw)).map(({ start, end }) => ({ run: index, start, end }));
