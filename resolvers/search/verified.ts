import type { Candidates } from '../../search/find.ts';
import { hasPhrase, isMadeOf, type Query } from '../../search/query.ts';
import type { Candidate } from '../../search/rank.ts';
import { type ReadText, readText } from '../../search/read-text.ts';
import type { Loaders } from '../loaders.ts';
import type { Hit } from './candidate-rows.ts';
import { readArticle } from './read-article.ts';

/** So many candidates are looked at for what the index does not tell, the best with all words that matter. */
export const MOST_VERIFIED = 60;

/** Whether the index alone tells what a query finds. */
export const toldByIndex = ({ phrases, hasOnlyStops }: Query): boolean =>
  phrases.length === 0 && !hasOnlyStops;

/**
 * Of the candidates those in which every phrase of the query stands so. Of words that stand everywhere, without quotes,
 * those whose name is nothing else: `la une` is a paper, `de la` is nobody.
 */
export async function verified(
  { candidates, areAll, ...found }: Candidates,
  { wanted, phrases, hasOnlyStops }: Query,
  load: (candidate: Candidate) => Promise<Hit['node'] | null>,
  loaders: Loaders,
): Promise<Candidates> {
  const quoted = new Set(phrases.flat());
  // What stands everywhere is in no article's list.
  const words = wanted.reduce(
    (bits, { term, isStop }, i) => (hasOnlyStops || (quoted.has(term) && !isStop) ? bits | (1 << i) : bits),
    0,
  );
  const possible = candidates.filter((one) => (one.words & words) === words);
  const looked = possible.slice(0, MOST_VERIFIED);
  const nodes = await Promise.all(looked.map(load));
  const has = await Promise.all(
    nodes.map(async (node) => {
      const texts = node === null ? [] : await textsOf(node, loaders);
      if (phrases.length === 0) return texts.some((text) => isMadeOf(text, wanted));
      return phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)));
    }),
  );
  return {
    ...found,
    candidates: looked.filter((_, i) => has[i]),
    areAll: areAll && possible.length <= MOST_VERIFIED,
  };
}

async function textsOf({ record }: Hit['node'], loaders: Loaders): Promise<readonly ReadText[]> {
  if (record === null) return [];
  if ('names' in record) return record.names.map(({ value }) => readText(value));
  return [readText(record.title), await readArticle(record, loaders)];
}
