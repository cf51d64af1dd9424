import type { EntityId, EntityKind } from '../../store/records.ts';

/** A part of an article: which run, and offsets into the run's text. */
export interface Span {
  readonly run: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The words of a run from `from` up to `next`, which is the first behind them. */
export interface WordSpan {
  readonly from: number;
  readonly next: number;
}

/** Words that a rule holds for a name. */
export interface NameAt extends WordSpan {
  readonly rule: DiscoveryRule;
  /** From 0 to 1: how sure the rule is. */
  readonly confidence: number;
}

/** What a rule holds for a name in the run that it looks at, until it is weighed against the others. */
export interface Candidate extends Omit<Span, 'run'> {
  readonly kind: EntityKind;
  /** The name as the text writes it, without article, honorific and quotes. */
  readonly name: string;
  readonly acronym: string | null;
  readonly rule: string;
  /** From 0 to 1: how sure the rule is. */
  readonly confidence: number;
}

/** Every rule by which an unknown name is found; shown as `Mention.rule`. */
export type DiscoveryRule =
  | 'honorific'
  | 'given-name'
  | 'given-name-and-word'
  | 'surname-is-a-word'
  | 'surname-in-capitals'
  | 'title-after-name'
  | 'title-before-name'
  | 'honorific-elsewhere'
  | 'family-name'
  | 'name-particle'
  | 'age'
  | 'appointment-verb'
  | 'agent-of-verb'
  | 'speech-verb'
  | 'enumeration'
  | 'name-with-acronym'
  | 'acronym-with-name'
  | 'named-body'
  | 'named-company'
  | 'title-of-company'
  | 'ministry'
  | 'undefined-acronym'
  | 'quoted-name'
  | 'known-name'
  | 'branch-of-known'
  | 'known-person'
  | 'known-surname'
  | 'named-undertaking'
  | 'explained-behind'
  | 'called-so';

/** A span that names an entity: what the candidates come to. Its `place` in the analysis is its receipt. */
export interface Mention extends Span {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly text: string;
  /** What recognised it, a rule or the sign that weighed most; shown as `Mention.rule`. */
  readonly rule: string;
  /** Whether the form is only believed to mean this entity. */
  readonly doubtful: boolean;
  /** From 0 to 1; 1 for what the catalogue lists. */
  readonly confidence: number;
  /** Of an entity that no catalogue lists: its name and acronym here. */
  readonly found: { readonly name: string; readonly acronym: string | null } | null;
}

/**
 * `catalogue`: a form that the catalogue lists. `surname`: part of a name that stands in full elsewhere in the
 * article. `short-name`: the beginning of a body's or an initiative's name that stands in full elsewhere.
 * `head-noun`: « l’Organisation », the one named before. `acronym`: one that the article defines. `repeated`: a name
 * that a rule found elsewhere in the article. `alias`: another name that the article gives, « dit « Le Druide » ».
 */
export type MentionRule =
  | 'catalogue'
  | 'surname'
  | 'short-name'
  | 'head-noun'
  | 'acronym'
  | 'repeated'
  | 'alias'
  | DiscoveryRule;

export const inTextOrder = (a: Mention, b: Mention): number =>
  a.run - b.run || a.start - b.start || b.end - a.end;
