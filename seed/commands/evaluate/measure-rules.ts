import type { Count } from './counts.ts';
import type { MeasuredBands } from './fit.ts';

/** The author's value counts as so many texts: a rule that was seen once is not certain. */
const PRIOR = 4;
/** What a rule holds back for an editor stays held back: who « M. Untel » is no precision tells. */
const HELD_BACK = 0.7;
/** Nothing that a rule found is certain. */
const SUREST = 0.99;
/** The precision that what is published of each kind is to have. */
const TARGETS = { person: 0.97, organisation: 0.9, initiative: 0.85 } as const;
const STEPS = [0.62, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
/** However right the rest is, no name is published that is wrong more often: a false person harms somebody. */
const LEAST = { person: 0.75, organisation: 0.7, initiative: 0.62 } as const;
const KINDS = ['person', 'organisation', 'initiative'] as const;

export interface Measured {
  readonly rules: ReadonlyMap<string, number>;
  readonly published: Readonly<Record<(typeof KINDS)[number], number>>;
}

const kindOf = (key: string): string => key.slice(0, key.indexOf(' '));
const rankOf = (key: string): number => Number(key.slice(key.lastIndexOf(' ') + 1));
const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The confidence of each rule is the share that was right; what is published of a kind begins at the lowest confidence
 * that is not below the least for its kind, and from which on the share of all that are right reaches its target.
 */
export function measureRules(
  counts: ReadonlyMap<string, Count>,
  evidence: MeasuredBands['counts'],
): Measured {
  const rules = new Map(
    [...counts].map(([key, { right, wrong }]) => {
      const rank = rankOf(key);
      const share = round((right + PRIOR * rank) / (right + wrong + PRIOR));
      return [key, Math.min(rank < HELD_BACK ? rank : SUREST, share)];
    }),
  );
  const weighed = [
    ...[...counts].map(([key, count]) => ({ ...count, kind: kindOf(key), confidence: rules.get(key) ?? 0 })),
    ...evidence,
  ];
  const from = (kind: (typeof KINDS)[number]): number =>
    STEPS.find((step) => step >= LEAST[kind] && shareFrom(weighed, kind, step) >= TARGETS[kind]) ?? HELD_BACK;
  return {
    rules,
    published: { person: from('person'), organisation: from('organisation'), initiative: from('initiative') },
  };
}

function shareFrom(
  weighed: readonly (Count & { kind: string; confidence: number })[],
  kind: string,
  step: number,
): number {
  const published = weighed.filter((one) => one.kind === kind && one.confidence >= step);
  const right = published.reduce((sum, one) => sum + one.right, 0);
  const wrong = published.reduce((sum, one) => sum + one.wrong, 0);
  return right + wrong === 0 ? 0 : right / (right + wrong);
}
