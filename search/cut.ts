import type { Range } from './range.ts';

/** A part of a sorted set that is one item: everything from `start` on, below `start + width`. */
export interface Leaf<Entry> extends Range {
  readonly entries: readonly Entry[];
}

/** How what is cut is looked at. */
export interface Cutting<Entry> {
  readonly keyOf: (entry: Entry) => number;
  /** Whether entries fit one leaf that begins at `start`. */
  readonly fits: (entries: readonly Entry[], start: number) => boolean;
  /** More never fit. */
  readonly most: number;
}

/**
 * Cuts a set sorted by a number into leaves: the range of keys is halved, and the halves are, until what lies in one fits.
 * So where a leaf begins and ends follows from what lies near it alone: whichever way the set came to be, the leaves are
 * the same, and one entry more rewrites one leaf, or splits it. Empty ranges have no leaf. A range of one key is never cut.
 *
 * @param entries all that lie in `range`
 */
export function cut<Entry>(
  entries: readonly Entry[],
  range: Range,
  { keyOf, fits, most }: Cutting<Entry>,
): Leaf<Entry>[] {
  const leaves: Leaf<Entry>[] = [];
  const halve = (from: number, to: number, start: number, width: number): void => {
    if (from === to) return;
    if (width <= 1 || to - from <= most) {
      const part = entries.slice(from, to);
      if (width <= 1 || fits(part, start)) {
        leaves.push({ start, width, entries: part });
        return;
      }
    }
    const middle = start + width / 2;
    let [split, behind] = [from, to];
    while (split < behind) {
      const between = (split + behind) >>> 1;
      const entry = entries[between];
      if (entry !== undefined && keyOf(entry) < middle) split = between + 1;
      else behind = between;
    }
    halve(from, split, start, width / 2);
    halve(split, to, middle, width / 2);
  };
  halve(0, entries.length, range.start, range.width);
  return leaves;
}
