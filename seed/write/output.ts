import type { Item } from '../../store/items.ts';
import type { Key } from '../../store/keys.ts';
import { itemsIn, type Step } from '../state/every-owner.ts';
import { itemsOf, type Owner } from '../state/owners.ts';
import type { View } from '../state/view.ts';
import { type Change, Comparison, type StoredItems } from './comparison.ts';
import type { Target } from './in-step.ts';
import { type Difference, putInOrder } from './journal.ts';
import { ItemMeasure, putLarger } from './measure-items.ts';

/** Items that are written together, while as many are made: each time some ten megabytes. */
const WAITING = 3_000;

/** Compares items with what is stored, and writes those that differ: targets before links, and of a phase new ones first. */
export class Output {
  readonly #comparison: Comparison;
  readonly #target: Target | null;
  readonly #measure = new ItemMeasure();
  #waiting: { readonly item: Item; readonly change: Change }[] = [];
  /** What was handed over last, on its way into the table. */
  #underWay: Promise<void> = Promise.resolve();
  /** Of the step under way: owners with records that were there before, which may refer to one that is new. */
  #later: { readonly owner: Owner; readonly changed: ReadonlySet<string> }[] = [];

  constructor(
    stored: StoredItems,
    target: Target | null,
    onChange: (change: Change | 'removed', key: Key) => void,
  ) {
    this.#target = target;
    this.#comparison = new Comparison(stored, (item, change) => {
      onChange(change, item);
      if (target?.writing) this.#waiting.push({ item, change });
    });
  }

  async take(view: View, step: Step, owner: Owner): Promise<void> {
    const from = this.#waiting.length;
    for (const item of itemsIn(view, step, owner)) {
      this.#measure.add(item);
      await this.#comparison.compare(item);
    }
    if (step.phases?.includes('entity')) {
      const changed = this.#waiting.slice(from).filter(({ change }) => change === 'changed');
      if (changed.length > 0) {
        this.#later.push({ owner, changed: new Set(changed.map(({ item }) => `${item.pk} ${item.sk}`)) });
        this.#waiting = this.#waiting.filter(({ change }, i) => i < from || change === 'added');
      }
    }
    if (this.#waiting.length >= WAITING) await this.#write();
  }

  /** All that the step has is in the table: what refers to it may follow. */
  async endStep(view: View): Promise<void> {
    await this.#write();
    await this.#underWay;
    for (const { owner, changed } of this.#later) {
      for (const item of itemsOf(view, owner))
        if (changed.has(`${item.pk} ${item.sk}`)) this.#waiting.push({ item, change: 'changed' });
      if (this.#waiting.length >= WAITING) await this.#write();
    }
    this.#later = [];
    await this.#write();
    await this.#underWay;
  }

  /** Nothing is on its way any more, however it ended: whoever holds the table may let go of it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#underWay.catch(() => {});
  }

  plan = () => this.#comparison.plan();
  sizes = () => this.#measure.sizes;

  /** Hands over what waits once the last that was handed over is written. Rejects with what went wrong with that. */
  async #write(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await this.#underWay;
    this.#underWay = this.#put(waiting);
    // Whoever waits for it next is told.
    this.#underWay.catch(() => {});
  }

  async #put(puts: Difference['puts']): Promise<void> {
    const writing = this.#target?.writing ?? null;
    if (this.#target === null || writing === null || puts.length === 0) return;
    await putLarger(this.#target.database, this.#measure.sizes);
    await putInOrder(this.#target.database, puts, writing);
  }
}
