import type { ReadText } from './read-text.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text has a word of the query, in its order, at most `most` of them. Neighbours are one stretch, with the words
 * that stand everywhere between them (« réforme de l’administration »); by themselves those are marked in a name of nothing
 * else.
 */
export function stretchesOf({ text, terms }: ReadText, wanted: ReadonlySet<string>, most: number): Stretch[] {
  const stretches: { start: number; end: number }[] = [];
  const tells = terms.some(({ isStop }) => !isStop);
  /** Where the last match ends, with the words behind it that may be between two. */
  let reach: number | null = null;
  for (const { term, start, end, isStop } of terms) {
    const joins: boolean = reach !== null && BETWEEN.test(text.slice(reach, start));
    if (!wanted.has(term) || (tells && isStop && !joins)) {
      reach = null;
      continue;
    }
    reach = end;
    // Of words that stand everywhere none is the last one of a stretch.
    if (tells && isStop) continue;
    const last = stretches.at(-1);
    if (joins && last !== undefined) last.end = end;
    else if (stretches.length === most) break;
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Blanks, a hyphen, an apostrophe with what is elided before it; no mark that parts clauses. */
const BETWEEN = /^[\s\p{Pd}'’]{1,3}(?:\p{L}{1,2}['’])?$/u;
