import { randomUUID } from 'node:crypto';
import type { Database } from '../../store/dynamodb.ts';
import type { Item } from '../../store/items.ts';
import type { Key } from '../../store/keys.ts';
import type { Writing } from '../../store/write.ts';
import type { Question } from '../editor/question.ts';
import { ContentError } from '../read/content-error.ts';
import { Notes } from '../read/folder-notes.ts';
import { advance, settle } from '../state/advance.ts';
import { Candidates } from '../state/candidates.ts';
import { askedForms, summaryOf, type TextFault } from '../state/lay-out.ts';
import { numberOf, openState, type State, textOf, textOrNull } from '../state/open-state.ts';
import { itemsOf, Owners } from '../state/owners.ts';
import { knownText, observedIn, putText } from '../state/texts.ts';
import { type View, viewOf } from '../state/view.ts';
import { type ChangedText, changedTexts } from './changed-texts.ts';
import type { Change } from './comparison.ts';
import { ContentSum } from './content-sum.ts';
import { remember } from './full-seeding.ts';
import { type Difference, putJournal, readJournal, writeDifference } from './journal.ts';
import { refuseClosed, refuseLosses } from './refusals.ts';
import { RemovalError, removesMost } from './removal.ts';
import type { SeedOptions, SeedResult, TextSource } from './seeding.ts';
import type { TableState } from './table-state.ts';

/**
 * Makes the change that the texts made since the state was written, and no more: what is touched is laid out as it was and
 * as it is, and the difference is written. Null where a full seeding is due: the state is of other rules, of another
 * table, damaged or lost, or the change is about more texts than those that changed.
 *
 * @param target null to tell only what would change
 */
export async function seedChange(
  file: string,
  source: TextSource,
  table: TableState,
  target: { readonly database: Database; readonly writing: Writing } | null,
  options: SeedOptions,
  onChange: (change: Change | 'removed', key: Key) => void = () => {},
): Promise<SeedResult | null> {
  const state = openState(file);
  if (state === null) return null;
  try {
    if (!(await isInStep(state, source, table, target, options.graceMs)) || source.folder === null)
      return null;
    const notes = new Notes();
    const { changed, relooked } = await changedTexts(state, source.folder, options.touched ?? null, notes);
    if (isAboutOthers(state, changed)) return null;
    for (const { path, look } of relooked) state.run('UPDATE texts SET look = ? WHERE path = ?', look, path);
    if (changed.length === 0) return resultOf(state, source, notes, NOTHING);
    return await change(file, state, changed, notes, source, table, target, options, onChange);
  } finally {
    state.close();
  }
}

interface Done {
  readonly texts: number;
  readonly difference: Difference;
  readonly removed: number;
  readonly stored: number;
  readonly questions: readonly Question[] | null;
  readonly isRefused: boolean;
}
const NOTHING: Done = {
  texts: 0,
  difference: { puts: [], removed: [] },
  removed: 0,
  stored: 0,
  questions: null,
  isRefused: false,
};

const meta = ({ get }: State, name: string): string | null =>
  textOrNull(get('SELECT value FROM meta WHERE name = ?', name)?.value);

/** Whether the state is of these rules and of what the table holds now. What was on its way into the table is written. */
async function isInStep(
  state: State,
  source: TextSource,
  table: TableState,
  target: { readonly database: Database; readonly writing: Writing } | null,
  graceMs: number,
): Promise<boolean> {
  const epoch = meta(state, 'epoch');
  if (epoch === null || table.epoch === null || meta(state, 'version') !== source.version) return false;
  const journal = readJournal(state);
  const isPending = journal.puts.length + journal.removed.length > 0 || meta(state, 'from') === table.epoch;
  if (epoch === table.epoch) {
    state.run('DELETE FROM journal');
    return true;
  }
  if (!isPending || meta(state, 'from') !== table.epoch || target === null) return false;
  await finish(state, journal, table, target, graceMs);
  return true;
}

/** The way of a journal into the table. Stopped anywhere, it is gone again from its beginning. */
async function finish(
  state: State,
  journal: Difference,
  table: TableState,
  { database, writing }: { readonly database: Database; readonly writing: Writing },
  graceMs: number,
): Promise<void> {
  await table.begin(table.epoch);
  await writeDifference(database, journal, graceMs, writing);
  await table.end(fingerprintOf(state), meta(state, 'epoch') ?? '');
  state.run('DELETE FROM journal');
}

function fingerprintOf(state: State): string | null {
  if (state.get('SELECT 1 FROM texts WHERE fault IS NOT NULL') !== undefined) return null;
  return new ContentSum(meta(state, 'sum') ?? '0').fingerprint(meta(state, 'version') ?? '');
}

/** Two files of one name, or that state one id, are about each other: so is whichever of them changes. */
function isAboutOthers(state: State, changed: readonly ChangedText[]): boolean {
  const paths = new Set(changed.map(({ path }) => path));
  const twins = (path: string): boolean =>
    [path.normalize('NFC'), path.normalize('NFD')].some(
      (twin) =>
        twin !== path &&
        (paths.has(twin) || state.get('SELECT 1 FROM texts WHERE path = ?', twin) !== undefined),
    );
  const stated: string[] = [];
  for (const { path, outcome } of changed) {
    if (twins(path)) return true;
    const before = state.get('SELECT stated FROM texts WHERE path = ?', path)?.stated;
    for (const id of [before, outcome?.analysis?.text.statedId]) if (typeof id === 'string') stated.push(id);
  }
  if (new Set(stated).size < stated.length) return true;
  return stated.some((id) =>
    state.all('SELECT path FROM texts WHERE stated = ?', id).some(({ path }) => !paths.has(textOf(path))),
  );
}

