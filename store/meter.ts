/** What reading cost. */
export interface ReadCost {
  readonly requests: number;
  /** As DynamoDB charges them: half a unit for 4 KB read eventually consistent. */
  readonly readUnits: number;
}

/** Counts requests and read units. */
export class Meter {
  #requests = 0;
  #readUnits = 0;

  async measure<T extends { readUnits: number }>(request: () => Promise<T>): Promise<T> {
    this.#requests += 1;
    const result = await request();
    this.#readUnits += result.readUnits;
    return result;
  }

  get cost(): ReadCost {
    return { requests: this.#requests, readUnits: this.#readUnits };
  }
}
