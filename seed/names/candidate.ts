import type { EntityKind } from '../../store/records.ts';

/** A stretch of a run that a rule holds for a name. Offsets are into the run's text. */
export interface Candidate {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  /** The name as the text writes it, without article, honorific and quotes. */
  readonly name: string;
  readonly acronym: string | null;
  readonly rule: DiscoveryRule;
  /** From 0 to 1: how sure the rule is. */
  readonly confidence: number;
}

/** Every rule by which an unknown name is found; shown as `Mention.rule`. */
export type DiscoveryRule =
  | 'honorific'
  | 'given-name'
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
  | 'named-undertaking';
