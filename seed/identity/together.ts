import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { Reason } from '../editor/question.ts';
import type { FoundCandidate } from './found-entities.ts';
import type { Groups } from './groups.ts';

export interface Probable {
  readonly candidate: FoundCandidate;
  readonly other: FoundCandidate | CatalogueEntry;
  /** Why they are two until an editor says otherwise, where their names do not say it. */
  readonly reason: Reason | null;
}

export type Perhaps = (
  candidate: FoundCandidate,
  other: FoundCandidate | CatalogueEntry,
  reason: Reason | null,
) => void;

/** What is put together, and what is asked meanwhile. */
export interface Together {
  readonly groups: Groups;
  readonly ofCatalogue: Map<EntityId, CatalogueEntry>;
  readonly catalogue: readonly CatalogueEntry[];
  readonly perhaps: Perhaps;
  /** Whether an editor called the two different. */
  readonly areParted: (a: FoundCandidate, b: FoundCandidate | CatalogueEntry) => boolean;
}
