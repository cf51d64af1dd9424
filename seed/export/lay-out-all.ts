import { randomUUID } from 'node:crypto';
import { inFormat } from '../../store/documents.ts';
import type { Database } from '../../store/dynamodb.ts';
import type { Item } from '../../store/items.ts';
import { type Key, seedSizesKey, seedStateKey } from '../../store/keys.ts';
import type { SeedState } from '../../store/records.ts';
import { scanItems } from '../../store/write.ts';
import { noPins, PinCollector, type Pins } from '../identity/pins.ts';
import type { ContentError } from '../read/content-error.ts';
import { Notes } from '../read/folder-notes.ts';
import { ownersByPhase } from '../state/every-owner.ts';
import { type BuildSummary, fillState, summaryOf } from '../state/lay-out.ts';
import { newState, remember, textOf } from '../state/open-state.ts';
import { itemsOf, type Owner } from '../state/owners.ts';
import { inTurns } from '../state/turns.ts';
import { viewOf } from '../state/view.ts';
import { ContentSum } from '../write/content-sum.ts';

import { ItemMeasure } from '../write/measure-items.ts';
import { refuseLosses } from '../write/refusals.ts';
import type { TextSource } from '../write/seeding.ts';

export interface Laid {
  readonly summary: BuildSummary;
  readonly items: number;
  /** The texts that were left out. */
  readonly faults: readonly ContentError[];
  /** What stands in a table beside its content: how far it is seeded, and how large things are in it. */
  readonly beside: readonly { readonly key: Key; readonly doc: string }[];
}

/**
 * Lays out every item that a table is to hold, owner by owner, and leaves in `stateFile` the state that is in step with it:
 * a change can be made from there. What is published keeps its ids and addresses by the pins of `published`. Throws what
 * reading the content throws, and ContentErrors where a published text cannot be read.
 *
 * @param published the table whose addresses stay; null for none
 */
export async function layOutAll(
  source: TextSource,
  published: Database | null,
  stateFile: string,
  take: (owner: Owner, items: readonly Item[]) => Promise<void>,
): Promise<Laid> {
  const pins = published === null ? noPins : await pinsOf(published);
  const state = newState(stateFile);
  try {
    const { faults, isJudged } = await fillState(state, source.all(new Notes()), pins, source.editorial);
    const paths = new Set([...pins.homes.values()].flatMap((home) => (home.isPublished ? [home.path] : [])));
    refuseLosses(faults, (path) => paths.has(path));
    const measure = new ItemMeasure();
    const view = viewOf(state);
    const breathe = inTurns();
    let count = 0;
    for (const { phases, owners } of ownersByPhase(state))
      for (const owner of owners()) {
        const items = itemsOf(view, owner).filter(({ phase }) => phases === null || phases.includes(phase));
        for (const item of items) measure.add(item);
        count += items.length;
        await take(owner, items);
        await breathe();
      }
    const sum = new ContentSum();
    for (const { path, sha256 } of state.each('SELECT path, sha256 FROM texts WHERE article IS NOT NULL'))
      sum.toggle(textOf(path), textOf(sha256));
    const epoch = randomUUID();
    if (isJudged)
      remember(state, {
        epoch,
        version: source.version,
        reading: source.readingVersion,
        sum: sum.hex,
        items: String(count),
      });
    const fingerprint = faults.length === 0 ? sum.fingerprint(source.version) : null;
    const seeded: SeedState =
      fingerprint === null ? { fingerprint, epoch } : { fingerprint, held: [fingerprint], epoch };
    return {
      summary: summaryOf(state),
      items: count,
      faults: faults.map(({ error }) => error),
      beside: [
        { key: seedStateKey, doc: JSON.stringify(inFormat('state', seeded)) },
        { key: seedSizesKey, doc: JSON.stringify(measure.sizes) },
      ],
    };
  } finally {
    state.close();
  }
}

async function pinsOf(database: Database): Promise<Pins> {
  const collector = new PinCollector();
  for await (const item of scanItems(database)) collector.add(item);
  return collector.pins();
}
