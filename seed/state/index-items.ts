import { packFrequency } from '../../search/entry.ts';
import type { EntryKey } from '../../search/keys.ts';
import {
  cutList,
  cutMap,
  fitInBlock,
  fitsInLeaf,
  MOST_IN_LEAF,
  packBlock,
  packLeaf,
  WHOLE_LIST,
  WHOLE_MAP,
} from '../../search/leaf.ts';
import type { Posting } from '../../search/posting.ts';
import { leafAround, type Range } from '../../search/range.ts';
import { type Item, toBytesItem } from '../../store/items.ts';
import { findKeys } from '../../store/keys.ts';
import { numberOf, type State } from './open-state.ts';

/** What the search index holds is a function of the postings in the state; its owners are ranges of keys and of postings. */
export type IndexOwner =
  /** Entries of the packed map. */
  | { readonly type: 'leaves'; readonly start: number; readonly width: number }
  /** A part of the long list of a key. */
  | { readonly type: 'blocks'; readonly key: EntryKey; readonly start: number; readonly width: number }
  | { readonly type: 'head'; readonly key: EntryKey };

export function indexItems(state: State, owner: IndexOwner): Item[] {
  if (owner.type === 'leaves')
    return cutMap(entriesIn(state, owner), owner).map((leaf) =>
      toBytesItem(findKeys.leaf(leaf.start), 'leaf', packLeaf(leaf)),
    );
  const { key } = owner;
  if (!hasBlocks(state, key)) return [];
  if (owner.type === 'head') {
    const { articles, entities } = state.get(FREQUENCY, key) ?? {};
    const frequency = packFrequency(numberOf(articles), numberOf(entities));
    return [toBytesItem(findKeys.head(key), 'head', frequency)];
  }
  return cutList(postingsIn(state, key, owner), owner).map((block) =>
    toBytesItem(findKeys.block(key, block.start), 'block', packBlock(block)),
  );
}

/** Bits 40 and 41 of a posting are the kind of its document, 3 for an article: search/posting.ts. */
const FREQUENCY = `SELECT SUM(posting / 1099511627776 % 4 = 3) AS articles,
  SUM(posting / 1099511627776 % 4 < 3) AS entities FROM postings WHERE key = ?`;

/** Every owner of the index, as it is to be written: blocks, heads, leaves, each from the last to the first. */
export const everyBlock = (state: State): Iterable<IndexOwner> =>
  longLists(state, (key) => ({ type: 'blocks', key, start: WHOLE_LIST.start, width: WHOLE_LIST.width }));
export const everyHead = (state: State): Iterable<IndexOwner> =>
  longLists(state, (key) => ({ type: 'head', key }));

function* longLists(state: State, toOwner: (key: EntryKey) => IndexOwner): Generator<IndexOwner> {
  for (const { key } of state.each('SELECT key FROM long_lists ORDER BY key DESC'))
    yield toOwner(numberOf(key));
}

/** Many leaves at a time, where there are many: a range in which more lies than in a leaf is the sum of its leaves. */
export function* everyLeaf(state: State): Generator<IndexOwner> {
  const entries = numberOf(state.get('SELECT COUNT(*) AS n FROM entries')?.n);
  const width = WHOLE_MAP.width / 2 ** Math.max(0, Math.floor(Math.log2(entries / ENTRIES_AT_ONCE)));
  for (let end = WHOLE_MAP.width; ; ) {
    const row = state.get('SELECT MAX(key) AS key FROM entries WHERE key < ?', end);
    if (typeof row?.key !== 'number') return;
    const around = { start: Math.floor(row.key / width) * width, width };
    const within = numberOf(
      state.get(
        'SELECT COUNT(*) AS n FROM entries WHERE key >= ? AND key < ?',
        around.start,
        around.start + width,
      )?.n,
    );
    const range = within > MOST_IN_LEAF ? around : leafAt(state, row.key);
    yield { type: 'leaves', ...range };
    end = range.start;
  }
}
const ENTRIES_AT_ONCE = 1_000;

export const hasBlocks = ({ get }: State, key: EntryKey): boolean =>
  get('SELECT 1 FROM long_lists WHERE key = ?', key) !== undefined;

/** The leaf of the packed map in which a key lies, or would. */
export function leafAt(state: State, key: EntryKey): Range {
  const toSize = ({ key: at, length }: Readonly<Record<string, unknown>>) => ({
    key: numberOf(at),
    payload: { length: numberOf(length) },
  });
  // No leaf has more on either side.
  const near = [
    ...state.all(`${SIZES} WHERE key <= ? ORDER BY key DESC LIMIT ${MOST_IN_LEAF + 1}`, key).reverse(),
    ...state.all(`${SIZES} WHERE key > ? ORDER BY key LIMIT ${MOST_IN_LEAF + 1}`, key),
  ].map(toSize);
  return leafAround(key, WHOLE_MAP.width, ({ start, width }) =>
    fitsInLeaf(
      near.filter((entry) => entry.key >= start && entry.key < start + width),
      start,
    ),
  );
}
const SIZES = 'SELECT key, LENGTH(payload) AS length FROM entries';

/** The block of a long list in which a posting lies, or would. */
export function blockAround(state: State, key: EntryKey, posting: Posting): Range {
  const of = 'SELECT posting FROM postings WHERE key = ? AND posting';
  const near = [
    ...state.all(`${of} <= ? ORDER BY posting DESC LIMIT ${MOST_IN_LEAF + 1}`, key, posting).reverse(),
    ...state.all(`${of} > ? ORDER BY posting LIMIT ${MOST_IN_LEAF + 1}`, key, posting),
  ].map((row) => numberOf(row.posting));
  return leafAround(posting, WHOLE_LIST.width, ({ start, width }) =>
    fitInBlock(
      near.filter((one) => one >= start && one < start + width),
      start,
    ),
  );
}

const entriesIn = ({ all }: State, { start, width }: Range) =>
  all(
    'SELECT key, payload FROM entries WHERE key >= ? AND key < ? ORDER BY key',
    start,
    start + width,
  ).flatMap(({ key, payload }) => (payload instanceof Uint8Array ? [{ key: numberOf(key), payload }] : []));

const postingsIn = ({ numbers }: State, key: EntryKey, { start, width }: Range): Posting[] =>
  numbers(
    'SELECT posting FROM postings WHERE key = ? AND posting >= ? AND posting < ? ORDER BY posting',
    key,
    start,
    start + width,
  );
