import { MOST_SUGGESTED } from './entry.ts';
import { entryKey } from './keys.ts';
import { entryUnder, type Index } from './lookup.ts';
import { type DocumentKind, type DocumentNumber, documentOf, kindOf, type Posting } from './posting.ts';
import { LONGEST_PREFIX, prefixIn } from './prefixes.ts';
import { readTyped, type Typed } from './typed.ts';
import { mayBeMistyped } from './typos.ts';
import { unpackAscending } from './varint.ts';
import { wordsNear } from './words-near.ts';

export interface Suggestions {
  /** Things that may be meant, the best known first: those in most articles. At most `MOST_SUGGESTED` of a kind. */
  readonly documents: readonly DocumentNumber[];
  /** By what a name is told from others that are not meant; null where all of these are. */
  readonly typed: Typed | null;
}

/** Words of what was typed that are looked up, the longest ones; all of them have to be in the name. */
const MOST_LOOKED_UP = 6;
/** Words of names that are taken for one that was mistyped. */
export const MOST_TAKEN = 3;
/** A shorter beginning is one of too many words. */
const SHORTEST_BEGINNING = 3;

type Lists = readonly (readonly Posting[])[];

/**
 * Things of some kinds that may have a name which goes on as typed, or a name of which a word begins with each word that
 * was typed, in any order. One round of reads; two more where no name has a word that begins so.
 */
export async function findSuggestions(
  text: string,
  kinds: ReadonlySet<DocumentKind>,
  index: Pick<Index, 'leaf'>,
): Promise<Suggestions> {
  const typed = readTyped(text);
  if (typed.joined === '') return { documents: [], typed: null };
  const lookedUp = lookedUpOf(typed);
  const [asTyped = [], ...lists] = await Promise.all(
    [typed.joined, ...lookedUp].map((word) => known(word, index)),
  );
  const goesOn = asTyped.filter((posting) => kinds.has(kindOf(documentOf(posting))));
  if (typed.isOneWord && goesOn.length > 0)
    return {
      documents: goesOn.map(documentOf),
      typed: [...typed.joined].length <= LONGEST_PREFIX ? null : typed,
    };
  const unknown = lookedUp.filter((_, i) => lists[i]?.length === 0);
  // A short word is forgiven nothing: where no name has one, none has all of them.
  if (!unknown.every(mayBeMistyped)) return { documents: goesOn.map(documentOf), typed };
  const found = lists.filter((list) => list.length > 0);
  // Of several the longest tells most; whether the others are near a word of the name too, the name tells.
  const [mistyped] = unknown;
  const like = mistyped === undefined || isWholeForAll(found, kinds) ? [] : await nearly(mistyped, index);
  const others = [...kinds].flatMap((kind) => likeliest(kind, found, like)).sort((a, b) => a - b);
  return { documents: fewOfEachKind([...goesOn, ...others]), typed };
}

/** The words of what was typed that are looked up. */
export const lookedUpOf = ({ words }: Typed): readonly string[] =>
  words.toSorted((a, b) => b.length - a.length).slice(0, MOST_LOOKED_UP);

/** The best known things with a word that begins so, of each kind as many as there are, or `MOST_SUGGESTED`. */
async function known(word: string, index: Pick<Index, 'leaf'>): Promise<readonly Posting[]> {
  const payload = await entryUnder(entryKey('PREFIX', prefixIn(word)), index);
  return payload === null ? [] : unpackAscending(payload);
}

/** Lists of what may be meant by a word that no name begins with: of names' words a slip away, and of its own beginnings. */
async function nearly(word: string, index: Pick<Index, 'leaf'>): Promise<Lists> {
  const [near, beginnings] = await Promise.all([
    wordsNear(word, index),
    Promise.all(beginningsOf(word).map((beginning) => known(beginning, index))),
  ]);
  const taken = await Promise.all(near.slice(0, MOST_TAKEN).map((one) => known(one, index)));
  return [...taken, ...beginnings];
}

/** Longest first. */
export function beginningsOf(word: string): string[] {
  const letters = [...prefixIn(word)];
  const longest = Math.min(letters.length, [...word].length - 1);
  return Array.from({ length: Math.max(0, longest - SHORTEST_BEGINNING + 1) }, (_, i) =>
    letters.slice(0, longest - i).join(''),
  );
}

const ofKind = (kind: DocumentKind, list: readonly Posting[]): readonly Posting[] =>
  list.filter((posting) => kindOf(documentOf(posting)) === kind);

/** Whether a list has all things of a kind with its word: else its best known. */
const isWhole = (list: readonly Posting[]): boolean => list.length < MOST_SUGGESTED;

const isWholeForAll = (lists: Lists, kinds: ReadonlySet<DocumentKind>): boolean =>
  [...kinds].every((kind) => lists.some((list) => isWhole(ofKind(kind, list))));

/** Of one kind: what is in every list that is whole; where none is, what is in most of the lists. */
function likeliest(kind: DocumentKind, found: Lists, like: Lists): readonly Posting[] {
  const lists = found.map((list) => ofKind(kind, list));
  const [first, ...others] = lists.filter(isWhole);
  if (first !== undefined) return first.filter((posting) => others.every((list) => list.includes(posting)));
  const times = new Map<Posting, number>();
  for (const posting of [...lists, ...like.map((list) => ofKind(kind, list))].flat())
    times.set(posting, (times.get(posting) ?? 0) + 1);
  return [...times]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, MOST_SUGGESTED)
    .map(([posting]) => posting);
}

function fewOfEachKind(postings: readonly Posting[]): DocumentNumber[] {
  const times = new Map<DocumentKind, number>();
  return [...new Set(postings.map(documentOf))].filter((document) => {
    const kind = kindOf(document);
    const before = times.get(kind) ?? 0;
    times.set(kind, before + 1);
    return before < MOST_SUGGESTED;
  });
}
