import { randomUUID } from 'node:crypto';
import type { Key } from '../../store/keys.ts';
import { ContentError } from '../read/content-error.ts';
import { Notes } from '../read/folder-notes.ts';
import { advance } from '../state/advance.ts';
import { Candidates } from '../state/candidates.ts';
import { summaryOf, type TextFault } from '../state/lay-out.ts';
import { metaOf, numberOf, openState, remember, type State, textOf } from '../state/open-state.ts';
import { Owners } from '../state/owners.ts';
import { Packing } from '../state/packing.ts';
import { questionsIn } from '../state/settle.ts';
import { knownText, putText, removeText } from '../state/texts.ts';
import { viewOf } from '../state/view.ts';
import { type ChangedText, changedTexts } from './changed-texts.ts';
import type { Change } from './comparison.ts';
import { ContentSum } from './content-sum.ts';
import { differenceOf } from './difference.ts';
import { finish, isInStep, type Target } from './in-step.ts';
import { isAboutOthers } from './is-about-others.ts';
import { type Difference, putJournal } from './journal.ts';
import { refuseClosed, refuseLosses } from './refusals.ts';
import { RemovalError, removesMost } from './removal.ts';
import type { SeedOptions, SeedResult, TextSource } from './seeding.ts';

/** What a change is made from, and where it goes. */
interface Making {
  /** Of the state. */
  readonly file: string;
  readonly source: TextSource;
  readonly target: Target;
  readonly options: SeedOptions;
  readonly onChange: (change: Change | 'removed', key: Key) => void;
}

/**
 * Makes the change that the texts made since the state was written, and no more: what is touched is laid out as it was and
 * as it is, and the difference is written. Null where a full seeding is due: the state is of other rules, of another
 * table, damaged or lost, or the change is about more texts than those that changed.
 */
export async function seedChange(
  file: string,
  source: TextSource,
  target: Target,
  options: SeedOptions,
  onChange: Making['onChange'] = () => {},
): Promise<SeedResult | null> {
  const state = openState(file);
  if (state === null) return null;
  try {
    if (!(await isInStep(state, source, target, options.graceMs)) || source.folder === null) return null;
    const notes = new Notes();
    const { changed, relooked } = await changedTexts(state, source.folder, options.touched ?? null, notes);
    if (isAboutOthers(state, changed)) return null;
    for (const { path, look } of relooked) state.run('UPDATE texts SET look = ? WHERE path = ?', look, path);
    const isRefusedAnew = metaOf(state, 'version') !== source.version;
    if (changed.length === 0 && !isRefusedAnew) return resultOf(state, source, notes, options, NOTHING);
    return await change(state, changed, notes, { file, source, target, options, onChange });
  } finally {
    state.close();
  }
}

type Done = Pick<SeedResult, 'texts' | 'removal' | 'isRefused'> & { readonly difference: Difference };
const NOTHING: Done = {
  texts: 0,
  difference: { puts: [], removed: [] },
  removal: { stored: 0, removed: 0 },
  isRefused: false,
};

