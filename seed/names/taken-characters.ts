import { ENTITY_KINDS, type EntityKind } from '../../store/records.ts';
import type { Span } from './mention.ts';

/** A span, and of what kind the name in it is, where it is one. */
export interface TakenSpan extends Span {
  readonly kind?: EntityKind;
}

/** Behind the kinds: taken by something that is no name. */
const NO_KIND = ENTITY_KINDS.length + 1;

/** Which characters of an article are taken: asking costs what the span is long, however many are taken. */
export class TakenCharacters {
  readonly #runs: (Uint8Array | undefined)[] = [];

  constructor(spans: Iterable<TakenSpan> = []) {
    for (const span of spans) this.add(span);
  }

  add({ run, start, end, kind }: TakenSpan): void {
    let taken = this.#runs[run];
    if (taken === undefined || taken.length < end) {
      const longer = new Uint8Array(Math.max(256, end * 2));
      if (taken !== undefined) longer.set(taken);
      taken = longer;
      this.#runs[run] = taken;
    }
    taken.fill(kind === undefined ? NO_KIND : ENTITY_KINDS.indexOf(kind) + 1, start, end);
  }

  has({ run, start, end }: Span): boolean {
    const taken = this.#runs[run];
    if (taken === undefined) return false;
    const until = Math.min(end, taken.length);
    for (let i = start; i < until; i++) if (taken[i] !== 0) return true;
    return false;
  }

  /** Of the name that has the character; null where none has it. */
  kindAt(run: number, offset: number): EntityKind | null {
    return ENTITY_KINDS[(this.#runs[run]?.[offset] ?? 0) - 1] ?? null;
  }
}
