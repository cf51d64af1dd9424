/** What reading cost. */
export interface ReadCost {
  readonly rounds: number;
  readonly requests: number;
  readonly readUnits: number;
}

/**
 * Counts requests, read units and rounds. A round is a stretch of time in which at least one request is under way:
 * requests that wait for no other one share a round.
 */
export class Meter {
  #underWay = 0;
  #rounds = 0;
  #requests = 0;
  #readUnits = 0;

  async measure<T extends { readUnits: number }>(request: () => Promise<T>): Promise<T> {
    if (this.#underWay === 0) this.#rounds += 1;
    this.#underWay += 1;
    this.#requests += 1;
    try {
      const result = await request();
      this.#readUnits += result.readUnits;
      return result;
    } finally {
      this.#underWay -= 1;
    }
  }

  get cost(): ReadCost {
    return { rounds: this.#rounds, requests: this.#requests, readUnits: this.#readUnits };
  }
}
