import type { CardInArticle, EntityCard, EntityId } from '../../store/records.ts';

/** Cards that an article's record holds of each kind: more than the first ones few pages show. */
export const CARDS_IN_ARTICLE = 10;

/** Of the entities that the table has. */
export interface Cards {
  readonly get: (id: EntityId) => EntityCard | undefined;
}

/** The card of an entity that something links to. */
export function cardOf(cards: Cards, id: EntityId): EntityCard {
  const card = cards.get(id);
  if (card === undefined) throw new RangeError(`entity ${id} is linked but not published`);
  return card;
}

export const cardInArticle = ({ slug, name, acronym }: EntityCard): CardInArticle =>
  acronym === null ? [slug, name] : [slug, name, acronym];
