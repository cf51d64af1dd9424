/**
 * Where a place is among values in order, found by halving: the index of the first value that is not before the place, and
 * so the number of those that are; the number of values where all are.
 *
 * @param isBefore whether a value is before the place: true for the first ones, false for all behind them
 */
export function firstFrom<Value>(values: readonly Value[], isBefore: (value: Value) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle];
    if (value !== undefined && isBefore(value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
