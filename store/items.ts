import { hash } from 'node:crypto';
import type { Key } from './keys.ts';

/**
 * When an item is written. A reader follows counts and lists to records and records to what they link, so writing
 * goes the other way: whoever meets a link finds its target. Removal goes in reverse. No reader sees a pin: it is there
 * before what it remembers goes. Blocks, heads and leaves are the search index: a head says that there are blocks, and
 * what had no blocks before is in its leaf until then.
 */
export const PHASES = [
  'pin',
  'entity',
  'detail',
  'article',
  'block',
  'head',
  'leaf',
  'list',
  'count',
] as const;
export type Phase = (typeof PHASES)[number];

/** Of these a reader takes the last one up to a key: they are put from the last to the first, and removed from the first on. */
export const isInOrder = (phase: Phase): boolean => phase === 'block' || phase === 'leaf';

/** An item as it is to stand in the table. */
export interface Item extends Key {
  readonly phase: Phase;
  /** JSON; empty where an item has bytes instead. */
  readonly doc: string;
  /** Of the search index, in base64. */
  readonly bytes?: string;
  /** What the next seeding has to know of a record, an address or what was removed: docs/data-model.md, « Pins ». */
  readonly pin: string | null;
  /** Of phase, document and pin: what is stored with the same hash is not written again. */
  readonly hash: string;
}

/** A document as JSON: written once for all items that hold it. */
export interface Written {
  readonly json: string;
}

export const written = (doc: object): Written => ({ json: JSON.stringify(doc) });

export function itemOf({ pk, sk }: Key, phase: Phase, { json }: Written, pin: string | null = null): Item {
  const all = hash('sha256', `${phase}\n${pin ?? ''}\n${json}`, 'base64url');
  return { pk, sk, phase, doc: json, pin, hash: all.slice(0, 22) };
}

export const toItem = (key: Key, phase: Phase, doc: object, pin: string | null = null): Item =>
  itemOf(key, phase, written(doc), pin);

/** An item of the search index. */
export function toBytesItem({ pk, sk }: Key, phase: Phase, content: Uint8Array): Item {
  const bytes = Buffer.from(content).toString('base64');
  const all = hash('sha256', `${phase}\n\n${bytes}`, 'base64url');
  return { pk, sk, phase, doc: '', bytes, pin: null, hash: all.slice(0, 22) };
}

/** The same document under another key: it is neither serialised nor hashed again. */
export const copyOf = (item: Item, { pk, sk }: Key): Item => ({ ...item, pk, sk });

/** What the writer needs to know of a stored item; the document stays in the table. */
export interface StoredItem extends Key {
  readonly phase: Phase;
  readonly hash: string;
  readonly pin: string | null;
}
