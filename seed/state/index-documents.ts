import { articleDocument, type Document, entityDocument } from '../../search/document.ts';
import type { EntityId } from '../../store/records.ts';
import { PARAGRAPH_JOIN } from '../../text/paragraph-join.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { namesOf } from '../items/entity-node.ts';
import { formsOf, type View } from './view.ts';

/** What search finds an article by. */
export const searchedIn = ({ text }: Analysis): Document =>
  articleDocument(text.id, text.title, text.paragraphs.join(PARAGRAPH_JOIN));

/** What search finds an entity by; null where the table has none. */
export function searchedAs(view: View, id: EntityId): Document | null {
  const entity = view.entity(id);
  if (entity === null || !entity.isPublished) return null;
  const { kind, entry, articles } = entity;
  const names = namesOf({ entry, forms: formsOf(view.state, id) }).map(({ value }) => value);
  return entityDocument(kind, id, entry.acronym === null ? names : [...names, entry.acronym], articles);
}
