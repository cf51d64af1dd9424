import { entityId } from '../../store/ids.ts';
import type { EntityId } from '../../store/records.ts';
import type { CatalogueEntry } from '../editor/catalogue.ts';

/** Ids under which an entity was published before it was merged. */
export const formerIds = ({ formerly, formerFound = [] }: CatalogueEntry): EntityId[] => [
  ...formerly.map(entityId),
  ...formerFound.map(({ id }) => id),
];
