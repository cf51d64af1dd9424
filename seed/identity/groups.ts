import type { EntityId } from '../../store/records.ts';
import type { FoundCandidate } from './found-entities.ts';

/** Candidates put together, step by step (union-find): which are one so far. */
export class Groups {
  readonly #above = new Map<EntityId, FoundCandidate>();
  readonly #members = new Map<EntityId, FoundCandidate[]>();

  /** The first of those that are one with the candidate: the one named most. */
  root(candidate: FoundCandidate): FoundCandidate {
    let at = candidate;
    for (let above = this.#above.get(at.id); above !== undefined; above = this.#above.get(at.id)) at = above;
    if (at !== candidate) this.#above.set(candidate.id, at);
    return at;
  }

  members(candidate: FoundCandidate): readonly FoundCandidate[] {
    const root = this.root(candidate);
    return this.#members.get(root.id) ?? [root];
  }

  /** Makes two groups one; the root is the one that comes first. */
  join(one: FoundCandidate, other: FoundCandidate): void {
    const [first, second] = [this.root(one), this.root(other)].sort(mostNamedFirst);
    if (first === undefined || second === undefined || first === second) return;
    this.#members.set(first.id, [...this.members(first), ...this.members(second)]);
    this.#above.set(second.id, first);
  }
}

/** Of two named as often the first by id: no order of texts decides. */
export const mostNamedFirst = (a: FoundCandidate, b: FoundCandidate): number =>
  b.articles - a.articles || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
