import { type EntryKey, entryKindOf } from '../../search/keys.ts';
import { MOST_IN_LEAF } from '../../search/leaf.ts';
import type { Posting } from '../../search/posting.ts';
import type { State } from './open-state.ts';

/** What documents give to a key, ascending. */
export type PostingList = readonly [key: EntryKey, postings: readonly Posting[]];

/** Lists by their keys, each sorted. */
export const inOrder = (lists: ReadonlyMap<EntryKey, readonly Posting[]>): PostingList[] =>
  [...sorted([...lists.keys()])].map((key) => [key, sorted(lists.get(key) ?? [])]);

/** An array of doubles is sorted as such ten times as fast, but to make one takes longer than to sort a few numbers. */
const sorted = (numbers: readonly number[]): readonly number[] => {
  if (numbers.length < 2) return numbers;
  if (numbers.length < FEW) return numbers.toSorted((a, b) => a - b);
  return Array.from(Float64Array.from(numbers).sort());
};
const FEW = 10;

/** Rows of one statement. */
const AT_ONCE = 100;
const PUT = 'INSERT OR IGNORE INTO postings VALUES (?, ?)';
const PUT_MANY = PUT + ', (?, ?)'.repeat(AT_ONCE - 1);

/** In the order of keys, or it takes ten times as long. */
export function putPostings({ run }: State, lists: readonly PostingList[]): void {
  let row: number[] = [];
  for (const [key, postings] of lists)
    for (const posting of postings) {
      row.push(key, posting);
      if (row.length < 2 * AT_ONCE) continue;
      run(PUT_MANY, ...row);
      row = [];
    }
  for (let i = 0; i < row.length; i += 2) run(PUT, ...row.slice(i, i + 2));
}

export function removePostings({ run }: State, lists: Iterable<PostingList>): void {
  for (const [key, postings] of lists)
    for (const posting of postings) run('DELETE FROM postings WHERE key = ? AND posting = ?', key, posting);
}

/** All of a prefix; of a word so many that it is known whether they are a list of their own. */
export const postingsOf = ({ numbers }: State, key: EntryKey): Posting[] =>
  numbers(
    'SELECT posting FROM postings WHERE key = ? ORDER BY posting LIMIT ?',
    key,
    entryKindOf(key) === 'PREFIX' ? -1 : MOST_IN_LEAF + 1,
  );

/** Every key with its postings, as `postingsOf` has them: far fewer keys than postings. */
export function* storedLists(state: State): Generator<PostingList> {
  for (let at = -1; ; ) {
    const key = state.get('SELECT MIN(key) AS key FROM postings WHERE key > ?', at)?.key;
    if (typeof key !== 'number') return;
    yield [key, postingsOf(state, key)];
    at = key;
  }
}
