import type { EntityId, EntityKind } from '../../store/records.ts';
import type { DiscoveryRule } from './candidate.ts';

/** A place in a run that names an entity. Offsets are into the run's text. */
export interface Mention {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** Which run of the article. */
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What recognised it; shown as `Mention.rule`. */
  readonly rule: MentionRule;
  /** Whether the form is only believed to mean this entity. */
  readonly doubtful: boolean;
  /** From 0 to 1; 1 for what the catalogue lists. */
  readonly confidence: number;
  /** Of an entity that no catalogue lists: its name and acronym here. */
  readonly found: { readonly name: string; readonly acronym: string | null } | null;
}

/**
 * `catalogue`: a form that the catalogue lists. `surname`: part of a name that stands in full elsewhere in the
 * article. `short-name`: the beginning of a body's or an undertaking's name that stands in full elsewhere.
 * `head-noun`: « l’Organisation », the one named before. `acronym`: one that the article defines. `repeated`: a name
 * that a rule found elsewhere in the article.
 */
export type MentionRule =
  | 'catalogue'
  | 'surname'
  | 'short-name'
  | 'head-noun'
  | 'acronym'
  | 'repeated'
  | DiscoveryRule;

export const inTextOrder = (a: Mention, b: Mention): number =>
  a.run - b.run || a.start - b.start || b.end - a.end;
