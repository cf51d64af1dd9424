import type { EntityId } from '../../store/records.ts';
import { type Forgotten, type IsForgotten, isForgottenBy } from '../editor/forgotten.ts';
import type { Analysis } from './analysis.ts';
import { linksOf } from './facts.ts';

/** Takes out of an analysis whom an editor was asked to forget: nothing behind it ever knows of that person. */
export function withoutForgotten(forgotten: Forgotten): (analysis: Analysis) => Analysis {
  if (forgotten.names.length === 0 && forgotten.ids.length === 0) return (analysis) => analysis;
  const isForgotten = isForgottenBy(forgotten);
  return (analysis) => without(analysis, isForgotten);
}

function without(analysis: Analysis, isForgotten: IsForgotten): Analysis {
  const gone = new Set<EntityId>();
  for (const { entity, kind, name } of analysis.found)
    if (kind === 'PERSON' && isForgotten.name(name)) gone.add(entity);
  for (const { entity, kind } of analysis.mentions)
    if (kind === 'PERSON' && isForgotten.id(entity)) gone.add(entity);
  const { text } = analysis;
  const isAuthor = text.author !== null && isForgotten.name(text.author);
  if (gone.size === 0 && !isAuthor) return analysis;
  const mentions = analysis.mentions.filter(({ entity }) => !gone.has(entity));
  const roles = analysis.roles.filter(({ person }) => !gone.has(person));
  return {
    text: isAuthor ? { ...text, author: null } : text,
    mentions,
    roles,
    relations: analysis.relations.filter(({ subject, object }) => !gone.has(subject) && !gone.has(object)),
    links: linksOf(mentions, roles),
    found: analysis.found.filter(({ entity }) => !gone.has(entity)),
  };
}
