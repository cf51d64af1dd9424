import type { Run } from '../article.ts';
import type { Candidate } from './candidate.ts';
import { findInitiatives } from './initiatives.ts';
import { findAcronyms, findOrganisations } from './organisations.ts';
import { findPeople } from './people.ts';
import { type Word, wordsOf } from './words-of-run.ts';

export interface Discovered extends Candidate {
  readonly run: number;
}

interface Stretch {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Names that rules find in an article, outside the stretches that are known already. Of candidates that overlap the
 * surer counts, then the longer.
 */
export function discover(runs: readonly Run[], known: readonly Stretch[]): Discovered[] {
  const found: Discovered[] = [];
  for (const [index, run] of runs.entries()) {
    const here = known.filter((stretch) => stretch.run === index);
    const isTaken = (word: Word) =>
      here.some((stretch) => stretch.start < word.end && word.start < stretch.end);
    const words = wordsOf(run);
    const candidates = [
      ...findInitiatives(words, isTaken),
      ...findOrganisations(words, isTaken),
      ...findAcronyms(words, isTaken),
      ...findPeople(words),
    ].filter((candidate) => !here.some((stretch) => overlap(stretch, candidate)));
    candidates.sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start));
    const chosen: Candidate[] = [];
    for (const candidate of candidates) {
      if (!chosen.some((other) => overlap(other, candidate))) chosen.push(candidate);
    }
    found.push(
      ...chosen.sort((a, b) => a.start - b.start).map((candidate) => ({ ...candidate, run: index })),
    );
  }
  return found;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
