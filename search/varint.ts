/** Whole numbers in as few bytes as they need, seven bits a byte, the lowest first (LEB128). Up to 2^53 - 1. */

export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length += 1;
  return length;
}

export class ByteWriter {
  readonly #bytes: number[] = [];

  varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes.push((rest % 0x80) | 0x80);
    this.#bytes.push(rest);
  }

  all(bytes: Uint8Array): void {
    for (const byte of bytes) this.#bytes.push(byte);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
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
  const writer = new ByteWriter();
  let before = start;
  for (const value of values) {
    writer.varint(value - before);
    before = value;
  }
  return writer.done();
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
