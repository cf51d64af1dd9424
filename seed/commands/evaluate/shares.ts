import type { Analysis } from '../../analysis/analysis.ts';
import { publishedFrom } from '../../lexicon/confidences.ts';
import type { GoldArticle } from './gold.ts';

/** How many were right and wrong; what the annotation leaves open is neither. */
export interface Share {
  right: number;
  wrong: number;
}

interface Shares {
  readonly byRule: Map<string, Share>;
  readonly byConfidence: Map<string, Share>;
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** The share that two spans have in common of the longer. */
export const overlap = (a: Offsets, b: Offsets): number =>
  (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(a.end - a.start, b.end - b.start);

/** Counts one mention for the rule or sign that it names, and for the confidence that it states. */
export function countMention(
  { byRule, byConfidence }: Shares,
  { kind, confidence, place }: Analysis['mentions'][number],
  gold: GoldArticle['mentions'],
  typeOf: ReadonlyMap<string, readonly string[]>,
): void {
  const found = { start: place.sourceStart, end: place.sourceEnd };
  const [best] = gold.toSorted((a, b) => overlap(b, found) - overlap(a, found));
  const share = best === undefined ? 0 : overlap(best, found);
  if (best !== undefined && share > 0 && best.tier !== 'core') return;
  const types = best === undefined ? [] : (typeOf.get(best.entity) ?? [best.type]);
  const isRight = share >= 0.5 && types.includes(kind.toLowerCase());
  const waits = confidence >= publishedFrom(kind) ? '' : ' (waits)';
  for (const [shares, key] of [
    [byRule, `${kind.toLowerCase()} ${place.rule}${waits}`],
    [byConfidence, `${kind.toLowerCase()} ${(Math.floor(confidence * 20) / 20).toFixed(2)}`],
  ] as const) {
    const known = shares.get(key) ?? { right: 0, wrong: 0 };
    known[isRight ? 'right' : 'wrong'] += 1;
    shares.set(key, known);
  }
}
