import { setTimeout } from 'node:timers/promises';
import type { Database } from '../store/dynamodb.ts';
import { type Item, PHASES, type Phase } from '../store/items.ts';
import { type Key, recordKey, seedStateKey } from '../store/keys.ts';
import { acquireLease, type Lease, type LeaseTimes } from '../store/lease.ts';
import { openReader } from '../store/read.ts';
import { deleteItems, putItems, putState, scanItems, type Writing } from '../store/write.ts';
import type { BuiltContent, TextFault } from './build.ts';
import { refuseToLose } from './closed-folders.ts';
import { ContentError, ContentErrors } from './content-error.ts';
import type { TakeItem } from './lay-out.ts';
import { CHANGES, type Change, Comparison, type Plan, StoredItems, type TakeWrite } from './plan.ts';
import { collectPins } from './slug-item.ts';
import type { Pins } from './slugs.ts';
import { type Spool, SpoolFolder } from './spool.ts';

/** What a table is to hold: a folder of texts, or the release that was made of one. */
export interface Source {
  /** A hash of everything that the items follow from, the table's pins aside. */
  fingerprint(): Promise<string>;
  /** Builds the items, with the slugs that were published before. */
  build(pins: Pins, take: TakeItem): Promise<BuiltContent>;
}

export type Progress = (step: 'reading' | 'writing', done: number, all: number) => void;

export interface SeedResult extends Omit<BuiltContent, 'faults'> {
  readonly plan: Plan;
  /** The texts that were left out, each with what an editor has to mend. */
  readonly faults: readonly ContentError[];
}

export interface SeedOptions {
  readonly onProgress: Progress;
  /** Called when another writer has to be waited for. */
  readonly onWait: () => void;
  /**
   * How long after the lists no longer lead there an article or entity is kept, for requests that are under way: at
   * least as long as a request may take.
   */
  readonly graceMs: number;
  readonly lease?: LeaseTimes;
  /** Once aborted no further batch is written and `apply` rejects with its reason; the next run goes on from there. */
  readonly signal?: AbortSignal;
}

interface SeedState {
  readonly fingerprint: string | null;
}

/** Whether the last seeding of the table was of this fingerprint and came to its end. */
export async function isApplied(database: Database, fingerprint: string): Promise<boolean> {
  const [doc] = await openReader(database).get([seedStateKey], { consistent: true });
  const state: SeedState = doc == null ? { fingerprint: null } : JSON.parse(doc);
  return state.fingerprint === fingerprint;
}

/** What applying would change: told of every key that it would write or remove. Writes nothing. */
export async function planSource(
  database: Database | null,
  source: Source,
  onChange: (change: Change | 'removed', key: Key) => void,
): Promise<SeedResult> {
  const { result, stored } = await compare(database, source, (item, change) => onChange(change, item));
  for (const phase of PHASES) for (const key of stored.keysOf(phase)) onChange('removed', key);
  return result;
}

/**
 * Makes the table hold exactly what the source says. Idempotent: what is stored already is not written again. Stopped
 * anywhere and run again, it ends in the same table. One writer at a time: another one is waited for. What the source
 * throws it throws before anything is written. A text with a fault is left out; where one is published already, nothing
 * is written and ContentErrors thrown, as its article would be lost.
 */
export async function apply(database: Database, source: Source, options: SeedOptions): Promise<SeedResult> {
  const lease = await acquireLease(database, options.onWait, options.lease);
  try {
    // Taken before the items are made: a text that changes meanwhile makes the next start seed again.
    const fingerprint = await source.fingerprint();
    await using folder = await SpoolFolder.make();
    const steps = new WriteSteps(folder);
    const { result, stored } = await compare(database, source, async (item, change) => {
      options.signal?.throwIfAborted();
      await steps.add(item, change);
    });
    await write(database, result.plan, steps, stored, lease, options);
    // What was left out is looked at again by the next seeding, and named again.
    await putState(database, seedStateKey, { fingerprint: result.faults.length === 0 ? fingerprint : null });
    return result;
  } finally {
    await lease.release();
  }
}

/** Builds every item and compares it with what is stored. What is left in `stored` is to be removed. */
async function compare(
  database: Database | null,
  source: Source,
  takeWrite: TakeWrite,
): Promise<{ result: SeedResult; stored: StoredItems }> {
  const stored = new StoredItems();
  const pins = collectPins();
  if (database !== null) {
    for await (const item of scanItems(database)) {
      stored.add(item);
      pins.add(item);
    }
  }
  const comparison = new Comparison(stored, takeWrite);
  const { summary, questions, faults, notes } = await source.build(pins.pins, (item) =>
    comparison.compare(item),
  );
  refuseLosses(faults, stored);
  if (database !== null) await refuseToLose(database, [...notes.closed.keys()], stored.articles());
  const errors = [...faults.map(({ error }) => error), ...notes.closed.values()];
  return {
    result: { summary, questions, plan: comparison.plan(), faults: errors, notes },
    stored,
  };
}

const STAYS =
  'is published already: nothing was written, as its article would be lost. Mend the text, or remove the file to remove the article';

/** What is published of a text is in the table, and cannot be built anew without it. */
function refuseLosses(faults: readonly TextFault[], stored: StoredItems): void {
  const lost = faults.filter(({ article }) => stored.has(recordKey(article)));
  if (lost.length === 0) return;
  const hints = lost.map(({ error }) => new ContentError(error.file, null, STAYS));
  throw new ContentErrors([...faults.map(({ error }) => error), ...hints]);
}

/** What is to be written, on disk, in the order of writing: a new item before a changed one of its phase, which may refer to it. */
class WriteSteps {
  readonly #folder: SpoolFolder;
  readonly #steps = new Map<string, Spool<Item>>();

  constructor(folder: SpoolFolder) {
    this.#folder = folder;
  }

  async add(item: Item, change: Change): Promise<void> {
    const step = `${item.phase} ${change}`;
    const spool = this.#steps.get(step) ?? (await this.#folder.open<Item>());
    this.#steps.set(step, spool);
    await spool.push(item);
  }

  inOrder = (): Spool<Item>[] =>
    PHASES.flatMap((phase) => CHANGES.flatMap((change) => this.#steps.get(`${phase} ${change}`) ?? []));
}

/** Writes targets before links, and removes them the other way round, with time between for whoever is on the way. */
async function write(
  database: Database,
  { added, changed, removed }: Plan,
  steps: WriteSteps,
  stored: StoredItems,
  lease: Lease,
  options: SeedOptions,
): Promise<void> {
  const { onProgress, graceMs, signal } = options;
  const all = added + changed + removed;
  if (all === 0) return;
  let done = 0;
  const writing: Writing = {
    beforeBatch: async () => {
      signal?.throwIfAborted();
      await lease.check();
    },
    afterBatch: (count) => {
      done += count;
      onProgress('writing', done, all);
    },
  };
  await putState(database, seedStateKey, { fingerprint: null });
  for (const step of steps.inOrder()) await putItems(database, step, writing);
  const remove = (phase: Phase) => deleteItems(database, stored.keysOf(phase), writing);
  const [links, targets] = [
    PHASES.toReversed().filter(isLink),
    PHASES.toReversed().filter((p) => !isLink(p)),
  ];
  for (const phase of links) await remove(phase);
  if (targets.some((phase) => stored.keysOf(phase).next().done === false)) await setTimeout(graceMs);
  for (const phase of targets) await remove(phase);
}

const isLink = (phase: Phase): boolean => phase === 'list' || phase === 'count';
