/** Lists from an entity to entities. Their edges carry the neighbour's card: a page that shows no more is one read. */

import type { GraphQLResolveInfo } from 'graphql';
import { type ListName, lists } from '../store/keys.ts';
import type { EntityCounts, EntityKind } from '../store/records.ts';
import type { Context } from './context.ts';
import { edgeWith, plainEdge } from './edge.ts';
import { withRecord } from './entity.ts';
import { cardNode, type EntityNode, type EntityPage, type RelationPage, type RolePage } from './nodes.ts';
import { type PageArguments, pageOf } from './page.ts';
import { roleNode } from './roles.ts';
import { storedRows } from './rows.ts';

const COUNTS: Readonly<Record<EntityKind, keyof EntityCounts>> = {
  PERSON: 'people',
  ORGANISATION: 'organisations',
  INITIATIVE: 'initiatives',
};

const edgesOf = ({ loaders }: Context, list: ListName) => storedRows(loaders, { list, kind: 'edge' });

/** Entities of `kind` that roles tie to this one. */
export function byRole(kind: 'PERSON' | 'ORGANISATION') {
  return (node: EntityNode, args: PageArguments, context: Context, info: GraphQLResolveInfo): RolePage =>
    pageOf(args, info, {
      rows: edgesOf(context, lists.entitiesOf(node.id, kind)),
      toNode: (edge) => cardNode(edge.node),
      toEdge: (neighbour, cursor, edge) => {
        const [person, organisation] = kind === 'PERSON' ? [neighbour, node] : [node, neighbour];
        const roles = (edge.roles ?? []).map((role) => roleNode(role, person, organisation, context));
        return edgeWith(neighbour, cursor, { roles });
      },
      totalCount: () => withRecord(node, context, (record) => record.counts[COUNTS[kind]]),
    });
}

/** Entities of `kind` that relations tie to this one. */
export function byRelation(kind: 'ORGANISATION' | 'INITIATIVE') {
  return (node: EntityNode, args: PageArguments, context: Context, info: GraphQLResolveInfo): RelationPage =>
    pageOf(args, info, {
      rows: edgesOf(context, lists.entitiesOf(node.id, kind)),
      toNode: (edge) => cardNode(edge.node),
      toEdge: (neighbour, cursor, { relations = [] }) => edgeWith(neighbour, cursor, { relations }),
      totalCount: () => withRecord(node, context, (record) => record.counts[COUNTS[kind]]),
    });
}

/** What is part of this organisation. */
export function parts(
  node: EntityNode,
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): EntityPage {
  return pageOf(args, info, {
    rows: edgesOf(context, lists.partsOf(node.id)),
    toNode: (edge) => cardNode(edge.node),
    toEdge: plainEdge,
    totalCount: () => withRecord(node, context, (record) => record.counts.parts),
  });
}
