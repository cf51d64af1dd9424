/** A stretch of keys that halving can give: `width` is a power of two and `start` a multiple of it. */
export interface Range {
  readonly start: number;
  readonly width: number;
}

/**
 * The widest range around a key whose entries fit one leaf: the leaf in which the key lies, or would. The one of a single
 * key where nothing wider fits.
 *
 * @param space a power of two; keys are below it
 * @param fits whether what lies in a range fits; whatever holds for a range holds for its halves
 */
export function leafAround(key: number, space: number, fits: (range: Range) => boolean): Range {
  // Halvings from the whole space on: at `low` it may not fit, at `high` it does, or the range is one key.
  let [low, high] = [0, Math.log2(space)];
  const at = (halvings: number): Range => {
    const width = space / 2 ** halvings;
    return { start: Math.floor(key / width) * width, width };
  };
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(at(middle))) high = middle;
    else low = middle + 1;
  }
  return at(low);
}

/** Ranges that hold all of the given ones, none within another, in ascending order. */
export function outermost(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start || b.width - a.width);
  const kept: Range[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (last === undefined || range.start >= last.start + last.width) kept.push(range);
  }
  return kept;
}
