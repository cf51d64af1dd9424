import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type CatalogueEntry, readCatalogue } from '../../seed/editor/catalogue.ts';
import { catalogueToWrite, ownCatalogue } from '../../seed/editor/own-catalogue.ts';
import type { Question } from '../../seed/editor/question.ts';
import { ranked } from '../../seed/editor/rank-questions.ts';
import { formatReview, REVIEW_FILE, replaceFile, toAsked } from '../../seed/editor/review-file.ts';
import { takeAnswers } from '../../seed/editor/take-answers.ts';
import { type Content, seedContent } from '../../seed/read/content.ts';
import { shownCatalogue } from './tell-fault.ts';
import { type Change, changeBy, takeBack } from './undo.ts';

/** A question as the page shows it. */
export interface ShownQuestion
  extends Pick<Question, 'about' | 'kind' | 'name' | 'other' | 'key' | 'reason' | 'confidence' | 'links'> {
  /** The same for the same question. */
  readonly id: string;
  readonly file: string;
  readonly rule: string;
  readonly text: string;
  readonly sentence: string;
}

export interface Waiting {
  readonly questions: readonly ShownQuestion[];
  /** Entries that a name may be merged into. */
  readonly entries: readonly Pick<CatalogueEntry, 'key' | 'kind' | 'name'>[];
  /** The folder that answers are written into, by the name of the texts' folder. */
  readonly catalogue: string;
  /** Whether that is the catalogue that comes with Kiosque. */
  readonly isKiosques: boolean;
  /** The last answer since the start, which may be taken back; null where there is none. */
  readonly last: { readonly id: string; readonly name: string; readonly answer: string } | null;
}

/** Where an editor's decisions are taken. */
export interface Desk {
  /** Something was seeded: what waits for an editor is asked anew by whoever looks next. */
  changed(): void;
  waiting(): Promise<Waiting>;
  /**
   * Writes an answer (as review.yaml has it: `ANSWER`) into review.yaml and takes it into the catalogue beside the texts, as
   * `npm run seed` does: the next seeding goes by it. False where the question waits no longer. Throws ContentError, and then
   * has changed nothing.
   */
  decide(id: string, answer: string): Promise<boolean>;
  /**
   * Takes the last answer back: the files are what they were before it, and the question waits again. False where none was
   * given since the start. Throws ContentError where a file was changed since.
   */
  undo(): Promise<boolean>;
}

/** How many answers can be taken back, one after the other. */
const MOST_TAKEN_BACK = 10;

interface Given {
  readonly last: Waiting['last'];
  readonly change: Change;
  /** What waited before. */
  readonly open: readonly Question[];
}

/** @param ask what waits for an editor now: a look at every name */
export function openDesk(contentNow: () => Promise<Content>, ask: () => Promise<readonly Question[]>): Desk {
  let known: Promise<readonly Question[]> | null = null;
  let given: readonly Given[] = [];
  const openNow = (): Promise<readonly Question[]> => {
    if (known !== null) return known;
    const asked = ask().then(ranked);
    known = asked;
    asked.catch(() => {
      if (known === asked) known = null;
    });
    return asked;
  };
  const decide = async (id: string, answer: string): Promise<boolean> => {
    const open = await openNow();
    const question = open.find((one) => idOf(one) === id);
    if (question === undefined) return false;
    const folder = await ownCatalogue(await contentNow());
    // What an editor wrote by hand is not overwritten.
    await takeAnswers(folder);
    const rest = open.filter((one) => one !== question);
    const change = await changeBy(folder, () => write(folder, open, question, answer));
    given = [...given, { last: { id, name: question.name, answer }, change, open }].slice(-MOST_TAKEN_BACK);
    known = Promise.resolve(rest);
    return true;
  };
  const undo = async (): Promise<boolean> => {
    const last = given.at(-1);
    if (last === undefined) return false;
    await takeBack(last.change);
    given = given.slice(0, -1);
    known = Promise.resolve(last.open);
    return true;
  };
  let before: Promise<unknown> = Promise.resolve();
  /** One at a time: each reads the files that the one before has written. */
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const mine = before.then(act);
    before = mine.catch(() => {});
    return mine;
  };
  return {
    changed() {
      known = null;
    },
    async waiting() {
      const content = await contentNow();
      const entries = (await readCatalogue(content.catalogue)).map(({ key, kind, name }) => ({
        key,
        kind,
        name,
      }));
      return {
        questions: (await openNow()).map(shown),
        entries,
        catalogue: shownCatalogue(content),
        isKiosques: catalogueToWrite(content) === seedContent.catalogue,
        last: given.at(-1)?.last ?? null,
      };
    },
    decide: (id, answer) => inTurn(() => decide(id, answer)),
    undo: () => inTurn(undo),
  };
}

/** All of it or, where the answer cannot be followed, nothing. */
async function write(
  folder: string,
  open: readonly Question[],
  question: Question,
  answer: string,
): Promise<void> {
  const file = join(folder, REVIEW_FILE);
  const answered = open.map((one) => (one === question ? { ...toAsked(one), answer } : toAsked(one)));
  try {
    await replaceFile(file, formatReview(answered));
    await takeAnswers(folder);
  } catch (error) {
    await replaceFile(file, formatReview(open.map(toAsked)));
    throw error;
  }
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
