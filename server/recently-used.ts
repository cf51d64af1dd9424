/** A map that forgets what was asked for longest ago while its values have more than `most` characters together. */
export class Recent<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  readonly #lengthOf: (value: Value) => number;
  #characters = 0;

  constructor(most: number, lengthOf: (value: Value) => number) {
    this.#most = most;
    this.#lengthOf = lengthOf;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    // A map keeps the order of insertion: the one asked for last goes last.
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    this.#values.set(key, value);
    this.#characters += this.#lengthOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#characters <= this.#most) return;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    const value = this.#values.get(key);
    if (value === undefined) return false;
    this.#characters -= this.#lengthOf(value);
    return this.#values.delete(key);
  }
}
