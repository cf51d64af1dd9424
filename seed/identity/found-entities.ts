import type { EntityId, EntityKind } from '../../store/records.ts';
import type { Analysis, FoundEntity } from '../analysis/analysis.ts';
import { formKey } from '../lexicon/form-key.ts';

/** An entity that rules found, over all articles that name it so. */
export interface FoundCandidate {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** What makes its forms one: see `formKey`. */
  readonly key: string;
  /** How its name is written, with the number of articles. */
  readonly names: Map<string, number>;
  readonly acronyms: Set<string>;
  articles: number;
  confidence: number;
  /** The surest place, and of equally sure ones that of the first path. */
  seen: { readonly path: string; readonly place: FoundEntity['place'] };
}

/** Gathers what each article found. The order of the articles makes no difference. */
export function addFound(candidates: Map<EntityId, FoundCandidate>, { text, found }: Analysis): void {
  for (const { entity, kind, name, acronym, confidence, place } of found) {
    const known = candidates.get(entity);
    const seen = { path: text.path, place };
    const candidate = known ?? {
      id: entity,
      kind,
      key: formKey(kind, name),
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
    candidate.articles += 1;
    candidate.names.set(name, (candidate.names.get(name) ?? 0) + 1);
    if (acronym !== null) candidate.acronyms.add(acronym);
    candidates.set(entity, candidate);
  }
}
