import { entryKey } from './keys.ts';
import { entryUnder, type Index } from './lookup.ts';
import { documentOf, kindOf, type Posting } from './posting.ts';
import type { List } from './rank.ts';
import { unpackAscending } from './varint.ts';

/** What the index has for a word of a query. */
export interface Look extends List {
  /** Terms that were taken for the word. */
  readonly terms: readonly string[];
  readonly isComplete: boolean;
}

export const UNKNOWN: Look = {
  terms: [],
  postings: [],
  articles: 0,
  entities: 0,
  weight: 1,
  isComplete: true,
};

/** One round of two reads. */
export async function look(term: string, index: Index): Promise<Look> {
  const key = entryKey('WORD', term);
  const [payload, long] = await Promise.all([entryUnder(key, index), index.longList(key)]);
  if (long !== null) return { ...long, terms: [term], weight: 1 };
  if (payload === null) return UNKNOWN;
  return lookOf([term], unpackAscending(payload));
}

/** @param postings all there are, best first */
export function lookOf(terms: readonly string[], postings: readonly Posting[]): Look {
  const articles = postings.filter((posting) => kindOf(documentOf(posting)) === 'ARTICLE').length;
  return { terms, postings, articles, entities: postings.length - articles, weight: 1, isComplete: true };
}
