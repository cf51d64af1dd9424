import { inFormat } from '../../store/documents.ts';
import type { Database } from '../../store/dynamodb.ts';
import type { Item } from '../../store/items.ts';
import { type Key, seedSizesKey, seedStateKey } from '../../store/keys.ts';
import type { SeedState } from '../../store/records.ts';
import { itemsIn, ownersByPhase } from '../state/every-owner.ts';
import { type BuildSummary, summaryOf } from '../state/lay-out.ts';
import { newState } from '../state/open-state.ts';
import type { Owner } from '../state/owners.ts';
import { inTurns } from '../state/turns.ts';
import { viewOf } from '../state/view.ts';
import { ItemMeasure } from '../write/measure-items.ts';
import { readPublished } from '../write/published.ts';
import type { TextSource } from '../write/seeding.ts';
import { fillWhole, type WholeState } from '../write/whole-state.ts';

export interface Laid extends Pick<WholeState, 'faults' | 'notes'> {
  readonly summary: BuildSummary;
  readonly items: number;
  /** What stands in a table beside its content: how far it is seeded, and how large things are in it. */
  readonly beside: readonly { readonly key: Key; readonly doc: string }[];
}

/**
 * Lays out every item that a table is to hold, owner by owner, and leaves in `stateFile` the state that is in step with it:
 * a change can be made from there. What is published keeps its ids and addresses by the pins of `published`. Throws what
 * reading the content throws, and what `fillWhole` does.
 *
 * @param published the table whose addresses stay; null for none
 */
export async function layOutAll(
  source: TextSource,
  published: Database | null,
  stateFile: string,
  take: (owner: Owner, items: readonly Item[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<Laid> {
  const pins = await readPublished(published, () => {}, signal);
  const state = newState(stateFile);
  try {
    const { faults, notes, whole, keepInStep } = await fillWhole(state, source, pins);
    const measure = new ItemMeasure();
    const view = viewOf(state);
    const breathe = inTurns();
    let count = 0;
    for (const step of ownersByPhase(state))
      for (const owner of step.owners()) {
        signal?.throwIfAborted();
        const items = itemsIn(view, step, owner);
        for (const item of items) measure.add(item);
        count += items.length;
        await take(owner, items);
        await breathe();
      }
    const epoch = keepInStep(count);
    const seeded: SeedState =
      whole === null ? { fingerprint: whole, epoch } : { fingerprint: whole, held: [whole], epoch };
    return {
      summary: summaryOf(state),
      items: count,
      faults,
      notes,
      beside: [
        { key: seedStateKey, doc: JSON.stringify(inFormat('state', seeded)) },
        { key: seedSizesKey, doc: JSON.stringify(measure.sizes) },
      ],
    };
  } finally {
    state.close();
  }
}
