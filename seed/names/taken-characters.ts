interface Stretch {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/** Which characters of an article are taken: asking costs what the stretch is long, however many are taken. */
export class Covered {
  readonly #runs = new Map<number, Uint8Array>();

  constructor(stretches: Iterable<Stretch> = []) {
    for (const stretch of stretches) this.add(stretch);
  }

  add({ run, start, end }: Stretch): void {
    let taken = this.#runs.get(run);
    if (taken === undefined || taken.length < end) {
      const longer = new Uint8Array(Math.max(1024, end * 2));
      if (taken !== undefined) longer.set(taken);
      taken = longer;
      this.#runs.set(run, taken);
    }
    taken.fill(1, start, end);
  }

  has({ run, start, end }: Stretch): boolean {
    const taken = this.#runs.get(run);
    if (taken === undefined) return false;
    for (let i = start; i < Math.min(end, taken.length); i++) if (taken[i] === 1) return true;
    return false;
  }
}
