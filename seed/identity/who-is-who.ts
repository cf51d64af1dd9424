import { entityId, slugify } from '../../store/ids.ts';
import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Question } from '../editor/question.ts';
import type { Rejections } from '../editor/rejections.ts';
import { publishedFrom } from '../lexicon/confidences.ts';
import { countryName } from '../lexicon/countries.ts';
import { formKey } from '../lexicon/form-key.ts';
import { type FoundCandidate, mostWritten } from './found-entities.ts';
import { bestSpelling, nameToShow } from './name-to-show.ts';
import { countryOf } from './national-bodies.ts';
import type { Pins } from './pins.ts';
import {
  type AbsentKeys,
  absentKeys,
  type PublishedKeys,
  pinnedKeys,
  publishedKeysOf,
} from './published-keys.ts';
import { cluster } from './which-names-are-one.ts';

export interface Resolution {
  /** The catalogue, and an entry for everything found that is published. */
  readonly entries: readonly CatalogueEntry[];
  /** The entity that a provisional id stands for; null where it is not published. */
  readonly finalId: (id: EntityId) => EntityId | null;
  readonly questions: readonly Question[];
}

/**
 * Decides who is who over all articles: a function of what was found, the catalogue and what is published already. An
 * entity keeps the id and the name under which it was published, whatever new spellings come.
 */
export function resolveFound(
  found: Iterable<FoundCandidate>,
  catalogue: readonly CatalogueEntry[],
  pins: Pins,
  rejections: Rejections,
): Resolution {
  const candidates = [...found];
  const { clusters, ofCatalogue, probable } = cluster(candidates, catalogue, rejections);
  const finalIds = new Map<EntityId, EntityId | null>();
  for (const [id, entry] of ofCatalogue) finalIds.set(id, entry.id);
  const entries: CatalogueEntry[] = [...catalogue];
  const taken = new Set(
    catalogue.flatMap(({ id, formerFound = [] }) => [id, ...formerFound.map((old) => old.id)]),
  );
  const rejected = new Set(rejections.names);
  const questions: Question[] = [];
  const absent = absentKeys(pins, candidates);
  const keys = publishedKeysOf(pins, candidates);
  const ownerOf = new Map(
    clusters.flatMap((members) => members.map((member) => [member.key, members] as const)),
  );
  for (const members of clusters) {
    const [first] = members;
    if (first === undefined) continue;
    const isRejected = members.some((member) => rejected.has(member.form));
    const confidence = Math.max(...members.map((member) => member.confidence));
    const isPublished = !isRejected && confidence >= publishedFrom(first.kind);
    if (!isRejected && !isPublished) {
      questions.push({
        about: 'new-entity',
        kind: first.kind,
        name: mostWritten(first),
        acronym: acronymsOf(members)[0] ?? null,
        other: null,
        key: null,
        confidence,
        reason: null,
        links: articlesOf(members),
        seen: first.seen,
      });
    }
    const entry = isPublished ? entryFor(members, pins, taken, ownerOf, absent, keys) : null;
    if (entry !== null) entries.push(entry);
    for (const member of members) finalIds.set(member.id, entry?.id ?? null);
  }
  for (const { candidate, other, reason } of probable) {
    if (rejected.has(candidate.form) || ('names' in other && rejected.has(other.form))) continue;
    const [one, two] = [
      ownerOf.get(candidate.key) ?? [candidate],
      'names' in other ? ownerOf.get(other.key) : [],
    ];
    questions.push({
      about: 'probable-merge',
      kind: candidate.kind,
      name: mostWritten(candidate),
      acronym: null,
      other: 'names' in other ? mostWritten(other) : other.name,
      key: 'names' in other ? null : other.key,
      confidence: candidate.confidence,
      reason,
      links: Math.min(articlesOf(one), articlesOf(two ?? []) || articlesOf(one)),
      seen: candidate.seen,
    });
  }
  return { entries, finalId: (id) => finalIds.get(id) ?? (finalIds.has(id) ? null : id), questions };
}

const articlesOf = (members: readonly FoundCandidate[]): number =>
  members.reduce((sum, { articles }) => sum + articles, 0);

