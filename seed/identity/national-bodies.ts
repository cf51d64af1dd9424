import type { FoundCandidate } from './found-entities.ts';
import type { Together } from './together.ts';

/**
 * Bodies of one name that every country has: those of one country are one. Of which no text says the country are with
 * the country that their text is about; those of which nothing tells it are one, with the others where those are about one
 * country alone. Two stated countries are never one, and a stated one never joins what no text tells the country of.
 */
export function joinCountries(bodies: readonly FoundCandidate[], { groups }: Together): void {
  const national = bodies.filter(({ traits }) => traits.isNational);
  const stated = new Set(national.flatMap(({ traits }) => traits.country ?? []));
  const near = new Set(
    national.flatMap(({ traits }) =>
      traits.near !== undefined && !stated.has(traits.near) ? [traits.near] : [],
    ),
  );
  const [onlyNear] = near;
  const countryOf = ({ traits }: FoundCandidate): string =>
    traits.country ?? traits.near ?? (near.size === 1 ? (onlyNear ?? '') : '');
  for (const ofCountry of Map.groupBy(national, (body) => `${body.kind} ${countryOf(body)}`).values())
    for (const body of ofCountry) if (ofCountry[0] !== undefined) groups.join(ofCountry[0], body);
}