async function change(
  state: State,
  changed: readonly ChangedText[],
  notes: Notes,
  { file, source, target, options, onChange }: Making,
): Promise<SeedResult | null> {
  const { table, writing } = target;
  const old = openState(file);
  if (old === null) return null;
  let isOpen = false;
  try {
    // What is on its way into the table is on disk before any of it is written: also where the power fails.
    state.run('PRAGMA synchronous = FULL');
    state.run('BEGIN IMMEDIATE');
    isOpen = true;
    // What is read by the other connection from here on is the state that was.
    old.run('BEGIN');
    const before = viewOf(old);
    old.get('SELECT 1 FROM meta');
    const { articles: stored } = summaryOf(old);
    refuse(old, changed, notes);

    const candidates = new Candidates(state);
    const sum = takeTexts(state, old, changed, candidates);
    const owners = new Owners();
    const paths = changed.map(({ path }) => path);
    const settles = metaOf(old, 'version') === source.version ? 'near' : 'all';
    const taken = { changed: paths, candidates, owners, settles } as const;
    const advanced = await advance(state, before, taken, source.editorial);
    if (state.get('SELECT 1 FROM texts WHERE article IS NOT NULL') === undefined) return null;
    const difference = differenceOf(before, viewOf(state), owners);
    const removal = { stored, removed: advanced.removed.length };
    const isRefused = removesMost(removal) && !table.held(sum.fingerprint(source.version));
    for (const put of difference.puts) onChange(put.change, put.item);
    for (const key of difference.removed) onChange('removed', key);
    remember(state, { items: String(numberOf(metaOf(state, 'items')) + grownBy(difference)) });
    const done: Done = { texts: changed.length, difference, removal, isRefused };
    const result = () => resultOf(state, source, notes, options, done);
    if (writing === null) return result();

    if (isRefused && options.mayRemoveMost !== true) throw new RemovalError(removal);
    options.signal?.throwIfAborted();
    await writing.beforeBatch();
    const { version } = source;
    remember(state, { version, sum: sum.hex, epoch: randomUUID(), from: table.epoch ?? '' });
    putJournal(state, difference);
    state.run('COMMIT');
    isOpen = false;
    await options.keeper?.beforeChange(state);
    await finish(state, difference, { ...target, writing }, options.graceMs);
    return result();
  } finally {
    old.close();
    if (isOpen) state.run('ROLLBACK');
  }
}

/** Takes the changed texts into the state. Returns the sum over all texts. */
function takeTexts(
  state: State,
  before: State,
  changed: readonly ChangedText[],
  candidates: Candidates,
): ContentSum {
  const sum = new ContentSum(metaOf(state, 'sum') ?? '0');
  const packing = new Packing(state);
  for (const { path, look, sha256, outcome } of changed) {
    const known = knownText(before, path);
    if (outcome === null) removeText(state, path);
    else putText(state, packing, { path, look, sha256 }, outcome);
    candidates.replace(path, known?.observed ?? null, outcome?.analysis ?? null);
    if (known !== null && known.fault === null) sum.toggle(path, known.sha256 ?? '');
    if (outcome?.analysis) sum.toggle(path, outcome.analysis.text.sha256);
  }
  packing.flush();
  return sum;
}

/** Throws ContentErrors, or ContentError, where an article would be lost that nobody removed. */
function refuse(before: State, changed: readonly ChangedText[], notes: Notes): void {
  const faults: TextFault[] = changed.flatMap(({ path, outcome }) =>
    outcome !== null && outcome.fault !== null ? [{ path, error: outcome.fault }] : [],
  );
  const isPublished = (path: string): boolean =>
    before.get('SELECT 1 FROM homes WHERE path = ? AND published = 1', path) !== undefined;
  refuseLosses(faults, isPublished);
  refuseClosed(
    notes,
    changed.flatMap(({ path, outcome }) => (outcome === null ? [path] : [])),
  );
}

const addedIn = ({ puts }: Difference): number => puts.filter((put) => put.change === 'added').length;
const grownBy = (difference: Difference): number => addedIn(difference) - difference.removed.length;

function resultOf(
  state: State,
  source: TextSource,
  notes: Notes,
  { asksQuestions = true }: SeedOptions,
  { texts, difference, removal, isRefused }: Done,
): SeedResult {
  const added = addedIn(difference);
  const changed = difference.puts.length - added;
  const faults = state
    .all('SELECT fault FROM texts WHERE fault IS NOT NULL ORDER BY path')
    .map(({ fault }) => JSON.parse(textOf(fault)))
    .map(([file, line, message]: [string, number | null, string]) => new ContentError(file, line, message));
  return {
    texts,
    summary: summaryOf(state),
    questions: asksQuestions ? questionsIn(state, source.editorial) : null,
    plan: {
      added,
      changed,
      removed: difference.removed.length,
      unchanged: numberOf(metaOf(state, 'items')) - added - changed,
    },
    faults: [...faults, ...notes.closed.values()],
    notes,
    removal,
    isRefused,
  };
}
