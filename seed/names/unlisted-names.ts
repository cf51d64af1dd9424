import type { RunWords } from '../article/words.ts';
import { findAcronyms } from './acronyms.ts';
import { findInitiatives } from './initiatives/find-initiatives.ts';
import type { Candidate, Span } from './mention.ts';
import { findOrganisations } from './organisations/find-organisations.ts';
import { articleSigns, findPeople } from './people/find-people.ts';
import { TakenCharacters } from './taken-characters.ts';

/** In characters. Rules count words; a word as long as a text, which a lost blank makes, is no name. */
const LONGEST_NAME = 400;

/** A candidate that none beside it outweighed. */
export type ChosenCandidate = Candidate & Span;

/**
 * Names that rules find in an article, outside the spans that are known already. Of candidates that overlap the
 * surer counts, then the longer.
 */
export function findUnlistedNames(runs: readonly RunWords[], known: readonly Span[]): ChosenCandidate[] {
  const found: ChosenCandidate[] = [];
  const taken = new TakenCharacters(known);
  const signs = articleSigns(runs);
  const isEnglish = isWrittenInEnglish(runs);
  for (const words of runs) {
    const { index } = words;
    const isTaken = (span: Omit<Span, 'run'>) => taken.has({ run: index, start: span.start, end: span.end });
    const candidates = [
      ...findInitiatives(words, isEnglish, isTaken),
      ...findOrganisations(words, isEnglish, isTaken),
      ...findAcronyms(words, isTaken),
      ...findPeople(words, signs),
    ].filter(({ start, end }) => end - start <= LONGEST_NAME);
    candidates.sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start));
    const chosen: Candidate[] = [];
    for (const candidate of candidates) {
      if (isTaken(candidate)) continue;
      taken.add({ run: index, start: candidate.start, end: candidate.end });
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
