import type { CatalogueEntry } from '../editor/catalogue.ts';
import { calledToday, identityWords } from '../lexicon/identity-words.ts';
import { contradictionAmong } from './contradiction.ts';
import { type FoundCandidate, mostWritten } from './found-entities.ts';
import { joinCountries } from './national-bodies.ts';
import { askSimilarBodies } from './similar-bodies.ts';
import type { Together } from './together.ts';
import { singular, wordsOfBody } from './words-of-body.ts';

export const bodyKey = (kind: string, name: string): string => `${kind} ${wordsOfBody(name).join(' ')}`;

/**
 * Puts organisations and initiatives together: one name with other ties or without its article, with and without its
 * town, an acronym and the one that has it, French and English names that share an acronym. What is alike is asked about.
 *
 * @param bodies the one named most first
 */
export function joinBodies(bodies: readonly FoundCandidate[], together: Together): void {
  const { groups, ofCatalogue, catalogue, areParted } = together;
  const join = (a: FoundCandidate, b: FoundCandidate): boolean => {
    const [one, other] = [groups.members(a), groups.members(b)];
    const isApart = one.some((x) => other.some((y) => areParted(x, y)));
    if (a.kind !== b.kind || isApart || contradictionAmong(one, other) !== null) return false;
    groups.join(a, b);
    return true;
  };
  const byName = Map.groupBy(bodies, (body) => bodyKey(body.kind, mostWritten(body)));
  for (const ofName of byName.values()) {
    joinCountries(ofName, together);
    for (const [i, body] of ofName.entries())
      if (!body.traits.isNational)
        for (const other of ofName.slice(0, i)) if (!other.traits.isNational) join(other, body);
  }
  for (const entry of catalogue)
    for (const { value } of entry.forms)
      for (const body of byName.get(bodyKey(entry.kind, value)) ?? [])
        if (isOfCountry(body, entry) && !areParted(body, entry)) ofCatalogue.set(body.id, entry);
  joinRenamed(bodies, byName, together, join);
  joinTowns(bodies, byName, join);
  joinTranslations(bodies, join);
  joinAcronyms(bodies, together);
  askSimilarBodies(bodies, together);
}

const isOfCountry = ({ traits }: FoundCandidate, { country }: CatalogueEntry): boolean =>
  traits.country === undefined || country === undefined || traits.country === country;

/** A body under its former name and under today's; an editor's catalogue, which has the one or both, wins. */
function joinRenamed(
  bodies: readonly FoundCandidate[],
  byName: ReadonlyMap<string, readonly FoundCandidate[]>,
  { ofCatalogue }: Together,
  join: (a: FoundCandidate, b: FoundCandidate) => boolean,
): void {
  for (const body of bodies) {
    const today = body.kind === 'ORGANISATION' ? calledToday(mostWritten(body)) : null;
    if (today === null || ofCatalogue.has(body.id)) continue;
    for (const successor of byName.get(bodyKey(body.kind, today)) ?? [])
      if (!ofCatalogue.has(successor.id)) join(successor, body);
  }
}

/** « Institut Pasteur » is the one of Dakar where no other town's is named. */
function joinTowns(
  bodies: readonly FoundCandidate[],
  byName: ReadonlyMap<string, readonly FoundCandidate[]>,
  join: (a: FoundCandidate, b: FoundCandidate) => boolean,
): void {
  const withTown = Map.groupBy(
    bodies.filter(({ traits }) => traits.withoutPlace !== undefined),
    (body) => bodyKey(body.kind, body.traits.withoutPlace ?? ''),
  );
  for (const [key, ofTowns] of withTown) {
    const towns = new Set(ofTowns.map((body) => bodyKey(body.kind, mostWritten(body))));
    const [first] = ofTowns;
    if (towns.size === 1 && first !== undefined) for (const body of byName.get(key) ?? []) join(first, body);
  }
}

/**
 * Names that share an acronym: « Digital Cooperation Organization (DCO) » is « Organisation de coopération numérique
 * (DCO) » word for word, « Organisation de coopération économique (OCDE) » has no word that the whole name lacks.
 */
function joinTranslations(
  bodies: readonly FoundCandidate[],
  join: (a: FoundCandidate, b: FoundCandidate) => boolean,
): void {
  const byAcronym = new Map<string, FoundCandidate[]>();
  for (const body of bodies) {
    if (isBare(body)) continue;
    for (const acronym of [...body.acronyms].sort()) {
      const key = `${body.kind} ${plain(acronym)}`;
      const others = byAcronym.get(key) ?? [];
      const twin = others.find((other) => areTranslations(mostWritten(body), mostWritten(other)));
      if (twin !== undefined) join(twin, body);
      byAcronym.set(key, [...others, body]);
    }
  }
}

const LEAST_SHARED = 2;
const meanings = new Map(
  identityWords.translations.flatMap((list) => list.map((word) => [word, list[0] ?? word])),
);
const meaningsOf = (name: string): string[] =>
  wordsOfBody(name)
    .map((word) => meanings.get(word) ?? singular(word))
    .sort();

function areTranslations(one: string, other: string): boolean {
  const [short = [], long = []] = [meaningsOf(one), meaningsOf(other)].sort((a, b) => a.length - b.length);
  return short.length >= LEAST_SHARED && short.every((word) => long.includes(word));
}

/** « O.N.F. » is « ONF ». */
export const plain = (acronym: string): string => acronym.replace(/[^\p{L}\p{N}]/gu, '');

/** Named by nothing but its acronym. */
export const isBare = ({ names, acronyms }: FoundCandidate): boolean =>
  names.size === 1 && acronyms.has([...names.keys()][0] ?? '');

/** From so many letters on initials are hardly chance. */
const LEAST_INITIALS = 4;

/** The letters that its words begin with; null where they are too few. */
export function initialsOf(body: FoundCandidate): string | null {
  const letters = wordsOfBody(mostWritten(body))
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
  return letters.length < LEAST_INITIALS ? null : letters;
}

/**
 * A bare acronym is the one organisation or initiative that has it, else the one whose initials it is; where two have it,
 * it stays by itself.
 */
function joinAcronyms(
  bodies: readonly FoundCandidate[],
  { groups, catalogue, ofCatalogue, areParted }: Together,
): void {
  const owners = new Map<string, Set<FoundCandidate | CatalogueEntry>>();
  const own = (acronym: string, of: FoundCandidate | CatalogueEntry) =>
    owners.set(acronym, (owners.get(acronym) ?? new Set()).add(of));
  const byInitials = new Map<string, Set<FoundCandidate>>();
  for (const entry of catalogue) if (entry.acronym !== null) own(plain(entry.acronym), entry);
  for (const body of bodies) {
    if (isBare(body)) continue;
    const owner = ofCatalogue.get(body.id) ?? groups.root(body);
    for (const acronym of body.acronyms) own(plain(acronym), owner);
    const initials = initialsOf(body);
    if (initials !== null)
      byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(groups.root(body)));
  }
  for (const body of bodies) {
    if (!isBare(body)) continue;
    const acronym = plain([...body.acronyms].sort()[0] ?? '');
    const [owner, ...others] = owners.get(acronym) ?? byInitials.get(acronym) ?? [];
    if (owner === undefined || others.length > 0 || areParted(body, owner)) continue;
    if (!('names' in owner)) ofCatalogue.set(body.id, owner);
    else if (contradictionAmong([body], groups.members(owner)) === null) groups.join(body, owner);
  }
}
