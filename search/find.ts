import { KIND_TERMS } from './kind-words.ts';
import { look, UNKNOWN } from './look.ts';
import type { Index } from './lookup.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './posting.ts';
import type { Query } from './query.ts';
import { type Candidate, type Found, type Required, rank, requiredOf } from './rank.ts';
import { takenFor } from './taken-for.ts';

export interface Candidates {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** What was looked for, corrections included. */
  readonly terms: ReadonlySet<string>;
  /** What a name is to have of the words of the query. */
  readonly required: Required;
  /** Whether these are all; else lists were cut off behind their best. */
  readonly areAll: boolean;
}

/** Words of a query that are taken for others where nothing has them. */
export const MOST_MISTYPED = 6;

const NOTHING_FOUND: Candidates = {
  candidates: [],
  terms: new Set(),
  required: requiredOf([]),
  areAll: true,
};

/**
 * The documents of some kinds that have a word of the query. One round of reads; at most two more where nothing has a
 * word.
 */
export async function findCandidates(
  query: Query,
  kinds: ReadonlySet<DocumentKind>,
  index: Index,
): Promise<Candidates> {
  if (query.wanted.length === 0) return NOTHING_FOUND;
  const [articles, ...looks] = await Promise.all([
    index.articles(),
    ...query.wanted.map(({ term }) => look(term, index)),
  ]);
  const unknown = query.wanted.filter(({ isStop }, i) => !isStop && looks[i]?.postings.length === 0);
  const taken = await takenFor(unknown.slice(0, MOST_MISTYPED), index);
  const all = query.wanted.map((wanted, i) => taken.get(wanted) ?? looks[i] ?? UNKNOWN);
  const mayDecide = all.map(
    ({ postings }, i) => postings.length > 0 && (query.hasOnlyStops || query.wanted[i]?.isStop === false),
  );
  // A word that nothing has, and what was taken for one, decide nothing beside words that were found as they were typed.
  const asTyped = mayDecide.map((may, i) => may && all[i]?.weight === 1);
  const required = asTyped.includes(true) ? asTyped : mayDecide;
  const found: Found[] = all.map((list, i) => ({
    list,
    isRequired: required[i] ?? false,
    mayFind: query.hasOnlyStops || query.wanted[i]?.isStop === false,
    saysKind: kindsSaidBy(query.wanted[i]?.term ?? ''),
  }));
  return {
    candidates: rank(found, articles, kinds),
    required: requiredOf(found),
    terms: new Set([...query.wanted.map(({ term }) => term), ...all.flatMap(({ terms }) => terms)]),
    areAll: all.every(({ isComplete }) => isComplete),
  };
}

const kindsSaidBy = (term: string): ReadonlySet<DocumentKind> =>
  new Set(DOCUMENT_KINDS.filter((kind) => KIND_TERMS[kind].has(term)));
