import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
} from 'graphql';
import { asksForBody, asksForLinks } from '../../resolvers/whole-article.ts';
import type { ContentSizes } from '../../store/content-sizes.ts';
import { fitsWhole, lengthOf, rootThings, wholeUnits } from './field-reads.ts';
import { type ListRead, RECORDS, recordUnits } from './list-reads.ts';
import type { AskedPage } from './page-reads.ts';
import type { Tally, Things } from './tally.ts';

/** Objects of a type on which fields are selected. */
export interface Objects {
  readonly times: number;
  /** Themselves, where they are articles or entities; of a connection and its edges what is on the page. */
  readonly things: Things;
  /** The article that they are about, where it is at hand. */
  readonly article: Things | null;
  /** Likewise the entity; none where they are about a fact. */
  readonly entity: Things | 'none' | null;
}

/** A field as it is asked for on some objects. */
export interface AskedField {
  /** `Type.field` */
  readonly name: string;
  readonly type: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly named: GraphQLCompositeType;
  readonly nodes: readonly FieldNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly args: Readonly<Record<string, unknown>>;
}

export const alone = (things: Things): Objects => ({
  times: things.times,
  things,
  article: null,
  entity: null,
});

/** The connection that a list's field leads to. */
export function connectionOf(
  { type, named, args }: AskedField,
  list: ListRead,
  page: AskedPage,
  { times, things }: Objects,
  sizes: ContentSizes,
): Objects {
  // Of an article's entities the first have their cards in its record.
  const isFirst = args.after == null && args.before == null && args.last == null && page.rows <= sizes.cards;
  const onPage: Things = {
    times: times * page.rows,
    known: list.row === null && !isFirst ? 'id' : list.known,
    type: nodeType(named),
    isWhole: false,
  };
  const isOfArticle = type === 'Article';
  const hasArticles = list.row === 'article' && type !== 'Query';
  return {
    times,
    things: onPage,
    article: isOfArticle ? things : hasArticles ? onPage : null,
    entity: isOfArticle && list.row === null ? onPage : hasArticles ? things : null,
  };
}

/** What a field of the query that is no list leads to; what it reads is added. */
export function rootObjects(field: AskedField, sizes: ContentSizes, tally: Tally): readonly Objects[] {
  const { name, definition, named, nodes: fieldNodes, fragments, args } = field;
  return rootThings(definition.name, named.name, args).map(({ type, times }) => {
    const isArticle = name === 'Query.node' && type === 'Article';
    const comesWhole = isArticle && asksForLinks({ fieldNodes, fragments });
    tally.add(comesWhole ? wholeUnits(sizes) : times * recordUnits(type, sizes));
    const things = { times, known: 'record', type, isWhole: comesWhole && fitsWhole(sizes) } as const;
    // It is asked for at once, even where a directive leaves it out.
    if (isArticle && !things.isWhole && asksForBody({ fieldNodes, fragments })) tally.read(things, 'body');
    return alone(things);
  });
}

/** What any other field leads to; null where to nothing. */
export function leadsTo(field: AskedField, objects: Objects, sizes: ContentSizes): Objects | null {
  const { name, type, definition, named, args } = field;
  const { times, things, article, entity } = objects;
  const others = (count: number, known: Things['known']): Objects =>
    alone({ times: times * count, known, type: null, isWhole: false });
  if (definition.name === 'parent')
    return others(type === 'Initiative' ? sizes.parentsOfInitiative : sizes.parentsOfOrganisation, 'id');
  if (definition.name === 'edges') return { ...objects, times: things.times };
  if (/(Connection|Edge)\.nodes?$/.test(name))
    return RECORDS[named.name] === undefined ? { ...objects, times: things.times } : alone(things);
  if (name === 'Article.related') return others(lengthOf(args), 'record');
  if (name === 'Mention.article') return article === null ? others(1, 'id') : alone(article);
  if (name === 'Mention.entity') {
    if (entity === 'none') return null;
    return entity === null ? others(1, 'id') : alone(entity);
  }
  if (name === 'Role.person' || name === 'Role.organisation') return others(1, 'id');
  // Roles, relations and mentions are not read by themselves.
  const isList = isListType(isNonNullType(definition.type) ? definition.type.ofType : definition.type);
  const most = name === 'Person.roles' ? sizes.rolesOf : sizes.tiesBetween;
  const isOfFact = /evidence$/i.test(definition.name);
  return {
    times:
      times * (isList ? lengthOf(args, definition.name === 'mentions' || isOfFact ? undefined : most) : 1),
    things,
    article: /Edge$/.test(type) || type === 'Role' ? article : null,
    entity: isOfFact ? 'none' : definition.name === 'mentions' ? entity : null,
  };
}

/** What the nodes of a connection are. */
function nodeType(connection: GraphQLCompositeType): string | null {
  const nodes = isAbstractType(connection) ? undefined : connection.getFields().nodes;
  return nodes === undefined ? null : getNamedType(nodes.type).name;
}
