import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleDocument } from '../../search/document.ts';
import { findCandidates } from '../../search/find.ts';
import { articleImpacts } from '../../search/impact.ts';
import { DOCUMENT_KINDS } from '../../search/posting.ts';
import { parseQuery } from '../../search/query.ts';
import { termsOf } from '../../search/terms.ts';
import { IndexChanges } from '../../seed/state/index-changes.ts';
import { type IndexOwner, indexItems } from '../../seed/state/index-items.ts';
import { openState } from '../../seed/state/open-state.ts';
import { bytesOfItem, writeUnits } from '../item-size.ts';
import { type Random, randomFrom } from '../random.ts';
import { itemsOfIndex, stateOf } from './index-of.ts';
import { itemsIndex } from './items-index.ts';

const SHOWN = 10;
const QUERIES = 60;
/** A record is copied for the index: of an article of the five texts. */
const RECORD_BYTES = 1_500;

interface Made {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Words by the process of Pitman and Yor: new ones come for ever, known ones come again the more the more often they came. */
function wordsOf(random: Random): () => string {
  const drawn: number[] = [];
  let kinds = 0;
  return () => {
    const isNew = random.next() * (drawn.length + 100) < 100 + 0.6 * kinds;
    const word = isNew || drawn.length === 0 ? kinds++ : random.pick(drawn);
    drawn.push(word);
    return `q${word.toString(36)}x`;
  };
}

function syntheticTexts(count: number, seed: number): Made[] {
  const word = wordsOf(randomFrom(seed));
  const text = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, i) => ({ id: `a${i}`, title: text(9), body: text(260) }));
}

/** Overlap of the ten best with exact BM25, read units, and what the index costs to write and to keep. */
export async function measureSynthetic(count: number, print: (line: string) => void): Promise<void> {
  const texts = syntheticTexts(count + 1, 7);
  const added = texts.pop();
  const documents = texts.map(({ id, title, body }) => articleDocument(id, title, body));
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-search-'));
  try {
    const file = join(folder, 'state.db');
    const state = stateOf(documents, file);
    state.run('PRAGMA wal_checkpoint(TRUNCATE)');
    const items = itemsOfIndex(state);
    const bytes = items.reduce((sum, item) => sum + bytesOfItem(item), 0) / count + RECORD_BYTES;
    const units =
      items.reduce((sum, item) => sum + writeUnits(item), 0) / count + Math.ceil(RECORD_BYTES / 1024);
    print(
      `| written an article, in bulk, its record's copy with it | ${units.toFixed(2)} units, ${(items.length / count + 1).toFixed(2)} items |`,
    );
    print(`| stored an article, its record's copy with it | ${Math.round(bytes)} bytes |`);
    print(`| state an article, of the index alone | ${(statSync(file).size / count / 1000).toFixed(1)} KB |`);
    if (added !== undefined) {
      const before = openState(file);
      if (before === null) throw new Error('the state is gone');
      before.run('BEGIN');
      before.get('SELECT 1 FROM postings');
      const owners: IndexOwner[] = [];
      state.run('BEGIN');
      const changes = new IndexChanges(state, { allNew: false });
      const began = performance.now();
      changes.replace(null, articleDocument(added.id, added.title, added.body));
      changes.settle(before, { add: (owner) => void (isIndex(owner) && owners.push(owner)) });
      const [old, now] = [before, state].map(
        (one) =>
          new Map(owners.flatMap((owner) => indexItems(one, owner)).map((item) => [item.pk + item.sk, item])),
      );
      const puts = [...(now ?? [])].filter(([at, item]) => old?.get(at)?.hash !== item.hash);
      const ms = performance.now() - began;
      const sum = puts.reduce((all, [, item]) => all + writeUnits(item), 0);
      print(`| one article added | ${sum + 2} units, computed in ${Math.round(ms)} ms |`);
      before.close();
      state.run('ROLLBACK');
    }
    await measureOverlap(texts, documents, items, print);
    state.close();
  } finally {
    await rm(folder, { recursive: true });
  }
}

const isIndex = (owner: { readonly type: string }): owner is IndexOwner =>
  ['leaves', 'blocks', 'head'].includes(owner.type);

