import { entryKey } from './keys.ts';
import { KIND_TERMS } from './kind-words.ts';
import { entryUnder, type Index } from './lookup.ts';
import { DOCUMENT_KINDS, type DocumentKind, documentOf, kindOf } from './posting.ts';
import type { Query, Wanted } from './query.ts';
import { type Candidate, type Found, type List, type Required, rank, requiredOf } from './rank.ts';
import { stem } from './terms.ts';
import { unpackAscending } from './varint.ts';
import { wordsNear } from './words-near.ts';

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

/** Words of a query that are looked for with another letter. */
export const MOST_MISTYPED = 6;
/** Words taken for one that was mistyped. */
export const MOST_CORRECTIONS = 3;
const CORRECTED_WEIGHT = 0.7;

const NOTHING_FOUND: Candidates = {
  candidates: [],
  terms: new Set(),
  required: requiredOf([]),
  areAll: true,
};

/**
 * The documents of some kinds that have a word of the query. One round of reads; two more where a word is unknown and
 * the names have one that is a letter away.
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
  const corrected = await correct(unknown.slice(0, MOST_MISTYPED), index);
  const all = query.wanted.map((wanted, i) => corrected.get(wanted) ?? looks[i] ?? UNKNOWN);
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

interface Look extends List {
  /** Terms that were taken for the word. */
  readonly terms: readonly string[];
  readonly isComplete: boolean;
}

const UNKNOWN: Look = { terms: [], postings: [], articles: 0, entities: 0, weight: 1, isComplete: true };

async function look(term: string, index: Index): Promise<Look> {
  const key = entryKey('WORD', term);
  const [payload, long] = await Promise.all([entryUnder(key, index), index.longList(key)]);
  if (long !== null) return { ...long, terms: [term], weight: 1 };
  if (payload === null) return UNKNOWN;
  const postings = unpackAscending(payload);
  const articles = postings.filter((posting) => kindOf(documentOf(posting)) === 'ARTICLE').length;
  return {
    terms: [term],
    postings,
    articles,
    entities: postings.length - articles,
    weight: 1,
    isComplete: true,
  };
}

/** For words that nothing has, what the words of names have that are a slip of the finger away. */
async function correct(unknown: readonly Wanted[], index: Index): Promise<ReadonlyMap<Wanted, Look>> {
  const looks = await Promise.all(
    unknown.map(async (wanted) => {
      const near = await wordsNear(wanted.word, index);
      const terms = [...new Set(near.map(stem))].slice(0, MOST_CORRECTIONS);
      const found = await Promise.all(terms.map((term) => look(term, index)));
      return found.length === 0 ? null : ([wanted, together(found)] as const);
    }),
  );
  return new Map(looks.filter((entry) => entry !== null));
}

const together = (looks: readonly Look[]): Look => ({
  terms: looks.flatMap(({ terms }) => terms),
  postings: looks.flatMap(({ postings }) => postings).sort((a, b) => a - b),
  articles: Math.max(...looks.map(({ articles }) => articles)),
  entities: Math.max(...looks.map(({ entities }) => entities)),
  weight: CORRECTED_WEIGHT,
  isComplete: looks.every(({ isComplete }) => isComplete),
});
