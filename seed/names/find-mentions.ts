import { fold, wordsOfName } from '../../text/fold.ts';
import type { RunWords } from '../article/words.ts';
import { confidenceOf } from '../lexicon/confidences.ts';
import { withAliases } from './aliases/also-called.ts';
import { catalogueNamesIn } from './catalogue-names.ts';
import { type Unexplained, unexplainedNames } from './evidence/evidence.ts';
import { namesByEvidence } from './evidence/names-by-evidence.ts';
import { headNounsIn, lastNamedByHead } from './head-nouns.ts';
import type { Matcher } from './matcher.ts';
import { inTextOrder, type Mention } from './mention.ts';
import { otherSpans } from './other-spans.ts';
import { repeatedNamesIn } from './repeated-names.ts';
import { sameBodyInBrackets } from './same-body-in-brackets.ts';
import { identify } from './same-name-in-article.ts';
import { surnamesIn, surnamesOfOne } from './surnames.ts';
import { TakenCharacters } from './taken-characters.ts';
import { type ChosenCandidate, findUnlistedNames } from './unlisted-names.ts';

/** Every mention of one article in text order; with `isDiscovering`, also of entities that no catalogue lists. */
export function findMentions(runs: readonly RunWords[], matcher: Matcher, isDiscovering: boolean): Mention[] {
  const known = runs.flatMap((run) => catalogueNamesIn(run, matcher));
  const byRule = isDiscovering ? withDiscovered(runs, known).map(measured) : known;
  const bySigns = isDiscovering
    ? namesByEvidence(runs, takenBy(runs, byRule), wordsOfSurnames(byRule), byRule)
    : [];
  const named = sameBodyInBrackets(runs, [...byRule, ...bySigns].sort(inTextOrder));
  const taken = new TakenCharacters(named);
  const surnames = surnamesOfOne(runs, named);
  const lastNamed = lastNamedByHead(named);
  const again = runs.flatMap((run) => [
    ...surnamesIn(run, surnames, taken),
    ...headNounsIn(run, lastNamed, taken),
  ]);
  return [...named, ...again].sort(inTextOrder);
}

/** As sure as its rule was in annotated texts. */
const measured = (mention: Mention): Mention =>
  mention.found === null
    ? mention
    : { ...mention, confidence: confidenceOf(mention.kind, mention.rule, mention.confidence) };

/** What rules find, as sure as their authors were: what confidences are measured on. */
export const namesAsRanked = (runs: readonly RunWords[], matcher: Matcher): Mention[] =>
  withDiscovered(
    runs,
    runs.flatMap((run) => catalogueNamesIn(run, matcher)),
  );

/** Adds what rules find, and every further place of the names and acronyms they found. */
function withDiscovered(runs: readonly RunWords[], known: readonly Mention[]): Mention[] {
  const discovered = findUnlistedNames(runs, known);
  // An acronym that the article itself defines wins over the catalogue's.
  const defined = new Set(
    discovered.flatMap(({ acronym, rule }) =>
      acronym !== null && rule !== 'undefined-acronym' && !isOfTheWorld(rule) ? [acronym] : [],
    ),
  );
  const kept = known.filter((mention) => !defined.has(mention.text));
  const textOf = ({ run, start, end }: ChosenCandidate) => runs[run]?.run.text.slice(start, end) ?? '';
  const own = discovered.filter(
    (found) =>
      !(
        isOfTheWorld(found.rule) &&
        defined.has(textOf(found)) &&
        !definesItself(found, textOf(found), discovered)
      ),
  );
  const found = identify(runs, own, known);
  return withAliases(runs, [...kept, ...found, ...repeatedNamesIn(runs, [...kept, ...found], found)]);
}

/** Rules that give a name what the world calls so, which an article may call something else. */
const isOfTheWorld = (rule: string): boolean =>
  rule === 'known-name' || rule === 'known-medium' || rule === 'known-party';

/** Whether the article gives the acronym the name that the world gives it. */
const definesItself = ({ name }: ChosenCandidate, text: string, all: readonly ChosenCandidate[]): boolean =>
  all.some((other) => !isOfTheWorld(other.rule) && other.acronym === text && fold(other.name) === fold(name));

/** What every rule leaves unexplained, with its signs: what the weights are fitted on. */
export const unexplainedIn = (runs: readonly RunWords[], matcher: Matcher): Unexplained[] =>
  unexplainedNames(
    runs,
    takenBy(
      runs,
      withDiscovered(
        runs,
        runs.flatMap((run) => catalogueNamesIn(run, matcher)),
      ),
    ),
  );

/** What is named already, and names of things that are none of ours. */
function takenBy(runs: readonly RunWords[], named: readonly Mention[]): TakenCharacters {
  const taken = new TakenCharacters(named);
  const othersIn = otherSpans(runs);
  for (const span of runs.flatMap(othersIn)) if (!taken.has(span)) taken.add(span);
  return taken;
}

/** Every word of people's names but the first. */
const wordsOfSurnames = (named: readonly Mention[]): Set<string> =>
  new Set(
    named
      .filter(({ kind }) => kind === 'PERSON')
      .flatMap(({ text, found }) => [text, found?.name ?? ''])
      .flatMap((name) => wordsOfName(name).slice(1)),
  );
