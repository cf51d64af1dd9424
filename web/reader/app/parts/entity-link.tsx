import type { EntityLinkFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { entityPath, kindOf } from '../routes.ts';

/** What a list may tell beside the name: the ministries of two countries have one. */
export type PlacedEntity = EntityLinkFragment & { readonly country?: string | null };

/** An entity by its name, in the colour of its kind, leading to its page; its country behind it where that was asked for. */
export function EntityLink({ entity }: { readonly entity: PlacedEntity }) {
  const { href, m, country } = useReader();
  const kind = kindOf(entity.__typename);
  const link = (
    <a class={`entity ${kind}`} href={href(entityPath(kind, entity.slug))} title={m.kinds[kind].one}>
      <bdi>{entity.name}</bdi>
    </a>
  );
  if (!entity.country) return link;
  return (
    <span class="placed">
      {link} <span class="country">{country(entity.country)}</span>
    </span>
  );
}
