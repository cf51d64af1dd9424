import type { FoundCandidate } from './found-entities.ts';
import type { Together } from './together.ts';

/**
 * Bodies of one name that every country has: those of one country are one. Of which no text says the country are with
 * the country that their text is about; those of which nothing tells it are one, with the others where all texts are about
 * one country. Two stated countries are never one, and a stated one never joins what no text tells the country of.
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
  const isOneCountry = near.size === 1 && stated.size === 0;
  const countryOf = ({ traits }: FoundCandidate): string =>
    traits.country ?? traits.near ?? (isOneCountry ? (onlyNear ?? '') : '');
  for (const ofCountry of Map.groupBy(national, (body) => `${body.kind} ${countryOf(body)}`).values())
    for (const body of ofCountry) if (ofCountry[0] !== undefined) groups.join(ofCountry[0], body);
}

/** The country that a text says of one of them, or that most of their texts are about; undefined where neither is so. */
export function countryOf(members: readonly FoundCandidate[]): string | undefined {
  const said = members.find(({ traits }) => traits.country !== undefined)?.traits.country;
  if (said !== undefined) return said;
  const [first, second] = [...Map.groupBy(members, ({ traits }) => traits.near)]
    .map(([near, ofNear]) => ({ near, articles: ofNear.reduce((sum, { articles }) => sum + articles, 0) }))
    .sort((a, b) => b.articles - a.articles);
  return first !== undefined && first.articles > (second?.articles ?? 0) ? first.near : undefined;
}
