import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { checkArguments, checkValues } from './check-arguments.ts';
import { collectFields, type Running } from './collect-fields.ts';
import { listSize, pageSize } from './list-sizes.ts';
import { valuesOf } from './values.ts';

/** What an operation asks for at most. */
export interface Weight {
  /**
   * Objects in lists, as the page sizes multiply. An edge and its node are one; a node reached both by `edges` and by
   * `nodes` counts twice. What an object has one of (an article's source, a mention's entity) comes with it.
   */
  readonly objects: number;
  /** Fields of all objects. */
  readonly values: number;
  /** The field that yields most objects by itself. */
  readonly heaviest: { readonly field: string; readonly objects: number };
}

/** Values that stand in an object's record, and what tells of the schema: lists of them are no lists of objects. */
const UNCOUNTED = /^(__.*|EntityName|Highlight)$/;

const NOTHING: Weight = { objects: 0, values: 0, heaviest: { field: '', objects: 0 } };

/** An object, or as many as `times` says, on which fields are selected. */
interface Parent {
  readonly times: number;
  /** Page size, where the object is a connection. */
  readonly page: number | null;
  readonly path: string;
}

/** Weighs a validated operation. Throws BAD_USER_INPUT for a page size, a list or a string that no field takes. */
export function weigh(operation: OperationDefinitionNode, root: GraphQLObjectType, running: Running): Weight {
  return weighObject(root, [operation.selectionSet], { times: 1, page: null, path: '' }, running);
}

function weighComposite(
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  parent: Parent,
  running: Running,
): Weight {
  if (!isAbstractType(type)) return weighObject(type, sets, parent, running);
  // An object is of one type: what is asked of the other types is not added to it.
  return running.schema
    .getPossibleTypes(type)
    .map((possible) => weighObject(possible, sets, parent, running))
    .reduce(larger, NOTHING);
}

function weighObject(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  parent: Parent,
  running: Running,
): Weight {
  const fields = collectFields(type, sets, running);
  return [...fields]
    .map(([key, nodes]) => weighField(type, key, nodes, parent, running))
    .reduce(sum, NOTHING);
}

function weighField(
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  { times, page, path }: Parent,
  running: Running,
): Weight {
  const [node] = nodes;
  const field = node === undefined ? undefined : fieldOf(type, node.name.value);
  if (node === undefined || field === undefined) return { ...NOTHING, values: times };
  const args = argumentsOf(field, node, running);
  checkArguments(args);
  checkValues(args);
  const here = path === '' ? key : `${path}.${key}`;
  const named = getNamedType(field.type);
  const name = `${type.name}.${field.name}`;
  const values = times * valuesOf(name, args);
  if (!isCompositeType(named)) return { ...NOTHING, values };
  const isConnection = named.name.endsWith('Connection');
  const place = {
    name,
    args,
    page,
    isIntrospection: named.name.startsWith('__'),
  };
  const yieldsList = isList(field.type);
  const many = yieldsList ? listSize(place) : 1;
  const own = yieldsList && !UNCOUNTED.test(named.name) ? times * many : 0;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const child = { times: times * many, page: isConnection ? pageSize(args) : null, path: here };
  // A page’s size is said on the connection, not on its `edges` or `nodes`.
  const itself = {
    objects: own,
    values,
    heaviest: { field: page === null ? here : path, objects: own },
  };
  return sum(itself, weighComposite(named, sets, child, running));
}

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === '__schema') return SchemaMetaFieldDef;
  if (name === '__type') return TypeMetaFieldDef;
  return type.getFields()[name];
}

/**
 * Throws BAD_USER_INPUT where they do not fit, as a variable that is null in place of its default: the executor would
 * throw it too, but with a part of the operation under way.
 */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variables }: Running,
): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const heavier = (a: Weight['heaviest'], b: Weight['heaviest']) => (b.objects > a.objects ? b : a);

const sum = (a: Weight, b: Weight): Weight => ({
  objects: a.objects + b.objects,
  values: a.values + b.values,
  heaviest: heavier(a.heaviest, b.heaviest),
});

const larger = (a: Weight, b: Weight): Weight => ({
  objects: Math.max(a.objects, b.objects),
  values: Math.max(a.values, b.values),
  heaviest: heavier(a.heaviest, b.heaviest),
});
