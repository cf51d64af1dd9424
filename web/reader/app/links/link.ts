import type { EntityLinkFragment } from '../generated/types.ts';

/** A line of the picture: to whom, and what the texts say of it. */
export interface Link {
  readonly to: EntityLinkFragment;
  readonly label: string;
  /** Whether a text states it; false where the two are only named in one text. */
  readonly stated: boolean;
}

/** How many the picture has on each side. */
export const MOST_LINKS = 8;

/** One line to each, the surest first: what is stated, then whoever is named together most often. */
export function linksOf(self: string, stated: readonly Link[], beside: readonly Link[]): Link[] {
  const seen = new Set([self]);
  return [...stated, ...beside].filter(({ to }) => !seen.has(to.id) && seen.add(to.id));
}

/** How often each is named in the same articles, the most often first. */
export function tally(
  self: string,
  groups: readonly (readonly EntityLinkFragment[])[],
): { readonly to: EntityLinkFragment; readonly n: number }[] {
  const counts = new Map<string, { to: EntityLinkFragment; n: number }>();
  for (const to of groups.flat()) {
    if (to.id === self) continue;
    const known = counts.get(to.id);
    if (known === undefined) counts.set(to.id, { to, n: 1 });
    else known.n += 1;
  }
  return [...counts.values()].sort((a, b) => b.n - a.n);
}
