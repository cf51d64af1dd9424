import type { FoundCandidate } from '../identity/found-entities.ts';

interface Tagged {
  readonly $map?: [unknown, unknown][];
  readonly $set?: unknown[];
}

/** Candidates have maps and sets, which JSON has no word for. */
export const packCandidate = (candidate: FoundCandidate): string =>
  JSON.stringify(candidate, (_, value: unknown) => {
    if (value instanceof Map) return { $map: [...value].sort(byFirst) };
    if (value instanceof Set) return { $set: [...value].sort() };
    return value;
  });

export const unpackCandidate = (packed: string): FoundCandidate =>
  JSON.parse(packed, (_, value: Tagged | null) => {
    if (typeof value !== 'object' || value === null) return value;
    if (value.$map !== undefined) return new Map(value.$map);
    return value.$set === undefined ? value : new Set(value.$set);
  });

const byFirst = ([a]: readonly [unknown, unknown], [b]: readonly [unknown, unknown]): number =>
  String(a) < String(b) ? -1 : 1;
