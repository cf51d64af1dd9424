import type { Document } from '../../search/document.ts';
import type { EntryKey } from '../../search/keys.ts';
import { WHOLE_LIST } from '../../search/leaf.ts';
import type { Posting } from '../../search/posting.ts';
import { outermost, type Range } from '../../search/range.ts';
import { putEntry, putEveryEntry } from './index-entries.ts';
import { blockAround, hasBlocks, leafAt } from './index-items.ts';
import { inOrder, type PostingList, putPostings, removePostings, storedLists } from './index-lists.ts';
import { countWord } from './index-words.ts';
import type { State } from './open-state.ts';
import type { Owners } from './owners.ts';

/** Postings that wait for others of their keys: in the order of keys they go into the state ten times as fast. */
const WAITING = 500_000;

/**
 * Takes what documents give to the search index into a state, and away again. Once all is taken, `settle` says whose items
 * may differ.
 */
export class IndexChanges {
  readonly #state: State;
  /** Changed keys with their changed postings; null where all are new. */
  readonly #changed: Map<EntryKey, Posting[]> | null;
  /** By key: an array of numbers is a tenth of as many objects. */
  readonly #added = new Map<EntryKey, Posting[]>();
  readonly #removed = new Map<EntryKey, Posting[]>();
  /** How much more often each word stands in names. */
  readonly #words = new Map<string, number>();
  readonly #most: number;
  #waiting = 0;
  /** Whether what waits is all that there is. */
  #isAll: boolean;

  /** @param most how many postings and words wait at most before they go into the state */
  constructor(
    state: State,
    { allNew, most = WAITING }: { readonly allNew: boolean; readonly most?: number },
  ) {
    this.#state = state;
    this.#most = most;
    this.#changed = allNew ? null : new Map();
    this.#isAll = allNew;
  }

  /** What a document is now in the place of what it was; null where it was not there, or is not. */
  replace(before: Document | null, now: Document | null): void {
    if (before === null)
      for (const { key, posting } of now?.postings ?? []) this.#wait(this.#added, key, posting);
    else this.#replacePostings(before, now);
    for (const word of now?.words ?? []) if (!before?.words.has(word)) this.#count(word, 1);
    for (const word of before?.words ?? []) if (!now?.words.has(word)) this.#count(word, -1);
    if (this.#waiting + this.#words.size >= this.#most) {
      this.#flush();
      this.#isAll = false;
    }
  }

  #replacePostings(before: Document, now: Document | null): void {
    // A document has one posting of a key.
    const old = new Map<EntryKey, Posting>();
    for (const { key, posting } of before.postings) old.set(key, posting);
    for (const { key, posting } of now?.postings ?? []) {
      if (old.get(key) === posting) old.delete(key);
      else this.#wait(this.#added, key, posting);
    }
    for (const [key, posting] of old) this.#wait(this.#removed, key, posting);
  }

  #wait(lists: Map<EntryKey, Posting[]>, key: EntryKey, posting: Posting): void {
    this.#waiting += 1;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [posting]);
    else list.push(posting);
  }

  #count(word: string, sign: 1 | -1): void {
    this.#words.set(word, (this.#words.get(word) ?? 0) + sign);
  }

  #flush(): PostingList[] {
    const added = inOrder(this.#added);
    putPostings(this.#state, added);
    removePostings(this.#state, this.#removed);
    if (this.#changed !== null)
      for (const lists of [this.#added, this.#removed])
        for (const [key, list] of lists) this.#note(key, list);
    for (const [word, more] of this.#words)
      for (const key of countWord(this.#state, word, more)) this.#note(key, []);
    this.#added.clear();
    this.#removed.clear();
    this.#words.clear();
    this.#waiting = 0;
    return added;
  }

  #note(key: EntryKey, postings: readonly Posting[]): void {
    const known = this.#changed?.get(key);
    if (known === undefined) this.#changed?.set(key, [...postings]);
    else for (const posting of postings) known.push(posting);
  }

  /** @param before the state that was; `owners` is told of items that may differ from those of it */
  settle(before: State, owners: Pick<Owners, 'add'> | null): void {
    const added = this.#flush();
    const changed = this.#changed;
    if (changed === null || owners === null) {
      putEveryEntry(this.#state, this.#isAll ? added : storedLists(this.#state));
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
