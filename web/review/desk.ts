import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readCatalogue } from '../../seed/editor/catalogue.ts';
import type { Question } from '../../seed/editor/question.ts';
import { ranked } from '../../seed/editor/rank-questions.ts';
import { formatReview, REVIEW_FILE, replaceFile, toAsked } from '../../seed/editor/review-file.ts';
import { takeAnswers } from '../../seed/editor/take-answers.ts';
import type { Content } from '../../seed/read/content.ts';

/** A question as the page shows it. */
export interface ShownQuestion {
  /** The same for the same question. */
  readonly id: string;
  readonly about: Question['about'];
  readonly kind: Question['kind'];
  readonly name: string;
  readonly other: string | null;
  readonly key: string | null;
  readonly reason: string | null;
  readonly confidence: number;
  readonly links: number;
  readonly file: string;
  readonly rule: string;
  readonly text: string;
  readonly sentence: string;
}

export interface Waiting {
  readonly questions: readonly ShownQuestion[];
  /** Entries that a name may be merged into. */
  readonly entries: readonly {
    readonly key: string;
    readonly kind: Question['kind'];
    readonly name: string;
  }[];
}

/** Where an editor's decisions are taken. */
export interface Desk {
  /** Something was seeded: what waits for an editor is asked anew by whoever looks next. */
  changed(): void;
  waiting(): Promise<Waiting>;
  /**
   * Writes an answer (`accept`, `reject`, `merge into KEY`) into review.yaml and takes it into the catalogue, as
   * `npm run seed` does: the next seeding goes by it. False where the question waits no longer. Throws ContentError, and then
   * has changed nothing.
   */
  decide(id: string, answer: string): Promise<boolean>;
}

/** @param ask what waits for an editor now: a look at every name */
export function openDesk(contentNow: () => Promise<Content>, ask: () => Promise<readonly Question[]>): Desk {
  let known: Promise<readonly Question[]> | null = null;
  const openNow = (): Promise<readonly Question[]> => {
    if (known !== null) return known;
    const asked = ask().then(ranked);
    known = asked;
    asked.catch(() => {
      if (known === asked) known = null;
    });
    return asked;
  };
  let last: Promise<unknown> = Promise.resolve();
  const decide = async (id: string, answer: string): Promise<boolean> => {
    const open = await openNow();
    const question = open.find((one) => idOf(one) === id);
    if (question === undefined) return false;
    const { catalogue } = await contentNow();
    // What an editor wrote by hand is not overwritten.
    await takeAnswers(catalogue);
    const rest = open.filter((one) => one !== question);
    const file = join(catalogue, REVIEW_FILE);
    try {
      await replaceFile(file, formatReview([{ ...toAsked(question), answer }, ...rest.map(toAsked)]));
      await takeAnswers(catalogue);
    } catch (error) {
      await replaceFile(file, formatReview(open.map(toAsked)));
      throw error;
    }
    known = Promise.resolve(rest);
    return true;
  };
  return {
    changed() {
      known = null;
    },
    async waiting() {
      const { catalogue } = await contentNow();
      const entries = (await readCatalogue(catalogue)).map(({ key, kind, name }) => ({ key, kind, name }));
      return { questions: (await openNow()).map(shown), entries };
    },
    // One at a time: each reads the files that the one before has written.
    decide(id, answer) {
      const mine = last.then(() => decide(id, answer));
      last = mine.catch(() => {});
      return mine;
    },
  };
}

const idOf = ({ about, kind, name, other, key }: Question): string =>
  createHash('sha256')
    .update(JSON.stringify([about, kind, name, other, key]))
    .digest('base64url')
    .slice(0, 16);

const shown = (question: Question): ShownQuestion => ({
  id: idOf(question),
  about: question.about,
  kind: question.kind,
  name: question.name,
  other: question.other,
  key: question.key,
  reason: question.reason,
  confidence: question.confidence,
  links: question.links,
  file: question.seen.path,
  rule: question.seen.place.rule,
  text: question.seen.place.text,
  sentence: question.seen.place.sentence,
});
