import type { EntityCounts, EntityId, EntityName, MentionRecord, RelationName } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';

/** A role over all articles that state it. */
export interface RoleFact {
  readonly id: string;
  readonly organisation: EntityId | null;
  /** Distinct articles that state it. */
  readonly articles: number;
  /** The place in the newest article. */
  readonly newest: string;
  /** As the newest article writes it. */
  readonly title: string;
  /** Whether the newest article says that it is no longer held. */
  readonly former?: boolean;
}
export interface RelationFact {
  readonly id: string;
  readonly relation: RelationName;
}
export interface Evidence {
  readonly sortKey: string;
  readonly mention: MentionRecord;
}

/** What all articles together say of one entity, and where it stands. Its size does not grow with the number of articles. */
export interface EntityNode {
  readonly entry: CatalogueEntry;
  /** Forms the texts use, with how often. */
  readonly forms: readonly { readonly value: string; readonly uses: number; readonly doubtful: boolean }[];
  readonly roles: readonly RoleFact[];
  /** What it is part of. */
  readonly parent: EntityId | null;
  readonly counts: EntityCounts;
}

/** The contract serves at most 100 receipts of a fact. */
export const EVIDENCE_KEPT = 100;

/** Every form of an entity, canonical name first, then the catalogue's, then the texts' by frequency. */
export function namesOf({ entry, forms }: Pick<EntityNode, 'entry' | 'forms'>): EntityName[] {
  const listed = entry.forms.map(({ value, language, doubtful }) => ({
    value,
    language,
    doubtful: doubtful !== null,
  }));
  const known = new Set(listed.map(({ value }) => value));
  const inTexts = forms
    .filter(({ value }) => !known.has(value))
    .sort((a, b) => b.uses - a.uses || (a.value < b.value ? -1 : 1))
    .map(({ value, doubtful }) => ({ value, language: null, doubtful }));
  return [...listed, ...inTexts];
}
