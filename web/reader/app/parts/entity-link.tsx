import type { EntityLinkFragment } from '../generated/types.ts';
import { useReader } from '../reader.ts';
import { entityPath, kindOf } from '../routes.ts';

/** An entity by its name, in the colour of its kind, leading to its page. */
export function EntityLink({ entity }: { readonly entity: EntityLinkFragment }) {
  const { href, m } = useReader();
  const kind = kindOf(entity.__typename);
  return (
    <a class={`entity ${kind}`} href={href(entityPath(kind, entity.slug))} title={m.kinds[kind].one}>
      <bdi>{entity.name}</bdi>
    </a>
  );
}
