import type { EntityKind } from '../../store/records.ts';
import type { Traits } from '../analysis/traits/traits.ts';
import type { Contradiction } from '../editor/question.ts';
import type { FoundCandidate } from './found-entities.ts';

/** A year and an age make a birthday that is a year or two off. */
const YEARS_OFF = 2;
/** Of texts without a date, which may be years apart. */
const YEARS_BETWEEN_TEXTS = 15;

/**
 * Why texts do not speak of one entity, for an editor; null where nothing that they say keeps them apart. Of a body that
 * every country has two stated countries do; of a person honorifics, ages, nationalities and trades.
 */
export const contradiction = (a: FoundCandidate, b: FoundCandidate): Contradiction | null =>
  contradictionOf(a.kind, a.traits, b.traits);

export const contradictionOf = (kind: EntityKind, a: Traits, b: Traits): Contradiction | null =>
  (kind === 'PERSON' ? OF_PEOPLE : OF_BODIES).reduce<Contradiction | null>(
    (found, of) => found ?? of(a, b),
    null,
  );

type Contradicts = (a: Traits, b: Traits) => Contradiction | null;

const differ =
  (name: 'gender' | 'country' | 'trade', about: Contradiction['about']): Contradicts =>
  (a, b) => {
    const [one, other] = [a[name], b[name]];
    return one !== undefined && other !== undefined && one !== other
      ? { about, values: [one, other].sort() }
      : null;
  };
const apart =
  (name: 'born' | 'age', years: number): Contradicts =>
  (a, b) => {
    const [one, other] = [a[name], b[name]];
    return one !== undefined && other !== undefined && Math.abs(one - other) > years
      ? { about: name, values: [one, other].sort((x, y) => x - y) }
      : null;
  };

const OF_PEOPLE: readonly Contradicts[] = [
  differ('gender', 'gender'),
  apart('born', YEARS_OFF),
  apart('age', YEARS_BETWEEN_TEXTS),
  differ('country', 'nationality'),
  differ('trade', 'trade'),
];
const OF_BODIES: readonly Contradicts[] = [
  (a, b) => (a.isNational && b.isNational ? differ('country', 'country')(a, b) : null),
];

/** Why one of the candidates is not one with one of the others; null where each may be with each. */
export function contradictionAmong(
  some: readonly FoundCandidate[],
  others: readonly FoundCandidate[],
): Contradiction | null {
  for (const a of some)
    for (const b of others) {
      const why = contradiction(a, b);
      if (why !== null) return why;
    }
  return null;
}
