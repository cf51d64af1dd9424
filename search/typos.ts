/** Shorter words have too many neighbours: `Oran` is a letter from `Iran`. */
const SHORTEST = 5;
/** Longer words get no key: they would have too many. */
const LONGEST = 20;

/** Whether a word is forgiven a slip. */
export const mayBeMistyped = (word: string): boolean => {
  const { length } = word;
  return length >= SHORTEST && length <= LONGEST && /^\p{L}+$/u.test(word);
};

/**
 * The keys under which a word is found by another one that is a letter away: itself, and itself without each of its
 * letters. Two words share a key where one letter is missing, too much, another, or two neighbours are swapped (and in a
 * few other cases: see `isOneSlipFrom`). None for a word that is too short or too long.
 */
export function typoKeys(word: string): string[] {
  if (!mayBeMistyped(word)) return [];
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, i) => letters.toSpliced(i, 1).join(''))])];
}

/** Whether one slip of the finger makes one word the other: a letter more, less, another, or two neighbours swapped. */
export function isOneSlipFrom(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let behind = 0;
  while (behind < short.length - from && short.at(-1 - behind) === long.at(-1 - behind)) behind += 1;
  const [left, right] = [short.slice(from, short.length - behind), long.slice(from, long.length - behind)];
  if (left.length === 0) return right.length <= 1;
  if (left.length === 1) return right.length === 1;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0];
}
