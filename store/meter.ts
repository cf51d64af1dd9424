/** What reading cost. */
export interface ReadCost {
  readonly requests: number;
  /** The longest chain of requests that waited for each other. */
  readonly rounds: number;
  /** As DynamoDB charges them: half a unit for 4 KB read eventually consistent. */
  readonly readUnits: number;
}

/** A request has read as much as one request may. */
export class ReadLimitError extends Error {
  override readonly name = 'ReadLimitError';
  readonly mostReadUnits: number;

  constructor(mostReadUnits: number) {
    super(`more than ${mostReadUnits} read units`);
    this.mostReadUnits = mostReadUnits;
  }
}

/** Counts requests and read units. */
export class Meter {
  readonly #most: number;
  #requests = 0;
  #rounds = 0;
  #roundsDone = 0;
  #readUnits = 0;

  constructor(mostReadUnits = Number.POSITIVE_INFINITY) {
    this.#most = mostReadUnits;
  }

  /** Throws ReadLimitError once the units are spent. What is under way by then still counts on top. */
  check(): void {
    if (this.#readUnits >= this.#most) throw new ReadLimitError(this.#most);
  }

  async measure<T extends { readUnits: number }>(request: () => Promise<T>): Promise<T> {
    this.#requests += 1;
    // What is asked now may follow from every answer that is there.
    const round = this.#roundsDone + 1;
    this.#rounds = Math.max(this.#rounds, round);
    const result = await request();
    this.#roundsDone = Math.max(this.#roundsDone, round);
    this.#readUnits += result.readUnits;
    return result;
  }

  /** Counts units as read. Throws ReadLimitError. */
  charge(readUnits: number): void {
    this.check();
    this.#readUnits += readUnits;
  }

  get cost(): ReadCost {
    return { requests: this.#requests, rounds: this.#rounds, readUnits: this.#readUnits };
  }
}
