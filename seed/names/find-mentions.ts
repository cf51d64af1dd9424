import type { RunWords } from '../article/words.ts';
import { catalogueNamesIn } from './catalogue-names.ts';
import { headNounsIn, lastNamedByHead } from './head-nouns.ts';
import type { Matcher } from './matcher.ts';
import { inTextOrder, type Mention } from './mention.ts';
import { repeatedNamesIn } from './repeated-names.ts';
import { identify } from './same-name-in-article.ts';
import { surnamesIn, surnamesOfOne } from './surnames.ts';
import { TakenCharacters } from './taken-characters.ts';
import { findUnlistedNames } from './unlisted-names.ts';

/** Every mention of one article in text order; with `isDiscovering`, also of entities that no catalogue lists. */
export function findMentions(runs: readonly RunWords[], matcher: Matcher, isDiscovering: boolean): Mention[] {
  const known = runs.flatMap((run) => catalogueNamesIn(run, matcher));
  const named = isDiscovering ? withDiscovered(runs, known) : known;
  named.sort(inTextOrder);
  const taken = new TakenCharacters(named);
  const surnames = surnamesOfOne(named);
  const lastNamed = lastNamedByHead(named);
  const again = runs.flatMap((run) => [
    ...surnamesIn(run, surnames, taken),
    ...headNounsIn(run, lastNamed, taken),
  ]);
  return [...named, ...again].sort(inTextOrder);
}

/** Adds what rules find, and every further place of the names and acronyms they found. */
function withDiscovered(runs: readonly RunWords[], known: readonly Mention[]): Mention[] {
  const discovered = findUnlistedNames(runs, known);
  // An acronym that the article itself defines wins over the catalogue's.
  const defined = new Set(
    discovered.flatMap(({ acronym, rule }) =>
      acronym !== null && rule !== 'undefined-acronym' ? [acronym] : [],
    ),
  );
  const kept = known.filter((mention) => !defined.has(mention.text));
  const found = identify(runs, discovered, known);
  return [...kept, ...found, ...repeatedNamesIn(runs, [...kept, ...found], found)];
}
