import { hash } from 'node:crypto';

/** A sum over texts, to which one can be added, and from which one can be taken away, whatever order they came in. */
export class ContentSum {
  #sum: bigint;

  constructor(hex = '0') {
    this.#sum = BigInt(`0x${hex}`);
  }

  /** Adds a text, or takes it away where it is in. */
  toggle(path: string, sha256: string): void {
    this.#sum ^= BigInt(`0x${hash('sha256', `${path.normalize('NFC')}\n${sha256}`)}`);
  }

  get hex(): string {
    return this.#sum.toString(16);
  }

  /** A hash of everything that a table's content follows from, its pins aside. */
  fingerprint = (version: string): string => hash('sha256', `${version}\n${this.hex}`);
}
