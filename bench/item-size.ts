import type { Item } from '../store/items.ts';

/** Bytes of an item as DynamoDB counts them: the names of its attributes and what they hold. */
export function bytesOfItem({ pk, sk, phase, hash, doc, bytes, pin }: Item): number {
  const content = bytes === undefined ? { doc } : { bytes: Buffer.from(bytes, 'base64') };
  const attributes = { pk, sk, phase, hash, ...content, ...(pin === null ? {} : { pin }) };
  return Object.entries(attributes).reduce(
    (sum, [name, value]) => sum + name.length + Buffer.byteLength(value),
    0,
  );
}

/** What writing it costs. */
export const writeUnits = (item: Item): number => Math.ceil(bytesOfItem(item) / 1024);
