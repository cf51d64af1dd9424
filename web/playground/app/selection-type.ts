import {
  type DocumentNode,
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Where names of types and fragments are looked up. */
export interface Lookup {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
}

/** The type of TypeScript that an object has of which these fields are asked for; throws where it has no such field. */
export function selectionType(
  lookup: Lookup,
  parent: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): string {
  const fields = [...fieldsOf(lookup, parent, sets)].map(([key, { nodes, isOptional }]) => {
    const name = nodes[0]?.name.value ?? '';
    const mark = isOptional ? '?' : '';
    if (name === '__typename') return `${key}${mark}: '${parent.name}'`;
    const field = parent.getFields()[name];
    if (field === undefined) throw new Error(`${parent.name} has no field ${name}.`);
    return `${key}${mark}: ${outputType(lookup, field.type, nodes)}`;
  });
  return fields.length === 0 ? 'Record<string, never>' : `{ ${fields.join('; ')} }`;
}

/** What a scalar or an enum is in JSON. */
export function literalOf(type: GraphQLEnumType | GraphQLScalarType): string {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(' | ');
  if (type.name === 'Boolean') return 'boolean';
  return type.name === 'Int' || type.name === 'Float' ? 'number' : 'string';
}

interface Selected {
  /** One key may be selected in several places: the object has what all of them ask for. */
  readonly nodes: FieldNode[];
  /** Whether a directive may leave it out wherever it is selected. */
  isOptional: boolean;
}

/** The fields by the keys that they have in the answer, fragments unfolded as far as they concern this type. */
function fieldsOf(
  { schema, document }: Lookup,
  parent: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, Selected> {
  const found = new Map<string, Selected>();
  const concerns = (condition: string | undefined): boolean => {
    const type = condition === undefined ? parent : schema.getType(condition);
    return type === parent || (isAbstractType(type) && schema.isSubType(type, parent));
  };
  const collect = (selections: readonly SelectionNode[], isAbove: boolean): void => {
    for (const node of selections) {
      const isOptional = isAbove || mayBeLeftOut(node);
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const known = found.get(key);
        if (known === undefined) found.set(key, { nodes: [node], isOptional });
        else known.nodes.push(node);
        if (known !== undefined) known.isOptional &&= isOptional;
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragmentIn(document, node.name.value);
      if (concerns(fragment.typeCondition?.name.value)) collect(fragment.selectionSet.selections, isOptional);
    }
  };
  for (const { selections } of sets) collect(selections, false);
  return found;
}

const mayBeLeftOut = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name }) => name.value === 'skip' || name.value === 'include');

function fragmentIn({ definitions }: DocumentNode, name: string) {
  const fragment = definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error(`There is no fragment ${name}.`);
  return fragment;
}

function outputType(lookup: Lookup, type: GraphQLOutputType, nodes: readonly FieldNode[]): string {
  return isNonNullType(type)
    ? outputOf(lookup, type.ofType, nodes)
    : `${outputOf(lookup, type, nodes)} | null`;
}

function outputOf(lookup: Lookup, type: GraphQLOutputType, nodes: readonly FieldNode[]): string {
  if (isListType(type)) return `Array<${outputType(lookup, type.ofType, nodes)}>`;
  if (isNonNullType(type)) return outputOf(lookup, type.ofType, nodes);
  if (isLeafType(type)) return literalOf(type);
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
  if (!isCompositeType(type) || sets.length === 0) throw new Error(`${type} needs a selection of fields.`);
  if (!isAbstractType(type)) return selectionType(lookup, type, sets);
  const types = lookup.schema.getPossibleTypes(type).map((one) => selectionType(lookup, one, sets));
  const different = [...new Set(types)];
  return different.length === 1 ? different.join() : `(${different.join(' | ')})`;
}
