import type { EntityKind, Place } from '../../store/records.ts';

/** The same said in several languages, by their tag; `und` where nobody says which language it is. */
export type Said = Readonly<Record<string, string>>;

/** In that language, or in the one that there is. */
export const saidIn = (said: Said, language: string): string =>
  said[language] ?? said.und ?? Object.values(said)[0] ?? '';

/** What texts say of two of one name that no one is both: `country` of bodies, the others of people. */
export interface Contradiction {
  readonly about: 'gender' | 'born' | 'age' | 'nationality' | 'trade' | 'country';
  /** Codes, years or names of trades, as the texts' traits have them. */
  readonly values: readonly (string | number)[];
}

/** Why something is asked: what an editor wrote beside a doubtful form, or what contradicts. */
export type Reason = { readonly about: 'doubtful'; readonly said: Said } | Contradiction;

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
  /** Null where the name and its sentence say it all. */
  readonly reason: Reason | null;
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
