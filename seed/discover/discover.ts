import { Covered } from '../covered.ts';
import { findAcronyms } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import { findInitiatives } from './initiatives.ts';
import { findOrganisations } from './organisations.ts';
import { articleSigns, findPeople } from './people/people.ts';
import type { RunWords } from './words-of-run.ts';

export interface Discovered extends Candidate {
  readonly run: number;
}

/** In characters. Rules count words; a word as long as a text, which a lost blank makes, is no name. */
const LONGEST_NAME = 400;

interface Stretch {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Names that rules find in an article, outside the stretches that are known already. Of candidates that overlap the
 * surer counts, then the longer.
 */
export function discover(runs: readonly RunWords[], known: readonly Stretch[]): Discovered[] {
  const found: Discovered[] = [];
  const covered = new Covered(known);
  const signs = articleSigns(runs);
  const isEnglish = isWrittenInEnglish(runs);
  for (const words of runs) {
    const { index } = words;
    const isCovered = (stretch: { start: number; end: number }) =>
      covered.has({ run: index, start: stretch.start, end: stretch.end });
    const candidates = [
      ...findInitiatives(words, isEnglish, isCovered),
      ...findOrganisations(words, isEnglish, isCovered),
      ...findAcronyms(words, isCovered),
      ...findPeople(words, signs),
    ].filter(({ start, end }) => end - start <= LONGEST_NAME);
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

const ENGLISH = new Set(['the', 'of', 'and', 'to', 'in', 'with', 'by', 'for']);
const FRENCH = new Set(['le', 'la', 'les', 'de', 'et', 'des', 'du', 'dans', 'l', 'd']);

/** By its small words. */
function isWrittenInEnglish(runs: readonly RunWords[]): boolean {
  let [english, french] = [0, 0];
  for (const { words } of runs) {
    for (const { word } of words) {
      if (ENGLISH.has(word)) english += 1;
      else if (FRENCH.has(word)) french += 1;
    }
  }
  return english > french;
}
