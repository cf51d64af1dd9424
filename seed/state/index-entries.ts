import { hasLongList, toEntry, toTypoEntry } from '../../search/entry.ts';
import { type EntryKey, entryKindOf } from '../../search/keys.ts';
import { type Entry, MOST_IN_LEAF } from '../../search/leaf.ts';
import { type PostingList, postingsOf } from './index-lists.ts';
import { numberOf, type State, textOf } from './open-state.ts';

/**
 * What the packed map has for each key, in a state that has no entries yet.
 *
 * @param lists of all keys
 */
export function putEveryEntry(state: State, lists: Iterable<PostingList>): void {
  const { run, each } = state;
  const put = (entry: Entry | null): void => {
    if (entry !== null) run('INSERT INTO entries VALUES (?, ?)', entry.key, entry.payload);
  };
  for (const [key, postings] of lists) {
    const first = entryKindOf(key) === 'PREFIX' ? postings : postings.slice(0, MOST_IN_LEAF + 1);
    const entry = toEntry(key, first);
    put(entry);
    if (entry === null && hasLongList(key, first)) run('INSERT INTO long_lists VALUES (?)', key);
  }
  let [at, words]: [EntryKey, string[]] = [-1, []];
  for (const row of each('SELECT key, word FROM typos ORDER BY key, word')) {
    const key = numberOf(row.key);
    if (key !== at) {
      put(toTypoEntry(at, words));
      [at, words] = [key, []];
    }
    words.push(textOf(row.word));
  }
  put(toTypoEntry(at, words));
}

/** Brings what the packed map has for a key up to date. Returns whether it is another entry than before. */
export function putEntry(state: State, key: EntryKey): boolean {
  const { run, get } = state;
  const postings = entryKindOf(key) === 'TYPO' ? [] : postingsOf(state, key);
  const entry = entryKindOf(key) === 'TYPO' ? toTypoEntry(key, wordsOf(state, key)) : toEntry(key, postings);
  if (hasLongList(key, postings)) run('INSERT OR IGNORE INTO long_lists VALUES (?)', key);
  else run('DELETE FROM long_lists WHERE key = ?', key);
  const was = get('SELECT payload FROM entries WHERE key = ?', key)?.payload;
  if (entry === null) {
    if (was !== undefined) run('DELETE FROM entries WHERE key = ?', key);
    return was !== undefined;
  }
  if (was instanceof Uint8Array && Buffer.compare(was, entry.payload) === 0) return false;
  run('INSERT OR REPLACE INTO entries VALUES (?, ?)', key, entry.payload);
  return true;
}

const wordsOf = (state: State, key: EntryKey): string[] =>
  state.all('SELECT word FROM typos WHERE key = ? ORDER BY word', key).map(({ word }) => textOf(word));
