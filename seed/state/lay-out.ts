import type { Item } from '../../store/items.ts';
import type { TextOutcome } from '../analysis/analyse-text.ts';
import type { TextRead } from '../analysis/analyse-texts.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Editorial } from '../editor/editorial.ts';
import type { Question } from '../editor/question.ts';
import type { Pins } from '../identity/pins.ts';
import { pinsWithoutForgotten } from '../identity/pins-without-forgotten.ts';
import { isStorable } from '../items/storable.ts';
import { ContentError } from '../read/content-error.ts';
import { advance } from './advance.ts';
import { Candidates } from './candidates.ts';
import { TOTALS } from './contribution.ts';
import { itemsIn, ownersByPhase } from './every-owner.ts';
import { newState, numberOf, type State } from './open-state.ts';
import { Packing } from './packing.ts';
import { putPins } from './pins-in-state.ts';
import { questionsIn } from './settle.ts';
import { putText } from './texts.ts';
import { inTurns } from './turns.ts';
import { viewOf, viewOfNothing } from './view.ts';

export interface BuildSummary {
  readonly articles: number;
  readonly people: number;
  readonly organisations: number;
  readonly initiatives: number;
  /** Pairs of an article and an entity. */
  readonly links: number;
  readonly mentions: number;
}

/** Takes items as they are built, each once, in no order that means anything. */
export type TakeItem = (item: Item) => Promise<void> | void;

export interface Built {
  readonly summary: BuildSummary;
  /** What waits for an editor. */
  readonly questions: readonly Question[];
}

/** A text that is no article as long as an editor does not mend it; what is published of it stays. */
export interface TextFault {
  readonly path: string;
  readonly error: ContentError;
}

/** What is told of a text that is left out. */
export const TOO_LARGE =
  'has a title, name or sentence that is too long to be stored: shorten it, or split the text';

/** A text's outcome, once it is known that its items have sizes that a table takes. */
export function storable(outcome: TextOutcome, file: string): TextOutcome {
  if (outcome.analysis === null || isStorable(outcome.analysis)) return outcome;
  return { analysis: null, fault: new ContentError(file, null, TOO_LARGE) };
}

export interface Filled {
  readonly faults: readonly TextFault[];
  /** Whether each text is judged by itself: else the next change cannot be told from the texts that it is about. */
  readonly isJudged: boolean;
}

/** Takes all texts into an empty state, with what was published before. */
export async function fillState(
  state: State,
  texts: AsyncIterable<TextRead>,
  pins: Pins,
  editorial: Editorial,
): Promise<Filled> {
  state.run('BEGIN');
  putPins(state, pinsWithoutForgotten(pins, editorial.rejections.forgotten));
  const candidates = new Candidates(state);
  const packing = new Packing(state);
  const changed: string[] = [];
  const faults: TextFault[] = [];
  let isJudged = true;
  for await (const { path, look, sha256, outcome: read, isOfTwo } of texts) {
    const outcome = storable(read, path);
    if (outcome.fault !== null) faults.push({ path, error: outcome.fault });
    if (isOfTwo) isJudged = false;
    if (isOfTwo) continue;
    putText(state, packing, { path, look, sha256 }, outcome);
    candidates.replace(path, null, outcome.analysis);
    changed.push(path);
  }
  packing.flush();
  const nothing = newState(null);
  await advance(
    state,
    viewOfNothing(nothing),
    { changed, candidates, owners: null, settles: 'all' },
    editorial,
  );
  // What was published and has no text now.
  state.run(
    'UPDATE homes SET published = 0 WHERE id NOT IN (SELECT article FROM texts WHERE article IS NOT NULL)',
  );
  nothing.close();
  state.run('COMMIT');
  return { faults, isJudged };
}

export function summaryOf({ get }: State): BuildSummary {
  const count = (list: string): number => numberOf(get('SELECT n FROM counts WHERE list = ?', list)?.n);
  const named = (kind: string): number =>
    numberOf(
      get('SELECT COUNT(*) AS n FROM entities WHERE kind = ? AND published = 1 AND articles > 0', kind)?.n,
    );
  return {
    articles: count('articles'),
    people: named('PERSON'),
    organisations: named('ORGANISATION'),
    initiatives: named('INITIATIVE'),
    links: count(TOTALS.links),
    mentions: count(TOTALS.mentions),
  };
}

export interface AnalysedTexts extends Editorial {
  readonly texts: AsyncIterable<TextRead>;
}

/** Every item that texts, catalogue and pins lead to, without a table. */
export async function layOut(
  { texts, ...editorial }: AnalysedTexts,
  pins: Pins,
  take: TakeItem,
): Promise<Built & { readonly faults: readonly TextFault[] }> {
  const state = newState(null);
  const breathe = inTurns();
  try {
    const { faults } = await fillState(state, texts, pins, editorial);
    const view = viewOf(state);
    for (const step of ownersByPhase(state)) {
      for (const owner of step.owners()) {
        for (const item of itemsIn(view, step, owner)) {
          // A wait for nothing costs as much as the item's hash.
          const taken = take(item);
          if (taken !== undefined) await taken;
        }
        await breathe();
      }
    }
    return { summary: summaryOf(state), questions: questionsIn(state, editorial), faults };
  } finally {
    state.close();
  }
}

/** Analyses that were made elsewhere, as texts that were read. */
export async function* asRead(
  analyses: AsyncIterable<Analysis> | Iterable<Analysis>,
): AsyncGenerator<TextRead> {
  for await (const analysis of analyses)
    yield {
      path: analysis.text.path,
      look: '',
      sha256: analysis.text.sha256,
      outcome: { analysis, fault: null },
      isOfTwo: false,
    };
}
