import type { Item } from './items.ts';

/**
 * DynamoDB takes items of at most 400 KB (409,600 bytes), names of attributes and keys included. Documents are JSON in
 * UTF-8, so what counts is bytes of JSON: a character has one to four, an escaped one six.
 */
export const LONGEST_ITEM_BYTES = 400_000;

/** Whether DynamoDB would refuse the item. A unit of UTF-16 takes at most three bytes: most items need not be measured. */
export const isTooLarge = ({ pk, sk, doc, pin }: Item): boolean =>
  3 * (doc.length + (pin?.length ?? 0)) > LONGEST_ITEM_BYTES &&
  Buffer.byteLength(pk + sk + doc + (pin ?? '')) > LONGEST_ITEM_BYTES;

export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** What a string takes at most as JSON: a unit of UTF-16 has up to six bytes. */
export const mostJsonBytes = ({ length }: string): number => 6 * length + 2;

/** As many of the first values as have together at most `bytes`. */
export function fitting<Value>(values: readonly Value[], bytes: number): readonly Value[] {
  let used = 0;
  const end = values.findIndex((value) => {
    used += jsonBytes(value) + 1;
    return used > bytes;
  });
  return end < 0 ? values : values.slice(0, end);
}

/** Cuts a text into pieces of at most `bytes` each, between characters. */
export function piecesOf(text: string, bytes: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  let used = 0;
  let at = 0;
  for (const character of text) {
    const size = bytesOf(character);
    if (used + size > bytes) {
      pieces.push(text.slice(start, at));
      start = at;
      used = 0;
    }
    used += size;
    at += character.length;
  }
  return [...pieces, text.slice(start)];
}

const QUOTES = 2;

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x80 && character !== '"' && character !== '\\') return 1;
  return jsonBytes(character) - QUOTES;
}
