import type { Candidates } from '../../search/find.ts';
import { kindOf } from '../../search/posting.ts';
import type { Query, Wanted } from '../../search/query.ts';
import { type Candidate, countBits, hasNamed, raised } from '../../search/rank.ts';
import { readText } from '../../search/read-text.ts';
import type { Term } from '../../search/terms.ts';
import { isOneSlipFrom, mayBeMistyped } from '../../search/typos.ts';
import type { Hit } from './candidate-rows.ts';

/** So many names are looked at, the best. */
export const MOST_NEARLY_NAMED = 5;
/** A name has at least two words as they were typed: one alone is no sign that the third is a slip. */
export const FEWEST_WORDS = 3;

/**
 * Where no name has all words of a query: first those that have all but one, and in its place a word that is a slip of the
 * finger away. So a slip that is a word elsewhere is forgiven, too (« health cooperation center »), which the index alone
 * does not tell: there such a word stands for itself.
 */
export async function nearlyNamed(
  found: Candidates,
  { wanted }: Query,
  load: (candidate: Candidate) => Promise<Hit['node'] | null>,
): Promise<Candidates> {
  const { candidates } = found;
  if (hasNamed(candidates)) return found;
  const near = candidates
    .flatMap((candidate) => {
      const missing = missingIn(candidate, found, wanted);
      return missing === null ? [] : [{ candidate, missing }];
    })
    .slice(0, MOST_NEARLY_NAMED);
  const meant = await Promise.all(
    near.map(async ({ candidate, missing }) => {
      const term = inPlaceOf(missing, await load(candidate), wanted);
      return term === null ? [] : [{ candidate, term }];
    }),
  );
  const named = meant.flat();
  if (named.length === 0) return found;
  return {
    ...found,
    candidates: raised(
      candidates,
      named.map(({ candidate }) => candidate),
    ),
    terms: new Set([...found.terms, ...named.map(({ term }) => term)]),
  };
}

/** The one required word that an entity's names do not have; null where there are more, or where it is none that is forgiven. */
function missingIn(
  { document, words }: Candidate,
  { required }: Candidates,
  wanted: readonly Wanted[],
): Wanted | null {
  const kind = kindOf(document);
  if (kind === 'ARTICLE') return null;
  const needed = required(kind);
  const missing = needed & ~words;
  if (countBits(missing) !== 1 || countBits(needed & words) < FEWEST_WORDS - 1) return null;
  const word = wanted[Math.log2(missing)];
  return word !== undefined && mayBeMistyped(word.word) ? word : null;
}

/** The term that stands in a name for the missing word, beside at least two others of the query; null where no name has one. */
function inPlaceOf(missing: Wanted, node: Hit['node'] | null, wanted: readonly Wanted[]): string | null {
  if (node === null || node.record === null || !('names' in node.record)) return null;
  const others = wanted.filter((one) => one !== missing && !one.isStop);
  for (const { value } of node.record.names) {
    const { terms } = readText(value);
    const slip = terms.find(({ word }) => isOneSlipFrom(word, missing.word));
    if (slip !== undefined && others.filter((one) => has(terms, one)).length >= FEWEST_WORDS - 1)
      return slip.term;
  }
  return null;
}

const has = (terms: readonly Term[], { term }: Wanted): boolean => terms.some((one) => one.term === term);
