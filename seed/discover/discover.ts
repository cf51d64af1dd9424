import type { Run } from '../article.ts';
import { Covered } from '../covered.ts';
import type { Candidate } from './candidate.ts';
import { findInitiatives } from './initiatives.ts';
import { findAcronyms, findOrganisations } from './organisations.ts';
import { findPeople } from './people.ts';
import { wordsOf } from './words-of-run.ts';

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
  const covered = new Covered(known);
  for (const [index, run] of runs.entries()) {
    const isCovered = (stretch: { start: number; end: number }) =>
      covered.has({ run: index, start: stretch.start, end: stretch.end });
    const words = wordsOf(run);
    const candidates = [
      ...findInitiatives(words, isCovered),
      ...findOrganisations(words, isCovered),
      ...findAcronyms(words, isCovered),
      ...findPeople(words),
    ];
    candidates.sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start));
    const chosen: Candidate[] = [];
    for (const candidate of candidates) {
      if (isCovered(candidate)) continue;
      covered.add({ run: index, start: candidate.start, end: candidate.end });
      chosen.push(candidate);
    }
    for (const candidate of chosen.sort((a, b) => a.start - b.start))
      found.push({ ...candidate, run: index });
  }
  return found;
}
