import type { MentionNote } from '../../../../seed/commands/explained.ts';
import type { ToldLanguage } from '../../../../seed/editor/told-in.ts';
import type { ShownQuestion } from '../../desk.ts';

type Kind = ShownQuestion['kind'];

/** Everything that the editor's page says in one language, what told.yaml has aside. */
export interface Words {
  /** For whom the other language is. */
  readonly other: { readonly language: ToldLanguage; readonly name: string };
  readonly navigation: string;
  readonly questions: string;
  readonly texts: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly title: string;
  readonly nothingWaits: string;
  readonly heading: string;
  readonly links: (n: number) => string;
  readonly sure: (percent: number) => string;
  /** What is asked, and what each answer means. */
  readonly asked: (question: ShownQuestion) => Asked;
  /** What it is instead; `isOther`: another one of the same kind. */
  readonly isOneOf: (kind: Kind, isOther: boolean) => string;
  readonly merge: string;
  readonly mergeField: string;
  readonly mergeGo: string;
  readonly mergeNone: string;
  /** Keys, and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
  /** An answer as it was given. */
  readonly given: (name: string, answer: string) => string;
  readonly written: string;
  readonly undo: (given: string) => string;
  readonly undone: (name: string) => string;
  readonly writtenInto: (folder: string) => string;
  readonly isKiosques: (command: string) => string;
  readonly foundBy: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly leftOut: string;
  readonly statements: string;
  readonly relations: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<MentionNote, string>>;
  /** By the code of the server. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly noServer: string;
  /** The server could not do it, and says no more. */
  readonly failed: string;
  /** The question that an answer came for had one already. */
  readonly answeredAlready: (name: string) => string;
  /** Keys came while the answer before was being written. */
  readonly tooSoon: (times: number) => string;
  /** How many texts there are, and of how many there is no article. */
  readonly textsCounted: (texts: number, faulty: number) => string;
}

export interface Asked {
  readonly question: string;
  readonly accept: string;
  readonly reject: string;
}
