import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import { partedBy, type Rejections } from '../editor/rejections.ts';
import { formKey } from '../lexicon/form-key.ts';
import type { FoundCandidate } from './found-entities.ts';
import { compareNames, type NameWord, nameWords } from './similar-names.ts';
import { consonantsOf } from './similar-words.ts';

export interface Clusters {
  /** Candidates that are one entity; the first is the one named most. */
  readonly clusters: readonly (readonly FoundCandidate[])[];
  /** Candidates that are spellings of an entity in the catalogue. */
  readonly ofCatalogue: ReadonlyMap<EntityId, CatalogueEntry>;
  /** Pairs that may be one: for an editor to decide. */
  readonly probable: readonly (readonly [FoundCandidate, FoundCandidate | CatalogueEntry])[];
}

/** Decides which candidates are one. A function of the set of candidates: their order makes no difference. */
export function cluster(
  candidates: Iterable<FoundCandidate>,
  catalogue: readonly CatalogueEntry[],
  rejections: Rejections,
): Clusters {
  const areParted = partedBy(rejections);
  const keysOf = (of: FoundCandidate | CatalogueEntry): readonly string[] =>
    'names' in of ? [of.key] : of.forms.map((form) => formKey(of.kind, form.value));
  const sorted = [...candidates].sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
  const parent = new Map<EntityId, FoundCandidate>(sorted.map((candidate) => [candidate.id, candidate]));
  const root = (candidate: FoundCandidate): FoundCandidate => {
    const above = parent.get(candidate.id) ?? candidate;
    return above === candidate ? candidate : root(above);
  };
  const ofCatalogue = new Map<EntityId, CatalogueEntry>();
  const probable: [FoundCandidate, FoundCandidate | CatalogueEntry][] = [];
  const blocks: Blocks = new Map();
  const membersOf = new Map<EntityId, Named[]>();
  const members = (of: FoundCandidate): Named[] => membersOf.get(root(of).id) ?? [];
  /** Whether every name of the one cluster is like every name of the other: a name that is like two which differ does not join them. */
  const areOne = (one: readonly Named[], other: readonly Named[]): boolean =>
    one.every((a) =>
      other.every((b) => !areParted(keysOf(a.of), keysOf(b.of)) && compareNames(a.words, b.words) === 'same'),
    );
  const knownPeople = catalogue.filter((entry) => entry.kind === 'PERSON');
  for (const entry of knownPeople)
    for (const form of entry.forms) add(blocks, { words: nameWords(form.value), of: entry });
  for (const candidate of sorted) {
    if (candidate.kind !== 'PERSON') continue;
    const own: Named = { words: nameWords(mostWritten(candidate)), of: candidate };
    membersOf.set(candidate.id, [own]);
    for (const { words: other, of } of blocks.get(blockOf(own.words)) ?? []) {
      const likeness = compareNames(own.words, other);
      if (likeness === 'different' || ofCatalogue.has(candidate.id)) continue;
      if (areParted(keysOf(candidate), keysOf(of))) continue;
      if ('names' in of && root(of) === root(candidate)) continue;
      if (likeness === 'perhaps' || ('names' in of && !areOne(members(candidate), members(of)))) {
        probable.push([candidate, of]);
      } else if ('names' in of) {
        membersOf.set(root(of).id, [...members(of), ...members(candidate)]);
        parent.set(root(candidate).id, root(of));
      } else ofCatalogue.set(candidate.id, of);
    }
    add(blocks, own);
  }
  mergeAcronyms(sorted, catalogue, parent, root, ofCatalogue);
  const clusters = Map.groupBy(
    sorted.filter((candidate) => !ofCatalogue.has(root(candidate).id) && !ofCatalogue.has(candidate.id)),
    root,
  );
  for (const candidate of sorted) {
    const known = ofCatalogue.get(root(candidate).id);
    if (known !== undefined) ofCatalogue.set(candidate.id, known);
  }
  const isOpen = ([candidate, of]: Clusters['probable'][number]) =>
    !('names' in of && root(of) === root(candidate)) && !ofCatalogue.has(candidate.id);
  return { clusters: [...clusters.values()], ofCatalogue, probable: probable.filter(isOpen) };
}

interface Named {
  readonly words: readonly NameWord[];
  readonly of: FoundCandidate | CatalogueEntry;
}
type Blocks = Map<string, Named[]>;

/**
 * Only names are compared whose first word begins alike and whose last word has the same first two consonants: otherwise
 * the time would grow with the square.
 */
const blockOf = (words: readonly NameWord[]): string =>
  `${words[0]?.word.replace(/^[aeiou]/, 'a').charAt(0)} ${consonantsOf(words.at(-1)?.word ?? '').slice(0, 2)}`;

function add(blocks: Blocks, named: Named): void {
  if (named.words.length < 2) return;
  const key = blockOf(named.words);
  const block = blocks.get(key);
  if (block === undefined) blocks.set(key, [named]);
  else block.push(named);
}

/** A bare acronym is the one organisation or initiative that has it; where two have it, it stays by itself. */
function mergeAcronyms(
  sorted: readonly FoundCandidate[],
  catalogue: readonly CatalogueEntry[],
  parent: Map<EntityId, FoundCandidate>,
  root: (candidate: FoundCandidate) => FoundCandidate,
  ofCatalogue: Map<EntityId, CatalogueEntry>,
): void {
  const isBare = (candidate: FoundCandidate) =>
    candidate.names.size === 1 && candidate.acronyms.has([...candidate.names.keys()][0] ?? '');
  const owners = new Map<string, Set<FoundCandidate | CatalogueEntry>>();
  const own = (acronym: string, of: FoundCandidate | CatalogueEntry) =>
    owners.set(acronym, (owners.get(acronym) ?? new Set()).add(of));
  for (const entry of catalogue) if (entry.acronym !== null) own(entry.acronym, entry);
  for (const candidate of sorted)
    if (!isBare(candidate)) for (const acronym of candidate.acronyms) own(acronym, root(candidate));
  for (const candidate of sorted) {
    if (!isBare(candidate)) continue;
    const [owner, ...others] = owners.get([...candidate.acronyms][0] ?? '') ?? [];
    if (owner === undefined || others.length > 0) continue;
    if ('names' in owner) parent.set(root(candidate).id, root(owner));
    else ofCatalogue.set(candidate.id, owner);
  }
}

/** Most often, then longest, then first by alphabet. */
export function mostWritten({ names }: Pick<FoundCandidate, 'names'>): string {
  const [first] = [...names].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
