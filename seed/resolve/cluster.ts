import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { formKey } from '../discover/provisional.ts';
import { partedBy, type Rejections } from '../review/rejections.ts';
import { consonantsOf } from './alike-words.ts';
import type { FoundCandidate } from './candidates.ts';
import { compareNames, nameWords } from './similar-names.ts';

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
  const blocks = new Map<string, { words: string[]; of: FoundCandidate | CatalogueEntry }[]>();
  const knownPeople = catalogue.filter((entry) => entry.kind === 'PERSON');
  for (const entry of knownPeople) for (const form of entry.forms) add(blocks, nameWords(form.value), entry);
  for (const candidate of sorted) {
    if (candidate.kind !== 'PERSON') continue;
    const words = nameWords(mostWritten(candidate));
    for (const { words: other, of } of blocks.get(blockOf(words)) ?? []) {
      const likeness = compareNames(words, other);
      if (likeness === 'different' || ofCatalogue.has(candidate.id)) continue;
      if (areParted(keysOf(candidate), keysOf(of))) continue;
      if (likeness === 'perhaps') probable.push([candidate, of]);
      else if ('names' in of) parent.set(root(candidate).id, root(of));
      else ofCatalogue.set(candidate.id, of);
    }
    add(blocks, words, candidate);
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
  return { clusters: [...clusters.values()], ofCatalogue, probable };
}

type Blocks = Map<string, { words: string[]; of: FoundCandidate | CatalogueEntry }[]>;

/**
 * Only names are compared whose first word begins alike and whose last word has the same first two consonants: otherwise
 * the time would grow with the square.
 */
const blockOf = (words: readonly string[]): string =>
  `${words[0]?.replace(/^[aeiou]/, 'a').charAt(0)} ${consonantsOf(words.at(-1) ?? '').slice(0, 2)}`;

function add(blocks: Blocks, words: string[], of: FoundCandidate | CatalogueEntry): void {
  if (words.length < 2) return;
  const block = blocks.get(blockOf(words));
  if (block === undefined) blocks.set(blockOf(words), [{ words, of }]);
  else block.push({ words, of });
}

/** A bare acronym is the one body that has it; where two have it, it stays by itself. */
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
