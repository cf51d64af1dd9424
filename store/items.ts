import { hash } from 'node:crypto';
import type { Key } from './keys.ts';

/**
 * When an item is written. A reader follows counts and lists to records and records to what they link, so writing
 * goes the other way: whoever meets a link finds its target. Removal goes in reverse. No reader sees a pin: it is there
 * before what it remembers goes.
 */
export const PHASES = ['pin', 'entity', 'detail', 'article', 'list', 'count'] as const;
export type Phase = (typeof PHASES)[number];

/** An item as it is to stand in the table. */
export interface Item extends Key {
  readonly phase: Phase;
  /** JSON. */
  readonly doc: string;
  /** What the next seeding has to know of a record, an address or what was removed: docs/data-model.md, « Pins ». */
  readonly pin: string | null;
  /** Of phase, document and pin: what is stored with the same hash is not written again. */
  readonly hash: string;
}

export function toItem(key: Key, phase: Phase, doc: object, pin: string | null = null): Item {
  const json = JSON.stringify(doc);
  const all = hash('sha256', `${phase}\n${pin ?? ''}\n${json}`, 'base64url');
  return { pk: key.pk, sk: key.sk, phase, doc: json, pin, hash: all.slice(0, 22) };
}

/** The same document under another key: it is neither serialised nor hashed again. */
export const copyOf = (item: Item, { pk, sk }: Key): Item => ({ ...item, pk, sk });

/** What the writer needs to know of a stored item; the document stays in the table. */
export interface StoredItem extends Key {
  readonly phase: Phase;
  readonly hash: string;
  readonly pin: string | null;
}
