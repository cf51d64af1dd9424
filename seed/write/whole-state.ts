import { randomUUID } from 'node:crypto';
import type { Pins } from '../identity/pins.ts';
import type { ContentError } from '../read/content-error.ts';
import { Notes } from '../read/folder-notes.ts';
import { fillState } from '../state/lay-out.ts';
import { remember, type State, textOf } from '../state/open-state.ts';
import { ContentSum } from './content-sum.ts';
import { refuseClosed, refuseLosses } from './refusals.ts';
import type { Removal } from './removal.ts';
import type { TextSource } from './seeding.ts';

/** What is known of a state once all texts of a source are in it. */
export interface WholeState {
  /** The texts and folders that were left out. */
  readonly faults: readonly ContentError[];
  readonly notes: Notes;
  readonly removal: Removal;
  /** Of what the table is to hold. */
  readonly fingerprint: string;
  /** What a table says of itself that holds all of it: null where a text was left out. */
  readonly whole: string | null;
  /** Notes that the state is in step with a table of so many items, from the epoch on that it returns. */
  readonly keepInStep: (items: number) => string;
}

/**
 * Takes all texts of a source into an empty state. Throws ContentErrors, or ContentError, where an article would be lost
 * that nobody removed: of what is published nothing can be built without its text.
 *
 * @param pins what is published, by which addresses and ids stay
 */
export async function fillWhole(state: State, source: TextSource, pins: Pins): Promise<WholeState> {
  const notes = new Notes();
  const { faults, isJudged } = await fillState(state, source.all(notes), pins, source.editorial);
  const published = [...pins.homes].filter(([, home]) => home.isPublished);
  const paths = new Set(published.map(([, { path }]) => path));
  refuseLosses(faults, (path) => paths.has(path));
  const gone = published.filter(
    ([id]) => state.get('SELECT 1 FROM texts WHERE article = ?', id) === undefined,
  );
  refuseClosed(
    notes,
    gone.map(([, { path }]) => path),
  );
  const sum = sumOf(state);
  const fingerprint = sum.fingerprint(source.version);
  const leftOut = [...faults.map(({ error }) => error), ...notes.closed.values()];
  return {
    faults: leftOut,
    notes,
    removal: { stored: published.length, removed: gone.length },
    fingerprint,
    whole: leftOut.length === 0 ? fingerprint : null,
    keepInStep(items) {
      const epoch = randomUUID();
      const { version, readingVersion: reading } = source;
      if (isJudged) remember(state, { epoch, version, reading, sum: sum.hex, items: String(items) });
      return epoch;
    },
  };
}

function sumOf({ each }: State): ContentSum {
  const sum = new ContentSum();
  for (const { path, sha256 } of each('SELECT path, sha256 FROM texts WHERE article IS NOT NULL'))
    sum.toggle(textOf(path), textOf(sha256));
  return sum;
}
