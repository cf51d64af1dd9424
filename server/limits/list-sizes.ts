import { checkCount, DEFAULT_PAGE } from '../../resolvers/bad-input.ts';

/** Where a field stands that yields a list. */
export interface ListPlace {
  /** `Type.field` */
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Page size of the connection whose `edges` or `nodes` this is. */
  readonly page: number | null;
  /** Whether objects of the list tell of the schema, not of content. */
  readonly isIntrospection: boolean;
}

/** Lists without a page size, which are short: what they have mostly, or at most. */
const UNPAGED: Readonly<Record<string, number>> = {
  'ArticlePersonEdge.roles': 2,
  'OrganisationInitiativeEdge.relations': 2,
  'InitiativeOrganisationEdge.relations': 2,
};
const OTHER_UNPAGED = 10;

/** What a type of this schema has on average: the standard introspection query stays far below every limit. */
const INTROSPECTION: Readonly<Record<string, number>> = { types: 100, fields: 6, directives: 8 };
const OTHER_INTROSPECTION = 2;

/** How many objects a list yields at most. */
export function listSize({ name, args, page, isIntrospection }: ListPlace): number {
  const field = name.slice(name.indexOf('.') + 1);
  if (isIntrospection) return INTROSPECTION[field] ?? OTHER_INTROSPECTION;
  if (page !== null) return page;
  if (Array.isArray(args.ids)) return args.ids.length;
  if ('first' in args) return pageSize(args);
  return UNPAGED[name] ?? OTHER_UNPAGED;
}

/** The page that the arguments of a connection ask for. Throws BAD_USER_INPUT beyond 0 to 100. */
export function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const sizes = [
    ...(typeof first === 'number' ? [checkCount('first', first, first)] : []),
    ...(typeof last === 'number' ? [checkCount('last', last, last)] : []),
  ];
  return sizes.length === 0 ? DEFAULT_PAGE : Math.max(...sizes);
}
