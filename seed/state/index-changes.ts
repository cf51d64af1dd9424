import type { Document } from '../../search/document.ts';
import { hasLongList, toEntry, toTypoEntry } from '../../search/entry.ts';
import { type EntryKey, entryKey, entryKindOf } from '../../search/keys.ts';
import { type Entry, MOST_IN_LEAF, WHOLE_LIST } from '../../search/leaf.ts';
import type { Posting } from '../../search/posting.ts';
import { outermost, type Range } from '../../search/range.ts';
import { typoKeys } from '../../search/typos.ts';
import { blockAround, hasBlocks, leafAt } from './index-items.ts';
import { numberOf, type State, textOf } from './open-state.ts';
import type { Owners } from './owners.ts';

interface Pending {
  readonly key: EntryKey;
  readonly posting: Posting;
  readonly sign: 1 | -1;
}

/** Postings that wait to be sorted: in the order of their keys they go into the state ten times as fast. */
const WAITING = 500_000;

/**
 * Takes what documents give to the search index into a state, and away again. Once all is taken, `settle` says whose items
 * may differ.
 */
export class IndexChanges {
  readonly #state: State;
  /** Changed keys with their changed postings; null where all are new. */
  readonly #changed: Map<EntryKey, Posting[]> | null;
  #waiting: Pending[] = [];

  constructor(state: State, { allNew }: { readonly allNew: boolean }) {
    this.#state = state;
    this.#changed = allNew ? null : new Map();
  }

  /** What a document is now in the place of what it was; null where it was not there, or is not. */
  replace(before: Document | null, now: Document | null): void {
    // A document has one posting of a key.
    const old = new Map((before?.postings ?? []).map(({ key, posting }) => [key, posting]));
    for (const { key, posting } of now?.postings ?? []) {
      if (old.get(key) === posting) old.delete(key);
      else this.#waiting.push({ key, posting, sign: 1 });
    }
    for (const [key, posting] of old) this.#waiting.push({ key, posting, sign: -1 });
    for (const word of now?.words ?? []) if (!before?.words.has(word)) this.#countWord(word, 1);
    for (const word of before?.words ?? []) if (!now?.words.has(word)) this.#countWord(word, -1);
    if (this.#waiting.length >= WAITING) this.#flush();
  }

  #countWord(word: string, sign: 1 | -1): void {
    const { run, get } = this.#state;
    run(COUNT_WORD, word, sign);
    const n = numberOf(get('SELECT n FROM name_words WHERE word = ?', word)?.n);
    if (n === 0) run('DELETE FROM name_words WHERE word = ?', word);
    if (n !== 0 && !(n === 1 && sign === 1)) return;
    for (const text of typoKeys(word)) {
      const key = entryKey('TYPO', text);
      if (n === 0) run('DELETE FROM typos WHERE key = ? AND word = ?', key, word);
      else run('INSERT OR IGNORE INTO typos VALUES (?, ?)', key, word);
      if (this.#changed !== null && !this.#changed.has(key)) this.#changed.set(key, []);
    }
  }

  #flush(): void {
    this.#waiting.sort((a, b) => a.key - b.key || a.posting - b.posting);
    const added = this.#waiting.filter(({ sign }) => sign > 0);
    for (let i = 0; i < added.length; i += AT_ONCE) {
      const some = added.slice(i, i + AT_ONCE);
      this.#state.run(
        `INSERT OR IGNORE INTO postings VALUES ${some.map(() => '(?, ?)').join()}`,
        ...some.flatMap(({ key, posting }) => [key, posting]),
      );
    }
    for (const { key, posting, sign } of this.#waiting) {
      if (sign < 0) this.#state.run('DELETE FROM postings WHERE key = ? AND posting = ?', key, posting);
      const known = this.#changed?.get(key);
      if (known === undefined) this.#changed?.set(key, [posting]);
      else known.push(posting);
    }
    this.#waiting = [];
  }

  /** @param before the state that was; `owners` is told of items that may differ from those of it */
  settle(before: State, owners: Pick<Owners, 'add'> | null): void {
    this.#flush();
    const changed = this.#changed;
    if (changed === null || owners === null) {
      putEveryEntry(this.#state);
      return;
    }
    const rewritten = [...changed.keys()].filter((key) => putEntry(this.#state, key));
    const leaves = rewritten.flatMap((key) => [leafAt(before, key), leafAt(this.#state, key)]);
    for (const { start, width } of outermost(leaves)) owners.add({ type: 'leaves', start, width });
    for (const [key, postings] of changed) {
      const [had, has] = [hasBlocks(before, key), hasBlocks(this.#state, key)];
      if (!had && !has) continue;
      owners.add({ type: 'head', key });
      const blocks: Range[] =
        had && has
          ? postings.flatMap((one) => [blockAround(before, key, one), blockAround(this.#state, key, one)])
          : [WHOLE_LIST];
      for (const { start, width } of outermost(blocks)) owners.add({ type: 'blocks', key, start, width });
    }
  }
}

const COUNT_WORD = 'INSERT INTO name_words VALUES (?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n';
/** Rows of one statement. */
const AT_ONCE = 100;

/** Of a state that has no entries yet. */
function putEveryEntry(state: State): void {
  const { run, each } = state;
  const put = (entry: Entry | null): void => {
    if (entry !== null) run('INSERT INTO entries VALUES (?, ?)', entry.key, entry.payload);
  };
  let [of, list]: [EntryKey, Posting[]] = [-1, []];
  const endList = (): void => {
    put(toEntry(of, list));
    if (hasLongList(of, list)) run('INSERT INTO long_lists VALUES (?)', of);
  };
  for (const row of each('SELECT key, posting FROM postings ORDER BY key, posting')) {
    const key = numberOf(row.key);
    if (key !== of) {
      endList();
      [of, list] = [key, []];
    }
    if (list.length <= MOST_IN_LEAF || entryKindOf(key) === 'PREFIX') list.push(numberOf(row.posting));
  }
  endList();
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
function putEntry(state: State, key: EntryKey): boolean {
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

/** All of a prefix; of a word so many that it is known whether they are a list of their own. */
const postingsOf = (state: State, key: EntryKey): Posting[] =>
  state
    .all(
      'SELECT posting FROM postings WHERE key = ? ORDER BY posting LIMIT ?',
      key,
      entryKindOf(key) === 'PREFIX' ? -1 : MOST_IN_LEAF + 1,
    )
    .map(({ posting }) => numberOf(posting));

const wordsOf = (state: State, key: EntryKey): string[] =>
  state.all('SELECT word FROM typos WHERE key = ? ORDER BY word', key).map(({ word }) => textOf(word));
