import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../store/dynamodb.ts';
import { type Item, isInOrder, PHASES, type Phase } from '../../store/items.ts';
import type { Key } from '../../store/keys.ts';
import { deleteItems, putItems, type Writing } from '../../store/write.ts';
import { type State, textOf, textOrNull } from '../state/open-state.ts';
import { CHANGES, type Change } from './comparison.ts';
import { ItemMeasure, putLarger } from './measure-items.ts';

/** What is to be put into the table, and removed from it. */
export interface Difference {
  readonly puts: readonly { readonly item: Item; readonly change: Change }[];
  readonly removed: readonly (Key & { readonly phase: Phase })[];
}

/** Writes into the state what is on its way into the table: with the state, or not at all. */
export function putJournal({ run }: State, { puts, removed }: Difference): void {
  const put = 'INSERT INTO journal (pk, sk, phase, change, item) VALUES (?, ?, ?, ?, ?)';
  for (const { item, change } of puts) run(put, item.pk, item.sk, item.phase, change, JSON.stringify(item));
  for (const { pk, sk, phase } of removed) run(put, pk, sk, phase, 'removed', null);
}

export function readJournal({ all }: State): Difference {
  const puts: { item: Item; change: Change }[] = [];
  const removed: (Key & { phase: Phase })[] = [];
  for (const row of all('SELECT pk, sk, phase, change, item FROM journal ORDER BY n')) {
    const phase = PHASES.find((one) => one === row.phase);
    const change = CHANGES.find((one) => one === row.change);
    const item = textOrNull(row.item);
    if (phase === undefined) continue;
    if (item !== null && change !== undefined) puts.push({ item: JSON.parse(item), change });
    else removed.push({ pk: textOf(row.pk), sk: textOf(row.sk), phase });
  }
  return { puts, removed };
}

const LINKS: readonly Phase[] = ['block', 'head', 'leaf', 'list', 'count'];
export const isLink = (phase: Phase): boolean => LINKS.includes(phase);

/** Writes of one phase; `inOrder` where each is to be done before the next. */
export interface Step<Write> {
  readonly phase: Phase;
  readonly inOrder: boolean;
  readonly writes: readonly Write[];
}

/** Puts: targets before links, and of a phase new ones first, or from the last to the first where their order counts. */
export const putSteps = (puts: Difference['puts']): Step<Item>[] =>
  PHASES.flatMap((phase) => {
    const ofPhase = puts.filter(({ item }) => item.phase === phase);
    const inOrder = isInOrder(phase);
    const parts = inOrder
      ? [ofPhase.toSorted((a, b) => compareKeys(b.item, a.item))]
      : CHANGES.map((change) => ofPhase.filter((put) => put.change === change));
    return parts.map((part) => ({ phase, inOrder, writes: part.map(({ item }) => item) }));
  });

export async function putInOrder(
  database: Database,
  puts: Difference['puts'],
  writing: Writing,
): Promise<void> {
  for (const { writes, inOrder } of putSteps(puts)) await putItems(database, writes, writing, inOrder);
}

/** Removals of links, counts first. */
export const removalSteps = (keysOf: (phase: Phase) => Iterable<Key>): Step<Key>[] =>
  PHASES.toReversed()
    .filter(isLink)
    .map((phase) => {
      const inOrder = isInOrder(phase);
      const keys = [...keysOf(phase)];
      return { phase, inOrder, writes: inOrder ? keys.sort(compareKeys) : keys };
    });

const compareKeys = (a: Key, b: Key): number =>
  a.pk < b.pk ? -1 : a.pk > b.pk ? 1 : a.sk < b.sk ? -1 : a.sk > b.sk ? 1 : 0;

/** Writes targets before links, and removes them the other way round, with time between for whoever is on the way. */
export async function writeDifference(
  database: Database,
  { puts, removed }: Difference,
  graceMs: number,
  writing: Writing,
): Promise<void> {
  const measure = new ItemMeasure();
  for (const { item } of puts) measure.add(item);
  await putLarger(database, measure.sizes);
  await putInOrder(database, puts, writing);
  await removeInOrder(database, (phase) => removed.filter((key) => key.phase === phase), graceMs, writing);
}

/** @param keysOf what is to be removed of a phase */
export async function removeInOrder(
  database: Database,
  keysOf: (phase: Phase) => Iterable<Key>,
  graceMs: number,
  writing: Writing,
): Promise<void> {
  const backwards = PHASES.toReversed();
  const targets = backwards.filter((phase) => !isLink(phase));
  for (const { writes, inOrder } of removalSteps(keysOf))
    await deleteItems(database, writes, writing, inOrder);
  const isAny = (phase: Phase): boolean => keysOf(phase)[Symbol.iterator]().next().done === false;
  if (targets.some((phase) => phase !== 'pin' && isAny(phase))) await setTimeout(graceMs);
  for (const phase of targets) await deleteItems(database, keysOf(phase), writing);
}
