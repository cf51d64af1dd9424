import type { EntityId, EntityKind, Place, StatedRole } from '../../store/records.ts';
import type { ArticleText } from '../article/article.ts';
import type { Relation } from '../statements/relations.ts';
import type { Traits } from './traits/traits.ts';

/** Everything that one text says. The graph of all articles is put together from these. */
export interface Analysis {
  readonly text: ArticleText;
  /** In text order. */
  readonly mentions: readonly AnalysedMention[];
  /** Each title once for a person and organisation, with every place that states it. */
  readonly roles: readonly AnalysedRole[];
  readonly relations: readonly AnalysedRelation[];
  /** What the article links to, in order of first mention or of the role that implies it. */
  readonly links: readonly Link[];
  /** Entities that no catalogue lists, under provisional ids. */
  readonly found: readonly FoundEntity[];
}

/** A name that a rule found in one article. */
export interface FoundEntity {
  /** Provisional: `identity/` decides which of them are one, and gives it its id. */
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly acronym: string | null;
  /** Of the surest place. */
  readonly confidence: number;
  /** The surest place; of a ministry that only a title names, the title. */
  readonly place: Place;
  readonly traits: Traits;
}

export interface AnalysedMention {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly doubtful: boolean;
  /** Whether its text is a name of the entity: « l’Organisation » is none. */
  readonly isName: boolean;
  readonly confidence: number;
  readonly place: Place;
}

export interface AnalysedRole extends StatedRole {
  readonly fact: string;
}

export interface AnalysedRelation {
  readonly relation: Relation['relation'];
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly fact: string;
  readonly place: Place;
}

export interface Link {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly impliedBy: AnalysedRole | null;
}

/** Runs are what mentions were looked for in: nothing behind the analysis needs them. */
export const withoutRuns = (analysis: Analysis): Analysis => ({
  ...analysis,
  text: { ...analysis.text, runs: [] },
});
