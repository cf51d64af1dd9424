import { PHASES } from '../../store/items.ts';
import type { Key } from '../../store/keys.ts';
import { ownersByPhase } from '../state/every-owner.ts';
import { summaryOf } from '../state/lay-out.ts';
import { numberOf, type State } from '../state/open-state.ts';
import { questionsIn } from '../state/settle.ts';
import { standingTwice } from '../state/standing-twice.ts';
import { inTurns } from '../state/turns.ts';
import { viewOf } from '../state/view.ts';
import { type Change, StoredItems } from './comparison.ts';
import type { Target } from './in-step.ts';
import { removeInOrder } from './journal.ts';
import { putSizes } from './measure-items.ts';
import { Output } from './output.ts';
import { readPublished } from './published.ts';
import { RemovalError, removesMost } from './removal.ts';
import type { SeedOptions, SeedResult, TextSource } from './seeding.ts';
import { fillWhole } from './whole-state.ts';

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
  const stored = new StoredItems();
  const pins = await readPublished(target?.database ?? null, (item) => stored.add(item), options.signal);
  const { faults, notes, removal, fingerprint, whole, keepInStep } = await fillWhole(state, source, pins);
  const isRefused = removesMost(removal) && !(target?.table.held(fingerprint) ?? false);
  const writing = target?.writing ?? null;
  if (writing !== null && isRefused && options.mayRemoveMost !== true) throw new RemovalError(removal);

  // From here on no state is in step with the table, until the end.
  if (writing !== null) await target?.table.begin(null);
  await using output = new Output(stored, target, onChange);
  const view = viewOf(state);
  const breathe = inTurns();
  const all = numberOf(state.get('SELECT COUNT(*) AS n FROM texts')?.n);
  let done = 0;
  for (const step of ownersByPhase(state)) {
    for (const owner of step.owners()) {
      options.signal?.throwIfAborted();
      await output.take(view, step, owner);
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
    await target.table.end(whole, keepInStep(plan.added + plan.changed + plan.unchanged));
  }
  if (all > 0) options.onProgress('writing', all, all);
  notes.standTwice(standingTwice(state));
  return {
    texts: all,
    summary: summaryOf(state),
    questions: options.asksQuestions === false ? null : questionsIn(state, source.editorial),
    plan,
    faults,
    notes,
    removal,
    isRefused,
  };
}
