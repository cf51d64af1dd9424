import type { GraphQLResolveInfo } from 'graphql';
import type { EntityOrder, QueryResolvers } from '../../schema/generated/resolver-types.ts';
import { lists } from '../../store/keys.ts';
import type { EntityKind } from '../../store/records.ts';
import { toAddress } from '../bad-input.ts';
import type { Context } from '../context.ts';
import { plainEdge } from '../edge.ts';
import { type EntityNode, type EntityPage, entityNode } from '../nodes.ts';
import { type PageArguments, pageOf } from '../page.ts';
import { storedRows } from '../rows.ts';
import { type Soon, whenThere } from '../soon.ts';

const bySlug =
  (kind: EntityKind) =>
  (_: object, { slug }: { readonly slug: string }, { loaders }: Context): Soon<EntityNode | null> => {
    const address = toAddress('slug', slug);
    if (address === null) return null;
    return whenThere(loaders.entityBySlug(kind, address), (record) =>
      record === null ? null : entityNode(record),
    );
  };

const listOf =
  (kind: EntityKind) =>
  (
    _: object,
    { orderBy, ...args }: PageArguments & { readonly orderBy?: EntityOrder | null },
    { loaders }: Context,
    info: GraphQLResolveInfo,
  ): EntityPage => {
    const list = orderBy === 'MOST_MENTIONED' ? lists.entitiesByMentions(kind) : lists.entitiesByName(kind);
    return pageOf(args, info, {
      rows: storedRows(loaders, { list, kind: 'entity' }),
      toNode: entityNode,
      toEdge: plainEdge,
      totalCount: () => loaders.count(lists.entitiesByName(kind)),
    });
  };

export const entityQueries: Pick<
  QueryResolvers,
  'person' | 'people' | 'organisation' | 'organisations' | 'initiative' | 'initiatives'
> = {
  person: bySlug('PERSON'),
  people: listOf('PERSON'),
  organisation: bySlug('ORGANISATION'),
  organisations: listOf('ORGANISATION'),
  initiative: bySlug('INITIATIVE'),
  initiatives: listOf('INITIATIVE'),
};
