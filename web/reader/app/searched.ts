import { MOST_TERMS, parseQuery } from '../../../search/query.ts';
import { termsOf } from '../../../search/terms.ts';

/** What is searched for, as far as the API searches for it. */
export interface Searched {
  /** What the API is asked for. */
  readonly query: string;
  /** Whether that is less than what was typed. */
  readonly isShortened: boolean;
  /** Whether it has no word but such as stand in nearly every text. */
  readonly findsNothing: boolean;
}

/** Sixteen words of 36 letters, which fit into the query string of a GET in any script. */
const LONGEST = 600;

/**
 * A headline that was pasted has more words than the API looks for: then those that stand in nearly every text go first, as
 * they find nothing, and what is behind the sixteenth.
 */
export function searchedFor(typed: string): Searched {
  const text = typed.slice(0, LONGEST).toWellFormed();
  const { wanted, hasOnlyStops } = parseQuery(text);
  const findsNothing = hasOnlyStops && wanted.some(({ word }) => word.length > 1);
  if (wanted.length <= MOST_TERMS)
    return { query: text, isShortened: text.length < typed.length, findsNothing };
  const kept = new Map<string, string>();
  for (const { term, start, end, isStop } of termsOf(text))
    if (kept.size < MOST_TERMS && !kept.has(term) && (!isStop || hasOnlyStops))
      kept.set(term, text.slice(start, end));
  return { query: [...kept.values()].join(' '), isShortened: true, findsNothing };
}