async function change(
  file: string,
  state: State,
  changed: readonly ChangedText[],
  notes: Notes,
  source: TextSource,
  table: TableState,
  target: { readonly database: Database; readonly writing: Writing } | null,
  options: SeedOptions,
  onChange: (change: Change | 'removed', key: Key) => void,
): Promise<SeedResult | null> {
  const old = openState(file);
  if (old === null) return null;
  let isOpen = false;
  try {
    state.run('BEGIN IMMEDIATE');
    isOpen = true;
    // What is read by the other connection from here on is the state that was.
    old.run('BEGIN');
    const before = viewOf(old);
    old.get('SELECT 1 FROM meta');
    const stored = numberOf(old.get('SELECT COUNT(*) AS n FROM texts WHERE article IS NOT NULL')?.n);
    refuse(old, changed, notes);

    const owners = new Owners();
    const candidates = Candidates.of(state);
    const sum = new ContentSum(meta(state, 'sum') ?? '0');
    for (const { path, look, sha256, outcome } of changed) {
      const known = knownText(old, path);
      if (outcome === null) state.run('DELETE FROM texts WHERE path = ?', path);
      else putText(state, path, look, sha256, outcome);
      candidates.replace(path, observedIn(known), outcome?.analysis ?? null);
      if (known !== null && known.fault === null) sum.toggle(path, known.sha256 ?? '');
      if (outcome?.analysis) sum.toggle(path, outcome.analysis.text.sha256);
    }
    const paths = changed.map(({ path }) => path);
    const advanced = await advance(state, before, { changed: paths, candidates, owners }, source.editorial);
    if (state.get('SELECT 1 FROM texts WHERE article IS NOT NULL') === undefined) return null;
    const difference = differenceOf(before, viewOf(state), owners);
    const removal = { stored, removed: advanced.removed.length };
    const isRefused = removesMost(removal) && !table.held(sum.fingerprint(source.version));
    for (const put of difference.puts) onChange(put.change, put.item);
    for (const key of difference.removed) onChange('removed', key);
    const added = difference.puts.filter((put) => put.change === 'added').length;
    const items = Number(meta(state, 'items') ?? 0) + added - difference.removed.length;
    const result = () =>
      resultOf(state, source, notes, {
        texts: changed.length,
        difference,
        removed: removal.removed,
        stored,
        questions: [...advanced.questions, ...askedForms(state, source.editorial)],
        isRefused,
      });
    remember(state, { items: String(items) });
    if (target === null) return result();
    if (isRefused && options.mayRemoveMost !== true) throw new RemovalError(removal);
    options.signal?.throwIfAborted();
    await target.writing.beforeBatch();
    remember(state, { sum: sum.hex, epoch: randomUUID(), from: table.epoch ?? '' });
    putJournal(state, difference);
    state.run('COMMIT');
    isOpen = false;
    await finish(state, difference, table, target, options.graceMs);
    return result();
  } finally {
    old.close();
    if (isOpen) state.run('ROLLBACK');
  }
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

/** What of the touched owners differs. */
function differenceOf(before: View, after: View, owners: Owners): Difference {
  const old = new Map<string, Item>();
  const now = new Map<string, Item>();
  const gather = (items: Map<string, Item>, view: View) => {
    for (const owner of owners)
      for (const item of itemsOf(view, owner)) items.set(`${item.pk}\n${item.sk}`, item);
  };
  gather(old, before);
  gather(now, after);
  const puts = [...now].flatMap(([key, item]) => {
    const was = old.get(key);
    if (was?.hash === item.hash) return [];
    return [{ item, change: was === undefined ? ('added' as const) : ('changed' as const) }];
  });
  return { puts, removed: [...old].flatMap(([key, item]) => (now.has(key) ? [] : [item])) };
}

function resultOf(state: State, source: TextSource, notes: Notes, done: Done): SeedResult {
  const { difference, removed, stored, isRefused } = done;
  const added = difference.puts.filter((put) => put.change === 'added').length;
  const changed = difference.puts.length - added;
  const faults = state
    .all('SELECT fault FROM texts WHERE fault IS NOT NULL ORDER BY path')
    .map(({ fault }) => JSON.parse(textOf(fault)))
    .map(([file, line, message]: [string, number | null, string]) => new ContentError(file, line, message));
  return {
    texts: done.texts,
    summary: summaryOf(state),
    questions: done.questions ?? [
      ...settle(state, Candidates.of(state), source.editorial).questions,
      ...askedForms(state, source.editorial),
    ],
    plan: {
      added,
      changed,
      removed: difference.removed.length,
      unchanged: Number(meta(state, 'items') ?? 0) - added - changed,
    },
    faults: [...faults, ...notes.closed.values()],
    notes,
    removal: { stored, removed },
    isRefused,
  };
}
