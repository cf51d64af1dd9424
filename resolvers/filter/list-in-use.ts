import type { ListName } from '../../store/keys.ts';
import type { Loaders } from '../loaders.ts';
import { allThere, type Soon, whenThere } from '../soon.ts';
import type { Condition } from './article-query.ts';

/**
 * The list to read for a condition. A text is in the list of its language and of all that the tag shortens to, so
 * `fr` finds `fr-MA` by one Query. The other way is RFC 4647's lookup: `fr-MA` is shortened until a list has a text in
 * it. Their counts tell, half a unit each, all in one round, and only for a tag that can be shortened. The answer holds
 * for the request, whichever page, count or probe asks.
 */
export function listInUse({ list, shorter = [] }: Condition, loaders: Loaders): Soon<ListName> {
  if (shorter.length === 0) return list;
  const known = [list, ...shorter];
  return whenThere(
    allThere(known.map(loaders.count)),
    (counts) => known.find((_, i) => (counts[i] ?? 0) > 0) ?? list,
  );
}
