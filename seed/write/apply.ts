import { setTimeout } from 'node:timers/promises';
import { fromDoc, inFormat } from '../../store/documents.ts';
import type { Database } from '../../store/dynamodb.ts';
import { type Item, PHASES, type Phase } from '../../store/items.ts';
import { type Key, recordKey, seedStateKey } from '../../store/keys.ts';
import { acquireLease, type Lease } from '../../store/lease.ts';
import { openReader } from '../../store/read.ts';
import type { ArticleId, SeedState } from '../../store/records.ts';
import { deleteItems, putItems, putState, scanItems, type Writing } from '../../store/write.ts';
import { PinCollector, type Pins, samePath } from '../identity/pins.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import { refuseToLose } from './closed-folders.ts';
import { CHANGES, type Change, Comparison, type Plan, StoredItems, type TakeWrite } from './comparison.ts';
import { RemovalError, removalOf, removesMost } from './removal.ts';
import type { ItemSource, SeedOptions, SeedResult, TextFault } from './seeding.ts';
import { type Spool, SpoolFolder } from './spool.ts';

/** So many fingerprints are kept of what the table held whole: a deployment that fails its check goes back to the last but one. */
const HELD = 2;

async function readState(database: Database): Promise<SeedState> {
  const [doc] = await openReader(database).get([seedStateKey], { consistent: true });
  return doc == null ? { fingerprint: null } : fromDoc('state', doc);
}

const writeState = (database: Database, state: SeedState): Promise<void> =>
  putState(database, seedStateKey, inFormat('state', state));

/** Whether the last seeding of the table was of this fingerprint and came to its end. */
export const isApplied = async (database: Database, fingerprint: string): Promise<boolean> =>
  (await readState(database)).fingerprint === fingerprint;

const heldBy = ({ fingerprint, held = [] }: SeedState): readonly string[] =>
  held.length === 0 && fingerprint !== null ? [fingerprint] : held;

/** What applying would change: told of every key that it would write or remove. Writes nothing. */
export async function planSource(
  database: Database | null,
  source: ItemSource,
  onChange: (change: Change | 'removed', key: Key) => void,
): Promise<SeedResult> {
  const wasHeld = database !== null && heldBy(await readState(database)).includes(await source.fingerprint());
  const { result, stored } = await compare(database, source, wasHeld, (item, change) =>
    onChange(change, item),
  );
  for (const phase of PHASES) for (const key of stored.keysOf(phase)) onChange('removed', key);
  return result;
}

/**
 * Makes the table hold exactly what the source says. Idempotent: what is stored already is not written again. Stopped
 * anywhere and run again, it ends in the same table. One writer at a time: another one is waited for. What the source
 * throws it throws before anything is written. A text with a fault is left out; where one is published already, nothing
 * is written and ContentErrors thrown, as its article would be lost. Throws RemovalError, too, before it writes.
 */
export async function apply(
  database: Database,
  source: ItemSource,
  options: SeedOptions,
): Promise<SeedResult> {
  const lease = await acquireLease(database, options.onWait, options.lease);
  try {
    // Taken before the items are made: a text that changes meanwhile makes the next start seed again.
    const fingerprint = await source.fingerprint();
    await using folder = await SpoolFolder.make();
    const steps = new WriteSteps(folder);
    const held = heldBy(await readState(database));
    const { result, stored } = await compare(
      database,
      source,
      held.includes(fingerprint),
      async (item, change) => {
        options.signal?.throwIfAborted();
        await steps.add(item, change);
      },
    );
    if (result.isRefused && options.mayRemoveMost !== true) throw new RemovalError(result.removal);
    await write(database, result.plan, steps, stored, held, lease, options);
    // What was left out is looked at again by the next seeding, and named again.
    const state: SeedState =
      result.faults.length === 0
        ? { fingerprint, held: [fingerprint, ...held.filter((one) => one !== fingerprint)].slice(0, HELD) }
        : { fingerprint: null, held };
    await writeState(database, state);
    return result;
  } finally {
    await lease.release();
  }
}

/**
 * Builds every item and compares it with what is stored. What is left in `stored` is to be removed.
 *
 * @param wasHeld whether the table held that very source before
 */
async function compare(
  database: Database | null,
  source: ItemSource,
  wasHeld: boolean,
  takeWrite: TakeWrite,
): Promise<{ result: SeedResult; stored: StoredItems }> {
  const stored = new StoredItems();
  const collector = new PinCollector();
  if (database !== null) {
    for await (const item of scanItems(database)) {
      stored.add(item);
      collector.add(item);
    }
    await findHomes(database, collector);
  }
  const pins = collector.pins();
  const comparison = new Comparison(stored, takeWrite);
  const { summary, questions, faults, notes } = await source.build(pins, (item) => comparison.compare(item));
  refuseLosses(faults, pins);
  if (database !== null) await refuseToLose(database, [...notes.closed.keys()], stored.articles());
  const removal = removalOf(pins, stored);
  const errors = [...faults.map(({ error }) => error), ...notes.closed.values()];
  return {
    result: {
      summary,
      questions,
      plan: comparison.plan(),
      faults: errors,
      notes,
      removal,
      isRefused: removesMost(removal) && !wasHeld,
    },
    stored,
  };
}

const HOMES_AT_ONCE = 1_000;

/** A table that an older version of this program seeded has them in its records alone: read once. */
async function findHomes(database: Database, collector: PinCollector): Promise<void> {
  const ids: ArticleId[] = [...collector.homeless];
  for (let i = 0; i < ids.length; i += HOMES_AT_ONCE) {
    const keys = ids.slice(i, i + HOMES_AT_ONCE).map(recordKey);
    for (const doc of await openReader(database).get(keys, { consistent: true })) {
      if (doc === null) continue;
      const { id, source } = fromDoc('article', doc);
      collector.addHome(id, source.file, source.sha256);
    }
  }
}

const STAYS =
  'is published already: nothing was written, as its article would be lost. Mend the text, or remove the file to remove the article';

/** What is published of a text is in the table, and cannot be built anew without it. */
function refuseLosses(faults: readonly TextFault[], { homes }: Pins): void {
  const published = new Set([...homes.values()].filter((home) => home.isPublished).map(({ path }) => path));
  const lost = faults.filter(({ path }) => published.has(samePath(path)));
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
  held: readonly string[],
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
  await writeState(database, { fingerprint: null, held });
  for (const step of steps.inOrder()) await putItems(database, step, writing);
  const remove = (phase: Phase) => deleteItems(database, stored.keysOf(phase), writing);
  const [links, targets] = [
    PHASES.toReversed().filter(isLink),
    PHASES.toReversed().filter((p) => !isLink(p)),
  ];
  for (const phase of links) await remove(phase);
  if (targets.some((phase) => phase !== 'pin' && stored.keysOf(phase).next().done === false))
    await setTimeout(graceMs);
  for (const phase of targets) await remove(phase);
}

const isLink = (phase: Phase): boolean => phase === 'list' || phase === 'count';
