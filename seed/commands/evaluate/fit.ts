import {
  ALWAYS,
  BANDS,
  type Bands,
  bandOf,
  OUTCOMES,
  type Outcome,
  probabilities,
  type Weights,
} from '../../names/evidence/weights.ts';

import type { Count } from './counts.ts';

/** One name that no rule explained: the signs that it shows, and what it is. */
export interface Row {
  readonly signs: readonly string[];
  readonly outcome: Outcome;
}

/** The rows of one text. */
export interface KeptText {
  readonly rows: readonly Row[];
  /** Whether only some of its names were annotated, chosen by their signs: they tell how sure, not how many. */
  readonly isSample: boolean;
}

const ROUNDS = 400;
const STEP = 0.5;
/** Draws weights to 0, so that a sign that was seen twice weighs little. */
const DRAW = 0.6;

/**
 * Fits the weights: maximum entropy over the signs, by gradient descent with a step for each weight of its own
 * (AdaGrad). The same rows give the same weights, whatever their order.
 */
export function fitWeights(rows: readonly Row[]): Weights {
  const sorted = rows
    .map(({ signs, outcome }) => ({ signs: [ALWAYS, ...signs.toSorted()], outcome }))
    .sort((a, b) => (a.signs.join(' ') + a.outcome < b.signs.join(' ') + b.outcome ? -1 : 1));
  const names = [...new Set(sorted.flatMap(({ signs }) => signs))].sort();
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const inputs = sorted.map(({ signs }) => Uint16Array.from(signs.map((sign) => indexOf.get(sign) ?? 0)));
  const targets = sorted.map(({ outcome }) => OUTCOMES.indexOf(outcome));
  const weights = new Float64Array(names.length * 2);
  const squares = new Float64Array(names.length * 2).fill(1e-8);
  const gradient = new Float64Array(names.length * 2);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (const [i, input] of inputs.entries()) addGradient(gradient, weights, input, targets[i] ?? 2);
    for (let w = 0; w < weights.length; w++) {
      const slope = (gradient[w] ?? 0) + DRAW * (weights[w] ?? 0);
      squares[w] = (squares[w] ?? 0) + slope * slope;
      weights[w] = (weights[w] ?? 0) - (STEP * slope) / Math.sqrt(squares[w] ?? 1);
    }
  }
  // Adding 0 makes one 0 of two.
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 100) / 100 + 0;
  return new Map(names.map((name, i) => [name, [rounded(weights[2 * i]), rounded(weights[2 * i + 1])]]));
}

export interface MeasuredBands {
  readonly bands: Bands;
  readonly knownBands: Bands;
  /** How many names of each kind had that confidence, and how many of them were right. */
  readonly counts: readonly (Count & {
    readonly kind: 'person' | 'organisation';
    readonly confidence: number;
  })[];
}

const FOLDS = 8;

/**
 * What a probability is worth: for each kind and band, the share of names that were right where the weights had been
 * fitted on the other texts. A name on either side counts, so that few do not make a certainty; a higher band is never
 * worth less than a lower one.
 *
 * @param texts the rows of each text: those of one text are judged by the others' alone
 */
export function measureBands(texts: readonly KeptText[]): MeasuredBands {
  const empty = () => ({ person: BANDS.map(() => [1, 1]), organisation: BANDS.map(() => [1, 1]) });
  const [unknown, known, unknownOfAll, knownOfAll] = [empty(), empty(), empty(), empty()];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(texts.filter((_, i) => i % FOLDS !== fold).flatMap(({ rows }) => rows));
    for (const { rows, isSample } of texts.filter((_, i) => i % FOLDS === fold))
      for (const { signs, outcome } of rows) {
        const shares = probabilities(signs, weights);
        const kind = shares.person >= shares.organisation ? 'person' : 'organisation';
        const isKnown = signs.includes('known-once') && signs.includes(`known-${kind}`);
        // Chosen among what may be people, a sample says nothing of bodies.
        if (isSample && kind === 'organisation') continue;
        const tallies = isSample
          ? [isKnown ? known : unknown]
          : [isKnown ? known : unknown, isKnown ? knownOfAll : unknownOfAll];
        for (const tally of tallies.map((one) => one[kind][bandOf(shares[kind])]))
          if (tally !== undefined)
            tally[outcome === kind ? 0 : 1] = (tally[outcome === kind ? 0 : 1] ?? 0) + 1;
      }
  }
  const toShares = (bands: readonly (readonly number[])[]) => {
    let least = 0;
    return bands.map(([right = 0, wrong = 0]) => {
      least = Math.max(least, right / (right + wrong));
      return Math.round(least * 100) / 100;
    });
  };
  const toBands = ({ person, organisation }: typeof known): Bands => ({
    person: toShares(person),
    organisation: toShares(organisation),
  });
  const countsOf = (tally: typeof known, { person, organisation }: Bands) =>
    (['person', 'organisation'] as const).flatMap((kind) =>
      tally[kind].map(([right = 1, wrong = 1], band) => ({
        ...{ kind, right: right - 1, wrong: wrong - 1 },
        confidence: { person, organisation }[kind][band] ?? 0,
      })),
    );
  const [bands, knownBands] = [toBands(unknown), toBands(known)];
  return {
    bands,
    knownBands,
    counts: [...countsOf(unknownOfAll, bands), ...countsOf(knownOfAll, knownBands)],
  };
}

function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  input: Uint16Array,
  target: number,
): void {
  let [person, organisation] = [0, 0];
  for (const sign of input) {
    person += weights[2 * sign] ?? 0;
    organisation += weights[2 * sign + 1] ?? 0;
  }
  const most = Math.max(person, organisation, 0);
  const [p, o, n] = [Math.exp(person - most), Math.exp(organisation - most), Math.exp(-most)];
  const sum = p + o + n;
  const [dp, dor] = [p / sum - (target === 0 ? 1 : 0), o / sum - (target === 1 ? 1 : 0)];
  for (const sign of input) {
    gradient[2 * sign] = (gradient[2 * sign] ?? 0) + dp;
    gradient[2 * sign + 1] = (gradient[2 * sign + 1] ?? 0) + dor;
  }
}
