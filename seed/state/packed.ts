import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Analysis } from '../analysis/analysis.ts';
import type { FoundCandidate } from '../identity/found-entities.ts';

/** An analysis as the state keeps it: a third of its length. What is in it is for `analysis/` to say. */
export const packAnalysis = (analysis: Analysis): Uint8Array =>
  zstdCompressSync(JSON.stringify(analysis), FAST);

/** What is written once and read a few times is not worth more work. */
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export function unpackAnalysis(packed: unknown): Analysis {
  if (!(packed instanceof Uint8Array)) throw new RangeError('a text of the state has no analysis');
  return JSON.parse(zstdDecompressSync(packed).toString());
}

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