async function measureOverlap(
  texts: readonly Made[],
  documents: readonly ReturnType<typeof articleDocument>[],
  items: ReturnType<typeof itemsOfIndex>,
  print: (line: string) => void,
): Promise<void> {
  const index = itemsIndex(items, texts.length);
  const random = randomFrom(11);
  const constant = texts.map(({ title, body }) => articleImpacts(title, body));
  const exactly = averageImpacts(texts);
  const frequency = new Map<string, number>();
  for (const impacts of constant)
    for (const term of impacts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const between = (from: number, to: number) =>
    [...frequency].filter(([, n]) => n >= from * texts.length && n < to * texts.length).map(([term]) => term);
  const [rare, some, common] = [between(0.0005, 0.004), between(0.03, 0.07), between(0.12, 0.6)];
  const pick = (from: readonly string[], n: number) => Array.from({ length: n }, () => random.pick(from));
  print('');
  print(
    '| query | overlap of the ten best with exact BM25, constant lengths | average lengths | index units, count and page of 20 with it |',
  );
  print('|---|---|---|---|');
  for (const [name, draw] of [
    ['a rare word', () => pick(rare, 1)],
    ['a word in 3 to 7 %', () => pick(some, 1)],
    ['two in 3 to 7 %', () => pick(some, 2)],
    ['two in more than 12 %', () => pick(common, 2)],
    ['a rare, a middling, a common one', () => [...pick(rare, 1), ...pick(some, 1), ...pick(common, 1)]],
    ['eight', () => [...pick(rare, 2), ...pick(some, 3), ...pick(common, 3)]],
    ['sixteen', () => [...pick(rare, 4), ...pick(some, 6), ...pick(common, 6)]],
    ['a word that is nowhere', () => [`zz${random.below(1e9).toString(36)}`.slice(0, 4)]],
  ] as const) {
    let [same, asAverage, most, n] = [0, 0, 0, 0];
    for (let i = 0; i < QUERIES; i++) {
      const words = [...new Set(draw())];
      index.takeUnits();
      const { candidates } = await findCandidates(
        parseQuery(words.join(' ')),
        new Set(DOCUMENT_KINDS),
        index,
      );
      most = Math.max(most, index.takeUnits() + Math.min(20, candidates.length) * 0.5);
      const found = candidates.slice(0, SHOWN).map(({ document }) => document);
      if (candidates.length === 0) continue;
      const idf = words.map((word) => {
        const having = frequency.get(word) ?? 0;
        return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
      });
      same += overlap(found, bestBy(constant, words, idf), documents);
      asAverage += overlap(found, bestBy(exactly, words, idf), documents);
      n += 1;
    }
    const share = (sum: number) => (n === 0 ? '' : (sum / n).toFixed(3));
    print(`| ${name} | ${share(same)} | ${share(asAverage)} | at most ${most} |`);
  }
}

/** Scores of every text that has a word, the best first. */
function bestBy(
  impacts: readonly ReadonlyMap<string, number>[],
  words: readonly string[],
  idf: readonly number[],
): [text: number, score: number][] {
  const scored: [number, number][] = [];
  for (const [i, terms] of impacts.entries()) {
    const score = words.reduce((sum, word, j) => sum + (idf[j] ?? 0) * (terms.get(word) ?? 0), 0);
    if (score > 0) scored.push([i, score]);
  }
  return scored.sort((a, b) => b[1] - a[1]);
}

/** Of the ten found how many score as high as the exact tenth: of equals any will do. */
function overlap(
  found: readonly number[],
  best: readonly [number, number][],
  documents: readonly { readonly number: number }[],
): number {
  const worst = best[Math.min(SHOWN, best.length) - 1]?.[1] ?? 0;
  const good = new Set(
    best.filter(([, score]) => score >= worst - 1e-9).map(([i]) => documents[i]?.number ?? -1),
  );
  return found.filter((number) => good.has(number)).length / Math.min(SHOWN, best.length);
}

/** As the formula has it, with the average lengths of these texts. */
function averageImpacts(texts: readonly Made[]): Map<string, number>[] {
  const split = texts.map(({ title, body }) =>
    [termsOf(title), termsOf(body)].map((all) => all.map(({ term }) => term)),
  );
  const average = [0, 1].map(
    (f) => split.reduce((sum, fields) => sum + (fields[f]?.length ?? 0), 0) / texts.length,
  );
  return split.map((fields) => {
    const tf = new Map<string, number>();
    for (const [f, terms] of fields.entries()) {
      const norm = 0.25 + (0.75 * terms.length) / (average[f] ?? 1);
      for (const term of terms) tf.set(term, (tf.get(term) ?? 0) + (f === 0 ? 3 : 1) / norm);
    }
    return new Map([...tf].map(([term, n]) => [term, n / (1.2 + n)]));
  });
}
