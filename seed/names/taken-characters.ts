import type { Span } from './mention.ts';

/** Which characters of an article are taken: asking costs what the span is long, however many are taken. */
export class TakenCharacters {
  readonly #runs = new Map<number, Uint8Array>();

  constructor(spans: Iterable<Span> = []) {
    for (const span of spans) this.add(span);
  }

  add({ run, start, end }: Span): void {
    let taken = this.#runs.get(run);
    if (taken === undefined || taken.length < end) {
      const longer = new Uint8Array(Math.max(1024, end * 2));
      if (taken !== undefined) longer.set(taken);
      taken = longer;
      this.#runs.set(run, taken);
    }
    taken.fill(1, start, end);
  }

  has({ run, start, end }: Span): boolean {
    const taken = this.#runs.get(run);
    if (taken === undefined) return false;
    for (let i = start; i < Math.min(end, taken.length); i++) if (taken[i] === 1) return true;
    return false;
  }
}
