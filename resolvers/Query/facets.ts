import type { GraphQLResolveInfo } from 'graphql';
import type { FacetResolvers, QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { lists } from '../../store/keys.ts';
import type { FacetName } from '../../store/records.ts';
import type { Context } from '../context.ts';
import { plainEdge } from '../edge.ts';
import type { FacetPage } from '../nodes.ts';
import { type PageArguments, pageOf } from '../page.ts';
import { storedRows } from '../rows.ts';
import { facetId } from '../value-ids.ts';

export const Facet: FacetResolvers = {
  id: ({ facet, value }) => facetId(facet, value),
  value: ({ value }) => value,
  count: ({ count }) => count,
};

const listOf =
  (facet: FacetName) =>
  (_: object, args: PageArguments, { loaders }: Context, info: GraphQLResolveInfo): FacetPage =>
    pageOf(args, info, {
      rows: storedRows(loaders, { list: lists.facets(facet), kind: 'facet' }),
      toNode: (record) => ({ ...record, facet }),
      toEdge: plainEdge,
      totalCount: () => loaders.count(lists.facets(facet)),
    });

export const facetQueries: Pick<
  QueryResolvers,
  'sources' | 'categories' | 'authors' | 'languages' | 'months'
> = {
  sources: listOf('sources'),
  categories: listOf('categories'),
  authors: listOf('authors'),
  languages: listOf('languages'),
  months: listOf('months'),
};
