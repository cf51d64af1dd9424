import type { EntityId, EntityKind } from '../../store/records.ts';
import type { Analysis, FoundEntity } from '../analysis/analysis.ts';
import { keyOfTraits, type Traits } from '../analysis/traits/traits.ts';
import { formKey, toldKey } from '../lexicon/form-key.ts';

/** An entity that rules found, over all articles that name it so. */
export interface FoundCandidate {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** What makes its forms one: see `formKey`. */
  readonly form: string;
  /** The form, and what texts say that tells it from others of it. */
  readonly key: string;
  traits: Traits;
  /** How its name is written, with the number of articles. */
  readonly names: Map<string, number>;
  readonly acronyms: Set<string>;
  articles: number;
  confidence: number;
  /** The surest place, and of equally sure ones that of the first path. */
  seen: { readonly path: string; readonly place: FoundEntity['place'] };
}

/** Gathers what each article found. The order of the articles makes no difference. */
export function addFound(
  candidates: Map<EntityId, FoundCandidate>,
  { text, found }: { readonly text: Pick<Analysis['text'], 'path'>; readonly found: Analysis['found'] },
): void {
  for (const { entity, kind, name, acronym, confidence, place, traits } of found) {
    const known = candidates.get(entity);
    const seen = { path: text.path, place };
    const candidate = known ?? {
      id: entity,
      kind,
      form: formKey(kind, name),
      key: toldKey(formKey(kind, name), keyOfTraits(kind, traits)),
      traits,
      names: new Map(),
      acronyms: new Set(),
      articles: 0,
      confidence: 0,
      seen,
    };
    if (
      confidence > candidate.confidence ||
      (confidence === candidate.confidence && text.path < candidate.seen.path)
    ) {
      candidate.confidence = confidence;
      candidate.seen = seen;
    }
    candidate.traits = surer(candidate.traits, traits);
    candidate.articles += 1;
    candidate.names.set(name, (candidate.names.get(name) ?? 0) + 1);
    if (acronym !== null) candidate.acronyms.add(acronym);
    candidates.set(entity, candidate);
  }
}

/** What is no part of the key, of both: of two that differ the first by alphabet, whichever text came first. */
function surer(one: Traits, other: Traits): Traits {
  const country = [one.country, other.country].filter((code) => code !== undefined).sort()[0];
  return { ...other, ...one, ...(country !== undefined && { country }) };
}

/** Most often, then longest, then first by alphabet. */
export function mostWritten({ names }: Pick<FoundCandidate, 'names'>): string {
  const [first] = [...names].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
