import { type EntryKey, entryKey } from './keys.ts';
import { findInLeaf } from './leaf.ts';
import { type DocumentKind, documentOf, kindOf, type Posting } from './posting.ts';
import type { Query, Wanted } from './query.ts';
import { type Candidate, type Found, type Frequency, type List, rank } from './rank.ts';
import { stem } from './terms.ts';
import { isOneSlipFrom, typoKeys } from './typos.ts';
import { unpackAscending } from './varint.ts';

/** The index as a reader sees it. Every call is one bounded read. */
export interface Index {
  /** The leaf that holds the key, or would. */
  leaf(key: EntryKey): Promise<{ readonly start: number; readonly bytes: Uint8Array } | null>;
  /** The first blocks of a key's long list, best postings first; null where it has none. */
  longList(key: EntryKey, most: number): Promise<LongList | null>;
  /** How many articles there are. */
  articles(): Promise<number>;
}

export interface LongList extends Frequency {
  readonly postings: readonly Posting[];
  readonly isComplete: boolean;
}

export interface Candidates {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** What was looked for, corrections included. */
  readonly terms: ReadonlySet<string>;
  /** Whether these are all; else lists were cut off behind their best. */
  readonly areAll: boolean;
}

/** Blocks of 900 bytes that are read of a long list: 27 KB, some 4,500 documents. */
export const BLOCKS_READ = 30;
/** Words of a query that are looked for with another letter. */
export const MOST_MISTYPED = 6;
/** Words taken for one that was mistyped. */
export const MOST_CORRECTIONS = 3;
const CORRECTED_WEIGHT = 0.7;

const NOTHING_FOUND: Candidates = { candidates: [], terms: new Set(), areAll: true };

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
  }));
  return {
    candidates: rank(found, articles, kinds),
    terms: new Set([...query.wanted.map(({ term }) => term), ...all.flatMap(({ terms }) => terms)]),
    areAll: all.every(({ isComplete }) => isComplete),
  };
}

interface Look extends List {
  /** Terms that were taken for the word. */
  readonly terms: readonly string[];
  readonly isComplete: boolean;
}

const UNKNOWN: Look = { terms: [], postings: [], articles: 0, entities: 0, weight: 1, isComplete: true };

async function look(term: string, index: Index): Promise<Look> {
  const key = entryKey('WORD', term);
  const [leaf, long] = await Promise.all([index.leaf(key), index.longList(key, BLOCKS_READ)]);
  if (long !== null) return { ...long, terms: [term], weight: 1 };
  const payload = leaf === null ? null : findInLeaf(leaf.bytes, leaf.start, key);
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
      const words = await Promise.all(typoKeys(wanted.word).map((text) => wordsNear(text, index)));
      const near = [...new Set(words.flat())].filter((word) => isOneSlipFrom(word, wanted.word)).sort();
      const terms = [...new Set(near.map(stem))].slice(0, MOST_CORRECTIONS);
      const found = await Promise.all(terms.map((term) => look(term, index)));
      return found.length === 0 ? null : ([wanted, together(found)] as const);
    }),
  );
  return new Map(looks.filter((entry) => entry !== null));
}

async function wordsNear(text: string, index: Index): Promise<string[]> {
  const key = entryKey('TYPO', text);
  const leaf = await index.leaf(key);
  const payload = leaf === null ? null : findInLeaf(leaf.bytes, leaf.start, key);
  return payload === null ? [] : unpackWords(payload);
}

const together = (looks: readonly Look[]): Look => ({
  terms: looks.flatMap(({ terms }) => terms),
  postings: looks.flatMap(({ postings }) => postings).sort((a, b) => a - b),
  articles: Math.max(...looks.map(({ articles }) => articles)),
  entities: Math.max(...looks.map(({ entities }) => entities)),
  weight: CORRECTED_WEIGHT,
  isComplete: looks.every(({ isComplete }) => isComplete),
});

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Words of names, in order; none has a blank in it. */
export const packWords = (words: readonly string[]): Uint8Array => encoder.encode(words.join(' '));
const unpackWords = (payload: Uint8Array): string[] => decoder.decode(payload).split(' ');
