/** Whole numbers in as few bytes as they need, seven bits a byte, the lowest first (LEB128). Up to 2^53 - 1. */

/** Four groups of seven bits: below this, numbers are shifted, which is several times as fast as dividing them. */
const SMALL = 2 ** 28;

export function varintLength(value: number): number {
  let [length, rest] = [1, value];
  for (; rest >= SMALL; rest = Math.floor(rest / SMALL)) length += 4;
  for (; rest >= 0x80; rest >>>= 7) length += 1;
  return length;
}

/** Writes a number into bytes that have room for it. Returns where it ends. */
function putVarint(bytes: Uint8Array, from: number, value: number): number {
  let [at, rest] = [from, value];
  while (rest >= SMALL) {
    const high = Math.floor(rest / SMALL);
    const low = rest - high * SMALL;
    for (let shift = 0; shift < 28; shift += 7) bytes[at++] = ((low >>> shift) & 0x7f) | 0x80;
    rest = high;
  }
  for (; rest >= 0x80; rest >>>= 7) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}

/** A leaf has fewer. */
const USUAL_BYTES = 1_024;
const MOST_VARINT_BYTES = 8;

export class ByteWriter {
  #bytes = new Uint8Array(USUAL_BYTES);
  #length = 0;

  varint(value: number): void {
    this.#makeRoom(MOST_VARINT_BYTES);
    this.#length = putVarint(this.#bytes, this.#length, value);
  }

  all(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * (this.#length + more));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a ByteWriter wrote; past its end it reads zeros, and `atEnd` says so. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varint(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}

/** Numbers in ascending order, each as its distance to the one before. */
export function packAscending(values: readonly number[], start = 0): Uint8Array {
  const bytes = new Uint8Array(packedLength(values, start));
  let [at, before] = [0, start];
  for (const value of values) {
    at = putVarint(bytes, at, value - before);
    before = value;
  }
  return bytes;
}

export function unpackAscending(bytes: Uint8Array, start = 0): number[] {
  const reader = new ByteReader(bytes);
  const values: number[] = [];
  for (let before = start; !reader.atEnd; ) {
    before += reader.varint();
    values.push(before);
  }
  return values;
}

export function packedLength(values: readonly number[], start = 0): number {
  let [length, before] = [0, start];
  for (const value of values) {
    length += varintLength(value - before);
    before = value;
  }
  return length;
}
