/**
 * Ids of what has an identity but no record of its own: a client's cache keeps one of each and lays together what two
 * queries have asked of it. Two objects have the same id only where all their fields are the same. They are computed
 * where they are selected, from what is at hand; `Query.node` does not know them.
 */

import type {
  ArticleId,
  EntityId,
  EntityName,
  FacetName,
  Place,
  SourceRecord,
  StatedRole,
} from '../store/records.ts';
import { shortHash } from '../text/short-hash.ts';

/** Told from each other by a letter for each kind of thing. */
const idOf = (letter: string, ...parts: readonly (string | number | null)[]): string =>
  `${letter}${shortHash(parts.join('\n'))}`;

/** Not from the rule, whose name may change while the text stays. `entity` is null for the receipt of a fact. */
export const mentionId = (
  article: ArticleId,
  { field, start, end, text }: Pick<Place, 'field' | 'start' | 'end' | 'text'>,
  entity: EntityId | null,
): string => idOf('m', article, field, start, end, text, entity);

/** Of a role over all articles: `fact` stands for person, title and organisation. */
export const roleId = (fact: string): string => idOf('r', fact);

/** Of a role as one article states it, which has that article's title and evidence. */
export const statedRoleId = (article: ArticleId, { person, organisation, title }: StatedRole): string =>
  idOf('r', article, person, organisation, title);

/** `fact` stands for relation, organisation and initiative. */
export const initiativeLinkId = (fact: string): string => idOf('l', fact);

export const facetId = (facet: FacetName, value: string): string => idOf('f', facet, value);

export const sourceId = ({ file }: SourceRecord): string => idOf('s', file);

export const entityNameId = (entity: EntityId, { value, language, doubtful }: EntityName): string =>
  idOf('n', entity, value, language, String(doubtful));
