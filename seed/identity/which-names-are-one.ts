import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import { partedBy, type Rejections } from '../editor/rejections.ts';
import { formKey } from '../lexicon/form-key.ts';
import type { FoundCandidate } from './found-entities.ts';
import { Groups, mostNamedFirst } from './groups.ts';
import type { Probable, Together } from './together.ts';
import { joinBodies } from './which-bodies-are-one.ts';
import { joinPeople } from './which-people-are-one.ts';

export interface Clusters {
  /** Candidates that are one entity; the first is the one named most. */
  readonly clusters: readonly (readonly FoundCandidate[])[];
  /** Candidates that are spellings of an entity in the catalogue. */
  readonly ofCatalogue: ReadonlyMap<EntityId, CatalogueEntry>;
  /** Pairs that may be one: for an editor to decide. Of two clusters one pair. */
  readonly probable: readonly Probable[];
}
/** Decides which candidates are one. A function of the set of candidates: their order makes no difference. */
export function cluster(
  candidates: Iterable<FoundCandidate>,
  catalogue: readonly CatalogueEntry[],
  rejections: Rejections,
): Clusters {
  const areKeysParted = partedBy(rejections);
  const keysOf = (of: FoundCandidate | CatalogueEntry): readonly string[] =>
    'names' in of ? [of.form] : of.forms.map((form) => formKey(of.kind, form.value));
  const sorted = [...candidates].sort(mostNamedFirst);
  const groups = new Groups();
  const ofCatalogue = new Map<EntityId, CatalogueEntry>();
  const probable: Probable[] = [];
  const together: Together = {
    ...{ groups, ofCatalogue, catalogue },
    perhaps: (candidate, other, reason) => probable.push({ candidate, other, reason }),
    areParted: (a, b) => areKeysParted(keysOf(a), keysOf(b)),
  };
  joinPeople(
    sorted.filter(({ kind }) => kind === 'PERSON'),
    together,
  );
  joinBodies(
    sorted.filter(({ kind }) => kind !== 'PERSON'),
    together,
  );
  // Whom one of a group is in the catalogue, all of it are.
  for (const candidate of sorted) {
    const known = ofCatalogue.get(candidate.id);
    if (known === undefined) continue;
    for (const member of groups.members(candidate))
      if (!ofCatalogue.has(member.id)) ofCatalogue.set(member.id, known);
  }
  const clusters = Map.groupBy(
    sorted.filter((candidate) => !ofCatalogue.has(candidate.id)),
    (candidate) => groups.root(candidate),
  );
  return {
    clusters: [...clusters.values()],
    ofCatalogue,
    probable: openOf(probable, groups, ofCatalogue, together),
  };
}

/** What is still to be asked once all is put together, a pair of clusters once. */
function openOf(
  probable: readonly Probable[],
  groups: Groups,
  ofCatalogue: ReadonlyMap<EntityId, CatalogueEntry>,
  { areParted }: Together,
): Probable[] {
  const asked = new Set<string>();
  return probable.filter(({ candidate, other }) => {
    if (ofCatalogue.has(candidate.id) || ('names' in other && ofCatalogue.has(other.id))) return false;
    if (areParted(candidate, other)) return false;
    const one = groups.root(candidate).id;
    const two = 'names' in other ? groups.root(other).id : other.id;
    const pair = [one, two].sort().join(' ');
    if (one === two || asked.has(pair)) return false;
    asked.add(pair);
    return true;
  });
}
