import type { EntityKind } from '../../store/records.ts';
import { foldWord, wordsOfName } from '../../text/fold.ts';
import type { RunWords } from '../article/words.ts';
import { isGivenName } from '../lexicon/names-of-people.ts';
import { isOnlyPlace } from '../lexicon/places.ts';
import { hasShape } from '../lexicon/shapes.ts';
import { turn, turnSource } from '../lexicon/turns.ts';
import { findAcronyms, namesWithAcronym } from './acronyms.ts';
import { findInitiatives } from './initiatives/find-initiatives.ts';
import { knownNamesIn } from './known/known-names.ts';
import type { Candidate, Mention, Span } from './mention.ts';
import { findOrganisations } from './organisations/find-organisations.ts';
import { otherSpans } from './other-spans.ts';
import { articleSigns, findPeople } from './people/find-people.ts';
import { namesByPattern } from './rules/names-by-pattern.ts';
import { TakenCharacters } from './taken-characters.ts';

/** In characters. Rules count words; a word as long as a text, which a lost blank makes, is no name. */
const LONGEST_NAME = 400;

/** What is less sure does not make a known name part of a longer one. */
const LEAST_SURE = 0.7;

/** A candidate that none beside it outweighed. */
export type ChosenCandidate = Candidate & Span;

/**
 * Names that rules find in an article, outside the spans that are known already. Of candidates that overlap the
 * surer counts, then the longer.
 */
export function findUnlistedNames(runs: readonly RunWords[], known: readonly Mention[]): ChosenCandidate[] {
  const found: ChosenCandidate[] = [];
  const surnames: ChosenCandidate[] = [];
  const taken = new TakenCharacters(known);
  const signs = articleSigns(runs);
  const othersIn = otherSpans(runs);
  for (const words of runs) {
    const { index } = words;
    const isTaken = (span: Omit<Span, 'run'>) => taken.has({ run: index, start: span.start, end: span.end });
    const byRule = [
      ...findInitiatives(words, isTaken),
      ...findOrganisations(words, isTaken),
      ...findAcronyms(words, isTaken),
      ...namesByPattern(words, isTaken),
      ...namesWithAcronym(words, isTaken),
      ...findPeople(words, signs).filter(({ name, rule }) => rule === 'honorific' || !isOnlyPlace(name)),
    ].filter(({ start, end }) => end - start <= LONGEST_NAME);
    const others = othersIn(words);
    const isOther = ({ start, end }: Candidate) =>
      others.some(
        (other) =>
          other.start <= start &&
          (other.end >= end ||
            // « la Ligue des champions d’Afrique »
            (other.start === start && words.run.text.slice(start, other.end).includes(' '))),
      );
    const knownHere = knownNamesIn(words).filter((candidate) => !isOther(candidate) && !isTaken(candidate));
    const ending = byRule.filter((outer) => !knownHere.some((inner) => runsOn(inner, outer, words.run.text)));
    const candidates = [
      ...knownHere.filter((candidate) => !isPartOfAnother(candidate, ending, words.run.text)),
      ...ending.filter((candidate) => !isOther(candidate)),
    ];
    surnames.push(...candidates.filter(isSurname).map((candidate) => ({ ...candidate, run: index })));
    candidates.sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start));
    const chosen: Candidate[] = [];
    for (const candidate of candidates) {
      if (isTaken(candidate) || isSurname(candidate)) continue;
      taken.add({ run: index, start: candidate.start, end: candidate.end });
      chosen.push(candidate);
    }
    const owners = knownHere.filter((inner) => chosen.some((outer) => isOwner(inner, outer, words.run.text)));
    for (const candidate of [...chosen, ...owners].sort((a, b) => a.start - b.start || b.end - a.end))
      found.push({ ...candidate, run: index });
  }
  const named = wordsOfPeople([...found, ...known]);
  const alone = surnames.filter(
    (candidate) =>
      !taken.has(candidate) &&
      !wordsOfName(runs[candidate.run]?.run.text.slice(candidate.start, candidate.end) ?? '').some((word) =>
        named.has(word),
      ),
  );
  return [...found, ...alone].sort((a, b) => a.run - b.run || a.start - b.start);
}

/** « Obama » alone is the one whom the world knows, unless the article names another Obama. */
const isSurname = ({ rule }: Candidate): boolean => rule === 'known-surname';

/** Every word of the people's names. */
const wordsOfPeople = (named: readonly { kind: EntityKind; name?: string; text?: string }[]): Set<string> =>
  new Set(
    named
      .filter(({ kind }) => kind === 'PERSON')
      .flatMap(({ name, text }) => wordsOfName(name ?? text ?? '')),
  );

/** A name that goes on with a capital is another one: « Société Générale Maroc »; « Banque mondiale conduite » is not. */
function isPartOfAnother(inner: Candidate, byRule: readonly Candidate[], text: string): boolean {
  return byRule.some(
    (outer) =>
      (outer.kind === 'PERSON') === (inner.kind === 'PERSON') &&
      outer.confidence >= LEAST_SURE &&
      outer.start <= inner.start &&
      outer.end >= inner.end &&
      goesOn(text.slice(outer.start, inner.start) + text.slice(inner.end, outer.end)),
  );
}

/** « l’Union sahélienne pour la période 2021-2027 », « l’Union sahélienne et des États voisins » */
const runsOn = (inner: Candidate, outer: Candidate, text: string): boolean =>
  inner.kind !== 'PERSON' &&
  outer.start === inner.start &&
  (RUNS_ON.test(text.slice(inner.end, outer.end)) || isPersonBehind(text.slice(inner.end, outer.end)));
const RUNS_ON = turn('runsOn');

/** « le président du Centre des monuments nationaux Philippe Untel » */
const isPersonBehind = (more: string): boolean => {
  const given = /^ (\p{Lu}[\p{L}\p{M}-]+) \p{Lu}/u.exec(more)?.[1];
  return given?.split('-').every((part) => isGivenName(foldWord(part))) ?? false;
};

/** A capital, or the adjective of a land: « Croissant-Rouge mauritanien ». */
const isNation = hasShape('nation');
const goesOn = (more: string): boolean =>
  /\p{Lu}/u.test(more) || (/^\s\p{Ll}+$/u.test(more) && isNation(foldWord(more.trim())));

/** « Conseil de sécurité de l’ONU » names the ONU, too: what a unit belongs to stands at its end. */
const OWNER = new RegExp(`\\s${turnSource('ofName')}$`, 'u');
const isOwner = (inner: Candidate, outer: Candidate, text: string): boolean =>
  inner.kind === 'ORGANISATION' &&
  outer.kind === 'ORGANISATION' &&
  outer.end === inner.end &&
  outer.start < inner.start &&
  OWNER.test(text.slice(outer.start, inner.start));
