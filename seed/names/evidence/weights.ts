import * as v from 'valibot';
import { readLexicon } from '../../lexicon/lexicon.ts';

/** What a capital run can be. `other` is a place, an event, a work, a word: nothing that is published. */
export const OUTCOMES = ['person', 'organisation', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const weight = v.pipe(v.string(), v.transform(Number), v.number());
const shares = v.array(weight);
const schema = v.object({
  bands: v.object({ person: shares, organisation: shares }),
  knownBands: v.object({ person: shares, organisation: shares }),
  weights: v.record(v.string(), v.strictTuple([weight, weight])),
});

/** Where the bands of probability begin. */
export const BANDS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
export const bandOf = (probability: number): number => BANDS.findLastIndex((from) => probability >= from);

/** For each band the measured share of names that were right. */
export interface Bands {
  readonly person: readonly number[];
  readonly organisation: readonly number[];
}

/** For each sign how much it speaks for a person and for an organisation; against `other`, which has 0. */
export type Weights = ReadonlyMap<string, readonly [person: number, organisation: number]>;

/** Fitted by `npm run evaluate -- --fit`, never written by hand. */
const fitted = readLexicon('fitted/weights', schema);
export const fittedWeights: Weights = new Map(Object.entries(fitted.weights));
export const fittedBands: Bands = fitted.bands;
/** Of names that the world calls somebody or a body so, among other things. */
export const fittedKnownBands: Bands = fitted.knownBands;

/** In every run. */
export const ALWAYS = 'always';

/** The share of runs with these signs that are each outcome, as far as the weights know. */
export function probabilities(signs: Iterable<string>, weights: Weights): Record<Outcome, number> {
  let [person, organisation] = weights.get(ALWAYS) ?? [0, 0];
  for (const sign of signs) {
    const weight = weights.get(sign);
    if (weight === undefined) continue;
    person += weight[0];
    organisation += weight[1];
  }
  const most = Math.max(person, organisation, 0);
  const [p, o, n] = [Math.exp(person - most), Math.exp(organisation - most), Math.exp(-most)];
  const sum = p + o + n;
  return { person: p / sum, organisation: o / sum, other: n / sum };
}
