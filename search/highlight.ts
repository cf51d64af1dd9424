import type { ReadText } from './read-text.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a text has a word of the query, in its order, at most `most` of them. Neighbours are one stretch. */
export function stretchesOf({ text, terms }: ReadText, wanted: ReadonlySet<string>, most: number): Stretch[] {
  const stretches: { start: number; end: number }[] = [];
  let wasMatch = false;
  for (const { term, start, end, isStop } of terms) {
    const isMatch: boolean = wanted.has(term) && (!isStop || wasMatch);
    const last = stretches.at(-1);
    if (isMatch && wasMatch && last !== undefined && /^\P{L}{1,3}$/u.test(text.slice(last.end, start)))
      last.end = end;
    else if (isMatch) {
      if (stretches.length === most) break;
      stretches.push({ start, end });
    }
    wasMatch = isMatch;
  }
  return stretches;
}
