import { kindsSaidBy } from './kind-words.ts';
import { look, UNKNOWN } from './look.ts';
import type { Index } from './lookup.ts';
import type { DocumentKind } from './posting.ts';
import type { Query } from './query.ts';
import { type Candidate, type Found, type Required, rank, requirementsOf } from './rank.ts';
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
  required: () => 0,
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
  const found: Found[] = all.map((list, i) => {
    const tells = query.hasOnlyStops || query.wanted[i]?.isStop === false;
    return {
      list,
      isRequired: tells && list.postings.length > 0,
      mayFind: tells,
      saysKind: kindsSaidBy(query.wanted[i]?.term ?? ''),
    };
  });
  return {
    candidates: rank(found, articles, kinds),
    required: neededOf(found),
    terms: new Set([...query.wanted.map(({ term }) => term), ...all.flatMap(({ terms }) => terms)]),
    areAll: all.every(({ isComplete }) => isComplete),
  };
}

/** All words but those that say the kind. */
const neededOf = (found: readonly Found[]): Required => {
  const [all, butKind = all] = requirementsOf(found);
  return butKind;
};
