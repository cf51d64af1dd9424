import type { Budget, Direction, Postings } from './postings.ts';

export interface Walk {
  /** Keys that are in every list, in the order of walking. */
  readonly keys: readonly string[];
  /** Where the walk gave up because its budget was spent: nothing before it, or at it, was missed. Null at the end. */
  readonly stoppedAt: string | null;
}

/**
 * Walks several lists at once and gathers at most `limit` keys that are in all of them. Each list is asked for the
 * furthest key that another one is at, so stretches in which one list has nothing are skipped in the others.
 *
 * @param start the first key that counts
 */
export async function walkTogether(
  conditions: readonly Postings[],
  { start, limit, way, budget }: { start: string; limit: number; way: Direction; budget: Budget },
): Promise<Walk> {
  const keys: string[] = [];
  let wanted = start;
  let passed: string | null = null;
  while (keys.length < limit) {
    if (budget.isSpent && passed !== null) return { keys, stoppedAt: passed };
    const found = await Promise.all(conditions.map((postings) => postings.seek(wanted)));
    if (found.some((key) => key === null)) return { keys, stoppedAt: null };
    const present = found.filter((key) => key !== null);
    const nearest = present.reduce((a, b) => (way.isBefore(b, a) ? b : a));
    const furthest = present.reduce((a, b) => (way.isBefore(a, b) ? b : a));
    if (nearest === furthest) {
      keys.push(furthest);
      passed = furthest;
      wanted = justBehind(furthest, way);
    } else {
      passed = nearest;
      wanted = furthest;
    }
  }
  return { keys, stoppedAt: null };
}

/** A key between `key` and the next one in any list: keys of articles are of one length and end in a letter or digit. */
export const justBehind = (key: string, way: Direction): string =>
  way.backward ? `${key.slice(0, -1)}${below(key)}` : `${key}!`;

/** The last character, one lower, and then above everything: less than `key`, more than every key before it. */
const below = (key: string): string => `${String.fromCharCode(key.charCodeAt(key.length - 1) - 1)}~`;
