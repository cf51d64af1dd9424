import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ContentSizes } from '../../store/content-sizes.ts';
import { collectFields, type Running } from '../limits/collect-fields.ts';
import { fieldReads } from './field-reads.ts';
import { filterUnits } from './filter-units.ts';
import { type AskedField, connectionOf, leadsTo, type Objects, rootObjects } from './leads-to.ts';
import { LIST_READS, type ListRead, RECORDS } from './list-reads.ts';
import { needsRecord } from './needs-record.ts';
import { askedPage, pageUnits } from './page-reads.ts';
import { searchReads } from './search-units.ts';
import { Tally, type Things } from './tally.ts';

const NOWHERE: Things = { times: 1, known: 'record', type: null, isWhole: false };

/**
 * The read units that an operation takes at most, with its real variables, in content of these sizes. It goes by what
 * each field would read if nothing it meets were met before, but never counts more of a kind than there are, and of the
 * same things nothing twice.
 */
export function estimateReads(
  operation: OperationDefinitionNode,
  root: GraphQLObjectType,
  running: Running,
  sizes: ContentSizes,
): number {
  const fragments = Object.fromEntries(running.fragments);

  const composite = (
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    objects: Objects,
    tally: Tally,
  ): void => {
    if (!isAbstractType(type)) {
      object(type, sets, objects, tally);
      return;
    }
    const is = objects.things.type;
    const types = running.schema
      .getPossibleTypes(type)
      .filter(({ name }) => is === null || name === is || (is === 'Entity' && name !== 'Article'));
    const tallies = types.map((one) => {
      const own = new Tally();
      object(one, sets, objects, own);
      return own;
    });
    // Of many some may be of one type, some of another: where there are enough of each, all may be of the dearest.
    if (objects.times > 1 && tallies.some(({ isCapped }) => isCapped)) tally.addAll(tallies);
    else tally.addDearest(tallies);
  };

  const object = (
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    objects: Objects,
    tally: Tally,
  ): void => {
    const kind = RECORDS[type.name];
    const times = kind === undefined ? objects.times : Math.min(objects.times, sizes[kind.total]);
    if (times < objects.times) tally.isCapped = true;
    if (times === 0) return;
    const { things: found } = objects;
    const things = kind === undefined || found.type === type.name ? found : { ...found, type: type.name };
    for (const nodes of collectFields(type, sets, running).values()) {
      const [node] = nodes;
      if (node === undefined) continue;
      if (kind !== undefined && needsRecord(type.name, node, things.known)) tally.read(things, type.name);
      field(type, node, nodes, { ...objects, times, things }, tally);
    }
  };

  const field = (
    type: GraphQLObjectType,
    node: FieldNode,
    nodes: readonly FieldNode[],
    objects: Objects,
    tally: Tally,
  ): void => {
    const definition = type.getFields()[node.name.value];
    if (definition === undefined) return;
    const name = `${type.name}.${definition.name}`;
    const args = getArgumentValues(definition, node, running.variables);
    fieldReads({ name, type: type.name, args }, objects, sizes, tally);
    const named = getNamedType(definition.type);
    if (!isCompositeType(named)) return;
    const asked: AskedField = { name, type: type.name, definition, named, nodes, fragments, args };
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    for (const found of whereTo(asked, objects, tally)) composite(named, sets, found, tally);
  };

  const whereTo = (asked: AskedField, objects: Objects, tally: Tally): readonly Objects[] => {
    const list = LIST_READS[asked.name];
    if (list !== undefined) return [pageOf(asked, list, objects, tally)];
    const found = searchReads(asked, sizes, tally);
    if (found !== null) return [found];
    if (asked.type === 'Query') return rootObjects(asked, sizes, tally);
    const next = leadsTo(asked, objects, sizes);
    return next === null ? [] : [next];
  };

  const pageOf = (asked: AskedField, list: ListRead, objects: Objects, tally: Tally): Objects => {
    const { name, type, nodes, args } = asked;
    const page = askedPage(nodes, fragments, args, sizes[list.longest]);
    const count = type === 'Query' && page.counts ? 0.5 : 0;
    const units = name === 'Query.articles' ? filterUnits(page, sizes) : pageUnits(list, page, sizes) + count;
    tally.add(objects.times * units);
    return connectionOf(asked, list, page, objects, sizes);
  };

  const tally = new Tally();
  const query: Objects = { times: 1, things: NOWHERE, article: null, entity: null };
  object(root, [operation.selectionSet], query, tally);
  return tally.readUnits(sizes);
}
