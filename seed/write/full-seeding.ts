import { randomUUID } from 'node:crypto';
import { fromDoc } from '../../store/documents.ts';
import type { Database } from '../../store/dynamodb.ts';
import { type Item, PHASES } from '../../store/items.ts';
import { type Key, recordKey } from '../../store/keys.ts';
import { openReader } from '../../store/read.ts';
import type { ArticleId } from '../../store/records.ts';
import { scanItems } from '../../store/write.ts';
import { PinCollector, type Pins } from '../identity/pins.ts';
import { Notes } from '../read/folder-notes.ts';
import { ownersByPhase, type Step } from '../state/every-owner.ts';
import { fillState, summaryOf } from '../state/lay-out.ts';
import { numberOf, remember, type State, textOf } from '../state/open-state.ts';
import { itemsOf, type Owner } from '../state/owners.ts';
import { questionsIn } from '../state/settle.ts';
import { inTurns } from '../state/turns.ts';
import { viewOf } from '../state/view.ts';
import { type Change, Comparison, StoredItems } from './comparison.ts';
import { ContentSum } from './content-sum.ts';
import type { Target } from './in-step.ts';
import { putInOrder, removeInOrder } from './journal.ts';
import { ItemMeasure, putLarger, putSizes } from './measure-items.ts';
import { refuseClosed, refuseLosses } from './refusals.ts';
import { RemovalError, removesMost } from './removal.ts';
import type { SeedOptions, SeedResult, TextSource } from './seeding.ts';

/**
 * Reads every text and the whole table, and writes what differs. It needs nothing but those two, so it is right whatever
 * was before; what it leaves in `state` is in step with the table, and a change can be made from there.
 */
export async function seedAll(
  state: State,
  source: TextSource,
  target: Target | null,
  options: Pick<SeedOptions, 'onProgress' | 'graceMs' | 'signal' | 'mayRemoveMost' | 'asksQuestions'>,
  onChange: (change: Change | 'removed', key: Key) => void = () => {},
): Promise<SeedResult> {
  const { stored, pins } = await readTable(target?.database ?? null, options.signal);
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
  const removal = { stored: published.length, removed: gone.length };
  const fingerprint = sumOf(state).fingerprint(source.version);
  const isRefused = removesMost(removal) && !(target?.table.held(fingerprint) ?? false);
  const writing = target?.writing ?? null;
  if (writing !== null && isRefused && options.mayRemoveMost !== true) throw new RemovalError(removal);

  // From here on no state is in step with the table, until the end.
  if (writing !== null) await target?.table.begin(null);
  const output = new Output(stored, target, onChange);
  const view = viewOf(state);
  const breathe = inTurns();
  const steps = ownersByPhase(state);
  const all = numberOf(state.get('SELECT COUNT(*) AS n FROM texts')?.n);
  let done = 0;
  for (const step of steps) {
    for (const owner of step.owners()) {
      options.signal?.throwIfAborted();
      await output.take(owner, step, itemsOf(view, owner));
      if (owner.type === 'article') options.onProgress('writing', Math.min(++done, all - 1), all);
      await breathe();
    }
    await output.endStep(view);
  }
  const plan = output.plan();
  if (target === null || writing === null)
    for (const phase of PHASES) for (const key of stored.keysOf(phase)) onChange('removed', key);
  else {
    await removeInOrder(target.database, (phase) => stored.keysOf(phase), options.graceMs, writing);
    await putSizes(target.database, output.sizes());
    const epoch = randomUUID();
    if (isJudged)
      remember(state, {
        epoch,
        version: source.version,
        reading: source.readingVersion,
        sum: sumOf(state).hex,
        items: String(plan.added + plan.changed + plan.unchanged),
      });
    await target.table.end(faults.length === 0 ? fingerprint : null, epoch);
  }
  if (all > 0) options.onProgress('writing', all, all);
  const errors = [...faults.map(({ error }) => error), ...notes.closed.values()];
  return {
    texts: all,
    summary: summaryOf(state),
    questions: options.asksQuestions === false ? null : questionsIn(state, source.editorial),
    plan,
    faults: errors,
    notes,
    removal,
    isRefused,
  };
}

function sumOf({ each }: State): ContentSum {
  const sum = new ContentSum();
  for (const { path, sha256 } of each('SELECT path, sha256 FROM texts WHERE article IS NOT NULL'))
    sum.toggle(textOf(path), textOf(sha256));
  return sum;
}

async function readTable(
  database: Database | null,
  signal?: AbortSignal,
): Promise<{ stored: StoredItems; pins: Pins }> {
  const stored = new StoredItems();
  const collector = new PinCollector();
  if (database !== null) {
    for await (const item of scanItems(database)) {
      signal?.throwIfAborted();
      stored.add(item);
      collector.add(item);
    }
    await findHomes(database, collector);
  }
  return { stored, pins: collector.pins() };
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

/** Items that wait to be written: together some ten megabytes. */
const WAITING = 3_000;

/** Compares items with what is stored, and writes those that differ: targets before links, and of a phase new ones first. */
class Output {
  readonly #comparison: Comparison;
  readonly #target: Target | null;
  readonly #measure = new ItemMeasure();
  #waiting: { readonly item: Item; readonly change: Change }[] = [];
  /** Of the step under way: owners with records that were there before, which may refer to one that is new. */
  #later: { readonly owner: Owner; readonly changed: ReadonlySet<string> }[] = [];

  constructor(
    stored: StoredItems,
    target: Target | null,
    onChange: (change: Change | 'removed', key: Key) => void,
  ) {
    this.#target = target;
    this.#comparison = new Comparison(stored, (item, change) => {
      onChange(change, item);
      if (target?.writing) this.#waiting.push({ item, change });
    });
  }

  async take(owner: Owner, { phases }: Step, items: readonly Item[]): Promise<void> {
    const from = this.#waiting.length;
    for (const item of items)
      if (phases === null || phases.includes(item.phase)) {
        this.#measure.add(item);
        await this.#comparison.compare(item);
      }
    if (phases?.includes('entity')) {
      const changed = this.#waiting.slice(from).filter(({ change }) => change === 'changed');
      if (changed.length > 0) {
        this.#later.push({ owner, changed: new Set(changed.map(({ item }) => `${item.pk} ${item.sk}`)) });
        this.#waiting = this.#waiting.filter(({ change }, i) => i < from || change === 'added');
      }
    }
    if (this.#waiting.length >= WAITING) await this.#write();
  }

  async endStep(view: Parameters<typeof itemsOf>[0]): Promise<void> {
    await this.#write();
    for (const { owner, changed } of this.#later) {
      for (const item of itemsOf(view, owner))
        if (changed.has(`${item.pk} ${item.sk}`)) this.#waiting.push({ item, change: 'changed' });
      if (this.#waiting.length >= WAITING) await this.#write();
    }
    this.#later = [];
    await this.#write();
  }

  plan = () => this.#comparison.plan();
  sizes = () => this.#measure.sizes;

  async #write(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const writing = this.#target?.writing ?? null;
    if (this.#target === null || writing === null || waiting.length === 0) return;
    await putLarger(this.#target.database, this.#measure.sizes);
    await putInOrder(this.#target.database, waiting, writing);
  }
}
