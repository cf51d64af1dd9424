import type { EntityKind } from '../../store/records.ts';
import type { Traits } from '../analysis/traits/traits.ts';
import type { FoundCandidate } from './found-entities.ts';

/** A year and an age make a birthday that is a year or two off. */
const YEARS_OFF = 2;
/** Of texts without a date, which may be years apart. */
const YEARS_BETWEEN_TEXTS = 15;

/**
 * Why texts do not speak of one entity, for an editor; null where nothing that they say keeps them apart. Of a body that
 * every country has two stated countries do; of a person honorifics, ages, nationalities and trades.
 */
export const contradiction = (a: FoundCandidate, b: FoundCandidate): string | null =>
  contradictionOf(a.kind, a.traits, b.traits);

export const contradictionOf = (kind: EntityKind, a: Traits, b: Traits): string | null =>
  (kind === 'PERSON' ? OF_PEOPLE : OF_BODIES).reduce<string | null>((found, of) => found ?? of(a, b), null);

type Contradicts = (a: Traits, b: Traits) => string | null;

const differ =
  (name: 'gender' | 'country' | 'trade', what: string): Contradicts =>
  (a, b) => {
    const [one, other] = [a[name], b[name]];
    return one !== undefined && other !== undefined && one !== other
      ? `${what}: ${[one, other].sort().join(', ')}`
      : null;
  };
const apart =
  (name: 'born' | 'age', what: string, years: number): Contradicts =>
  (a, b) => {
    const [one, other] = [a[name], b[name]];
    return one !== undefined && other !== undefined && Math.abs(one - other) > years
      ? `${what}: ${[one, other].sort((x, y) => x - y).join(', ')}`
      : null;
  };

const OF_PEOPLE: readonly Contradicts[] = [
  differ('gender', 'texts speak of a woman and of a man'),
  apart('born', 'years of birth that texts give or ages come to', YEARS_OFF),
  apart('age', 'ages', YEARS_BETWEEN_TEXTS),
  differ('country', 'nationalities'),
  differ('trade', 'trades'),
];
const OF_BODIES: readonly Contradicts[] = [
  (a, b) => (a.isNational && b.isNational ? differ('country', 'countries')(a, b) : null),
];

/** Why one of the candidates is not one with one of the others; null where each may be with each. */
export function contradictionAmong(
  some: readonly FoundCandidate[],
  others: readonly FoundCandidate[],
): string | null {
  for (const a of some)
    for (const b of others) {
      const why = contradiction(a, b);
      if (why !== null) return why;
    }
  return null;
}
