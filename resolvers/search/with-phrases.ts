import type { Candidates } from '../../search/find.ts';
import { hasPhrase, type Query } from '../../search/query.ts';
import type { Candidate } from '../../search/rank.ts';
import { type ReadText, readText } from '../../search/read-text.ts';
import type { Loaders } from '../loaders.ts';
import type { Hit } from './candidate-rows.ts';
import { readArticle } from './read-article.ts';

/** So many candidates are looked at for the phrases of a query, the best with all words of them. */
export const MOST_VERIFIED = 60;

/** Of the candidates those in which every phrase of the query stands so. */
export async function withPhrases(
  { candidates, terms, areAll }: Candidates,
  { wanted, phrases }: Query,
  load: (candidate: Candidate) => Promise<Hit['node'] | null>,
  loaders: Loaders,
): Promise<Candidates> {
  const quoted = new Set(phrases.flat());
  // What stands everywhere is in no article's list.
  const words = wanted.reduce(
    (bits, { term, isStop }, i) => (quoted.has(term) && !isStop ? bits | (1 << i) : bits),
    0,
  );
  const possible = candidates.filter((one) => (one.words & words) === words);
  const looked = possible.slice(0, MOST_VERIFIED);
  const nodes = await Promise.all(looked.map(load));
  const has = await Promise.all(
    nodes.map((node) => (node === null ? false : hasAll(node, phrases, loaders))),
  );
  return {
    candidates: looked.filter((_, i) => has[i]),
    terms,
    areAll: areAll && possible.length <= MOST_VERIFIED,
  };
}

async function hasAll(node: Hit['node'], phrases: Query['phrases'], loaders: Loaders): Promise<boolean> {
  const { record } = node;
  if (record === null) return false;
  const texts: ReadText[] =
    'names' in record
      ? record.names.map(({ value }) => readText(value))
      : [readText(record.title), await readArticle(record, loaders)];
  return phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)));
}
