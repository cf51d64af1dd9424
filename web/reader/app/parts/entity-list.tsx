import type { EntityLinkFragment } from '../generated/types.ts';
import { EntityLink } from './entity-link.tsx';

/** Entities in a line, one behind the other. */
export function EntityList({ entities }: { readonly entities: readonly EntityLinkFragment[] }) {
  if (entities.length === 0) return null;
  return (
    <ul class="entities">
      {entities.map((entity) => (
        <li key={entity.id}>
          <EntityLink entity={entity} />
        </li>
      ))}
    </ul>
  );
}
