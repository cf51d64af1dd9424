import { type Item, PHASES, type StoredItem } from '../store/items.ts';
import type { Key } from '../store/keys.ts';

/** What has to be written and removed so that the table holds the built items and nothing else. */
export interface Plan {
  /** In the order of writing: steps one after the other, the items of a step in any order. */
  readonly puts: readonly (readonly PlannedItem[])[];
  readonly deletes: readonly (readonly StoredItem[])[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** An item to write; new, or changed. */
export interface PlannedItem extends Item {
  readonly isNew: boolean;
}

const address = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/**
 * Compares built and stored items. A new item comes before a changed one of its phase: what was changed may refer to
 * what is new. Removal goes in the reverse order of writing.
 */
export function planWrites(items: readonly Item[], stored: ReadonlyMap<string, StoredItem>): Plan {
  const wanted = new Set(items.map(address));
  if (wanted.size !== items.length)
    throw new Error(`two items were built for the same key: ${firstTwice(items)}`);
  const added = items.filter((item) => !stored.has(address(item))).map((item) => ({ ...item, isNew: true }));
  const changed = items
    .filter((item) => (stored.get(address(item))?.hash ?? item.hash) !== item.hash)
    .map((item) => ({ ...item, isNew: false }));
  const removed = [...stored.values()].filter((item) => !wanted.has(address(item)));
  const steps = PHASES.flatMap((phase) => [
    added.filter((i) => i.phase === phase),
    changed.filter((i) => i.phase === phase),
  ]);
  return {
    puts: steps.filter((step) => step.length > 0),
    deletes: PHASES.toReversed()
      .map((phase) => removed.filter((item) => item.phase === phase))
      .filter((step) => step.length > 0),
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: items.length - added.length - changed.length,
  };
}

export const storedByAddress = (stored: readonly StoredItem[]): Map<string, StoredItem> =>
  new Map(stored.map((item) => [address(item), item]));

function firstTwice(items: readonly Item[]): string {
  const seen = new Set<string>();
  return items.map(address).find((key) => seen.size === seen.add(key).size) ?? '';
}
