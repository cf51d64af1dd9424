import { fold } from '../../text/fold.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';
import type { StandingTwice } from '../read/folder-notes.ts';
import { type State, textOf } from './open-state.ts';

/** Null where none does: where texts say no country, their folder can. */
export function standingTwice({ all }: State): StandingTwice | null {
  const bodies = all(
    "SELECT entry FROM entities WHERE kind = 'ORGANISATION' AND published = 1 AND articles > 0 ORDER BY articles DESC, id",
  ).map(({ entry }): CatalogueEntry => JSON.parse(textOf(entry)));
  const countries = Map.groupBy(
    bodies.filter(({ country }) => country !== undefined),
    ({ name }) => fold(name),
  );
  const [names, stated] = [new Set<string>(), new Map<string, number>()];
  for (const { name, country } of bodies) {
    if (country !== undefined || names.has(name)) continue;
    const others = countries.get(fold(name)) ?? [];
    if (others.length > 0) names.add(name);
    for (const other of others)
      if (other.country !== undefined) stated.set(other.country, (stated.get(other.country) ?? 0) + 1);
  }
  const [most] = [...stated].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most === undefined ? null : { names: [...names], country: most[0] };
}
