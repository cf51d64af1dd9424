import type { Range } from './range.ts';

/** A part of a sorted set that is one item: everything from `start` on, below `start + width`. */
export interface Leaf<Entry> extends Range {
  readonly entries: readonly Entry[];
}

/**
 * Cuts a set sorted by a number into leaves: the range of keys is halved, and the halves are, until what lies in one fits.
 * So where a leaf begins and ends follows from what lies near it alone: whichever way the set came to be, the leaves are
 * the same, and one entry more rewrites one leaf, or splits it. Empty ranges have no leaf. A range of one key is never cut.
 *
 * @param entries all that lie in `range`
 * @param fits whether entries are few enough for one leaf that begins at `start`
 */
export function cut<Entry extends { readonly key: number }>(
  entries: readonly Entry[],
  range: Range,
  fits: (entries: readonly Entry[], start: number) => boolean,
): Leaf<Entry>[] {
  const leaves: Leaf<Entry>[] = [];
  const halve = (from: number, to: number, start: number, width: number): void => {
    if (from === to) return;
    const part = entries.slice(from, to);
    if (width <= 1 || fits(part, start)) {
      leaves.push({ start, width, entries: part });
      return;
    }
    const middle = start + width / 2;
    let split = from;
    while (split < to && (entries[split]?.key ?? 0) < middle) split += 1;
    halve(from, split, start, width / 2);
    halve(split, to, middle, width / 2);
  };
  halve(0, entries.length, range.start, range.width);
  return leaves;
}