/**
 * The entry of a cluster, under the id and the name of an earlier publication where there is one.
 *
 * @param taken ids that other entities have: what was once published as one and is two now keeps the id but once
 * @param ownerOf which cluster has a name, by `formKey`
 * @param absent what no text names any more stays with the id under which it was published
 */
function entryFor(
  members: readonly FoundCandidate[],
  pins: Pins,
  taken: Set<EntityId>,
  ownerOf: ReadonlyMap<string, readonly FoundCandidate[]>,
  absent: AbsentKeys,
  keys: PublishedKeys,
): CatalogueEntry {
  const acronyms = acronymsOf(members);
  const kind = members[0]?.kind ?? 'PERSON';
  // Where a merge is undone, the id stays with whoever has the name under which it was published.
  const isNamedHere = (id: EntityId): boolean => {
    const owner = ownerOf.get(formKey(kind, pins.foundNames.get(id) ?? ''));
    // Of two of one name what is said of them tells whose it is.
    const isTold = members.some(({ key, form }) => key !== form && pins.foundIds.get(key) === id);
    return owner === undefined || owner === members || isTold;
  };
  const idsOf = (published: readonly string[]) =>
    [...Map.groupBy(new Set(published), (key) => pins.foundIds.get(key))]
      .flatMap(([id, ofId]) =>
        id === undefined || taken.has(id) || !isNamedHere(id)
          ? []
          : [{ id, keys: [...new Set([...ofId, ...(absent.get(id) ?? [])])].sort() }],
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  // What was published under another key is taken up where nothing else is, and one such alone: the next seeding finds it
  // by its own key, and would not know of a second one.
  const own = idsOf(members.flatMap(({ key }) => (pins.foundIds.has(key) ? [key] : [])));
  const published =
    own.length > 0 ? own : idsOf(members.flatMap((member) => pinnedKeys(member, pins, keys))).slice(0, 1);
  const written = nameToShow(members, acronyms);
  const [first, ...merged] = published;
  const key = keyOf(members, formKey(kind, written));
  const made = entityId(`found ${key}`);
  const id = first?.id ?? (taken.has(made) ? entityId(`found again ${key}`) : made);
  for (const used of [id, ...merged.map((old) => old.id)]) taken.add(used);
  const spellings = members.flatMap((member) => [...member.names.keys()]);
  const name = bestSpelling(kind, pins.foundNames.get(id) ?? written, spellings);
  const country = countryOf(members);
  const acronym = acronyms[0] ?? null;
  const values = [name, ...(acronym === null ? [] : [acronym])];
  return {
    key: slugOf(name, members),
    id,
    kind,
    name,
    acronym: acronym === name ? null : acronym,
    ...(kind === 'ORGANISATION' && country !== undefined && { country }),
    labels: {},
    forms: values.map((value) => ({ value, language: null, doubtful: null })),
    parent: null,
    sameAs: [],
    formerly: [],
    formerFound: merged.map((old) => ({ ...old, name: pins.foundNames.get(old.id) ?? null })),
    // A merged id remembers its own; what another entity kept, when a merge was undone, is this one's now.
    foundAs: [...members.map((member) => member.key), ...(absent.get(id) ?? [])]
      .filter((key) => !merged.some((old) => old.keys.includes(key)))
      .sort(),
  };
}

/** What the id is made of: with what is said of all of them, where it tells them from others of their name. */
function keyOf(members: readonly FoundCandidate[], form: string): string {
  const ofForm = members.filter((member) => member.form === form);
  if (ofForm.length === 0 || ofForm.some((member) => member.key === form)) return form;
  return ofForm.map(({ key }) => key).sort()[0] ?? form;
}

/** Two countries' ministries have two addresses: « ministere-de-la-sante-portugal ». */
function slugOf(name: string, members: readonly FoundCandidate[]): string {
  const stated = members.find(({ traits }) => traits.isNational && traits.isStated)?.traits.country;
  // What a setting says of all bodies is in no address.
  const isSet = members.some(({ traits }) => traits.country !== undefined);
  const told = stated ?? (isSet ? undefined : countryOf(members));
  return slugify(told === undefined ? name : `${name} ${countryName(told)}`);
}

const acronymsOf = (members: readonly FoundCandidate[]): string[] =>
  [...new Set(members.flatMap((member) => [...member.acronyms]))].sort();
