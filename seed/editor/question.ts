import type { EntityKind, Place } from '../../store/records.ts';

/** What only an editor can decide. `seen` is the surest place. */
export interface Question {
  readonly about: QuestionKind;
  readonly kind: EntityKind;
  readonly name: string;
  readonly acronym: string | null;
  /** Whose name it may be; null where the question is whether it is one at all. */
  readonly other: string | null;
  /** The key of the other in the catalogue; null where rules found the other one too. */
  readonly key: string | null;
  readonly confidence: number;
  /** Why it is believed, where an editor has said so. */
  readonly reason: string | null;
  /** How many pairs of an article and an entity the answer decides, over all texts. */
  readonly links: number;
  readonly seen: { readonly path: string; readonly place: Place };
}

export const QUESTION_KINDS = [
  /** A rule found it, less surely than what is published. */
  'new-entity',
  /** Two names that may be one person's; they are two until an editor says otherwise. */
  'probable-merge',
  /** A form that the catalogue calls doubtful, and that a text uses. */
  'doubtful-alias',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
