import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/random.ts';
import { articleDocument, type Document, entityDocument } from '../../../search/document.ts';
import { unpackFrequency } from '../../../search/entry.ts';
import { findCandidates } from '../../../search/find.ts';
import { BLOCKS_READ, type Index } from '../../../search/lookup.ts';
import { DOCUMENT_KINDS } from '../../../search/posting.ts';
import { parseQuery } from '../../../search/query.ts';
import { unpackAscending } from '../../../search/varint.ts';
import { IndexChanges } from '../../../seed/state/index-changes.ts';
import {
  everyBlock,
  everyHead,
  everyLeaf,
  type IndexOwner,
  indexItems,
} from '../../../seed/state/index-items.ts';
import { newState, type State } from '../../../seed/state/open-state.ts';
import { putSteps, removalSteps } from '../../../seed/write/journal.ts';
import type { Item } from '../../../store/items.ts';
import { findKeys, startIn } from '../../../store/keys.ts';

const ALL = new Set(DOCUMENT_KINDS);
const addressOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk}\n${sk}`;

function wholeIndex(state: State): Map<string, Item> {
  const owners = [...everyBlock(state), ...everyHead(state), ...everyLeaf(state)];
  return new Map(owners.flatMap((owner) => indexItems(state, owner)).map((item) => [addressOf(item), item]));
}

/** A state of some documents, taken in one go. */
function stateOf(documents: Iterable<Document>, most?: number): State {
  const state = newState(null);
  const changes = new IndexChanges(state, { allNew: true, ...(most !== undefined && { most }) });
  for (const document of documents) changes.replace(null, document);
  changes.settle(state, null);
  return state;
}

/** The index as a reader sees it in a table that is a map. */
function readerOf(table: ReadonlyMap<string, Item>, articles: number): Index {
  const bytesOf = (item: Item) => Buffer.from(item.bytes ?? '', 'base64');
  const partition = (pk: string) =>
    [...table.values()].filter((item) => item.pk === pk).sort((a, b) => (a.sk < b.sk ? -1 : 1));
  return {
    leaf: async (key) => {
      const { pk, sk } = findKeys.leaf(key);
      const item = partition(pk).findLast((one) => one.sk <= sk);
      return item === undefined ? null : { start: startIn(item.sk), bytes: bytesOf(item) };
    },
    longList: async (key) => {
      const { pk, sk } = findKeys.head(key);
      const [head, ...blocks] = partition(pk).slice(0, BLOCKS_READ + 1);
      if (head === undefined || head.sk !== sk) return null;
      return {
        ...unpackFrequency(bytesOf(head)),
        postings: blocks.flatMap((item) => unpackAscending(bytesOf(item), startIn(item.sk))),
        isComplete: blocks.length < BLOCKS_READ,
      };
    },
    articles: async () => articles,
  };
}

/** Edits of a corpus of few words, so that lists grow long and short again. */
class Corpus {
  readonly documents = new Map<string, Document>();
  readonly #random;
  #made = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  #word = (): string => `mot${'abcdefghijklmnopqrst'[Math.floor(20 * this.#random.next() ** 2)]}`;
  #text = (length: number): string =>
    [...Array.from({ length }, this.#word), `rare${this.#random.below(300)}`].join(' ');

  #document(id: string): Document {
    return id.startsWith('a')
      ? articleDocument(id, this.#text(3), this.#text(12))
      : entityDocument('PERSON', id, [this.#text(1)], this.#random.below(40));
  }

  /** Adds, changes and removes; tells what each document was and is. */
  edit(count: number, growing: boolean): [Document | null, Document | null][] {
    const done: [Document | null, Document | null][] = [];
    const seen = new Set<string>();
    for (let i = 0; i < count; i++) {
      const known = [...this.documents.keys()].filter((id) => !seen.has(id));
      const chance = this.#random.next();
      const isNew = known.length === 0 || chance < (growing ? 0.8 : 0.05);
      const id = isNew ? `${this.#random.chance(0.8) ? 'a' : 'e'}${this.#made++}` : this.#random.pick(known);
      seen.add(id);
      const before = this.documents.get(id) ?? null;
      const now = !isNew && chance < (growing ? 0.85 : 0.9) ? null : this.#document(id);
      if (now === null) this.documents.delete(id);
      else this.documents.set(id, now);
      done.push([before, now]);
    }
    return done;
  }
}

/** What of a change is to be written, and the state after it. */
function changed(corpus: Corpus, state: State, edits: readonly [Document | null, Document | null][]) {
  const before = stateOf([]);
  const tables = ['postings', 'entries', 'long_lists'];
  for (const table of tables)
    for (const row of state.all(`SELECT * FROM ${table}`)) {
      const values = Object.values(row).map((value) => (value instanceof Uint8Array ? value : Number(value)));
      before.run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join()})`, ...values);
    }
  const owners: IndexOwner[] = [];
  const changes = new IndexChanges(state, { allNew: false });
  for (const [was, is] of edits) changes.replace(was, is);
  changes.settle(before, {
    add: (owner) => {
      if (owner.type === 'leaves' || owner.type === 'blocks' || owner.type === 'head') owners.push(owner);
    },
  });
  const itemsIn = (one: State) =>
    new Map(owners.flatMap((owner) => indexItems(one, owner)).map((item) => [addressOf(item), item]));
  const [old, now] = [itemsIn(before), itemsIn(state)];
  return {
    documents: [...corpus.documents.values()],
    puts: [...now].flatMap(([at, item]) =>
      old.get(at)?.hash === item.hash
        ? []
        : [{ item, change: old.has(at) ? ('changed' as const) : ('added' as const) }],
    ),
    removed: [...old].flatMap(([at, item]) => (now.has(at) ? [] : [item])),
  };
}

describe('the index that changes leave', () => {
  it.each([1, 2])('is the one that is made at once, item by item (%i)', (seed) => {
    const corpus = new Corpus(seed);
    const state = stateOf([]);
    let table = new Map<string, Item>();
    let long = 0;
    for (let round = 0; round < 10; round++) {
      const { puts, removed, documents } = changed(corpus, state, corpus.edit(60, round < 6));
      for (const { item } of puts) table.set(addressOf(item), item);
      for (const item of removed) table.delete(addressOf(item));
      const expected = wholeIndex(stateOf(documents));
      long = Math.max(long, [...expected.values()].filter(({ phase }) => phase === 'block').length);
      table = new Map([...table].sort());
      expect([...table.keys()]).toEqual([...expected.keys()].sort());
      for (const [at, item] of expected) expect(table.get(at)?.hash, at).toBe(item.hash);
    }
    expect(long).toBeGreaterThan(20);
    expect(state.all('SELECT * FROM name_words WHERE n < 1')).toEqual([]);
  });

  it('is the same where its postings go into the state in parts', () => {
    const corpus = new Corpus(3);
    corpus.edit(400, true);
    const documents = [...corpus.documents.values()];
    const whole = wholeIndex(stateOf(documents));
    expect([...whole.values()].some(({ phase }) => phase === 'block')).toBe(true);
    expect(wholeIndex(stateOf(documents, 50))).toEqual(whole);
  });

  it.each([4, 5])(
    'has what did not change at every moment of its writing (%i)',
    async (seed) => {
      const corpus = new Corpus(seed);
      const state = stateOf([]);
      const table = new Map<string, Item>();
      for (let round = 0; round < 8; round++) {
        const edits = corpus.edit(round === 4 ? 300 : 60, round < 5);
        const touched = new Set(edits.flatMap(([was, is]) => [was?.number, is?.number]));
        const { puts, removed, documents } = changed(corpus, state, edits);
        const kept = documents.filter(({ number }) => !touched.has(number));
        const check = async (when: string) => {
          const index = readerOf(table, documents.length);
          for (const letter of 'acgm') {
            const word = `mot${letter}`;
            const { candidates } = await findCandidates(parseQuery(word), ALL, index);
            const found = new Map(candidates.map((one) => [one.document, one]));
            expect(candidates.length, when).toBe(found.size);
            const { key } = articleDocument('x', word, '').postings[0] ?? {};
            for (const { number, postings } of kept)
              if (postings.some((one) => one.key === key))
                expect(found.has(number), `${when} ${word}`).toBe(true);
          }
        };
        const steps = [
          ...putSteps(puts).map((step) => ({ ...step, isPut: true })),
          ...removalSteps((phase) => removed.filter((item) => item.phase === phase)).map((step) => ({
            ...step,
            isPut: false,
          })),
        ];
        const items = new Map(puts.map(({ item }) => [addressOf(item), item]));
        // What has no order is written from either end, what has one is looked at after every write.
        for (const { phase, inOrder, writes, isPut } of steps)
          for (const [i, key] of (inOrder || round % 2 === 0 ? writes : writes.toReversed()).entries()) {
            const at = addressOf(key);
            const item = items.get(at);
            if (isPut && item !== undefined) table.set(at, item);
            else table.delete(at);
            if (inOrder ? i % 3 === 0 : i === writes.length - 1) await check(`${round} ${phase} ${key.sk}`);
          }
      }
    },
    60_000,
  );
});
