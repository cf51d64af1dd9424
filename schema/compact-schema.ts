import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type NamedTypeNode,
} from 'graphql';

/**
 * The types of a schema in the order of their definitions, as little as a server needs to make them again: half of what
 * their document takes, and nothing is left to be walked. A description is its place in `texts`.
 */
export interface CompactSchema {
  /** Of the schema itself. */
  readonly text: number;
  readonly texts: readonly string[];
  readonly types: readonly CompactType[];
}

export interface CompactType {
  readonly kind: 'scalar' | 'enum' | 'input' | 'interface' | 'object' | 'union';
  readonly name: string;
  readonly text: number;
  /** `@specifiedBy` of a scalar. */
  readonly url?: string;
  readonly members?: readonly string[];
  /** Reasons by what is deprecated: `field`, `field(argument:)`, a value. Most types have none. */
  readonly deprecated?: Readonly<Record<string, string>>;
  readonly values?: readonly (readonly [name: string, text: number])[];
  readonly inputs?: readonly CompactInput[];
  readonly interfaces?: readonly string[];
  readonly fields?: readonly CompactField[];
}

/** `type` as SDL writes it. The default value is there where there is one. */
export type CompactInput = readonly [name: string, text: number, type: string, defaultValue?: unknown];
export type CompactField = readonly [
  name: string,
  text: number,
  type: string,
  inputs?: readonly CompactInput[],
];

/** @param names of the types that the SDL defines, in its order. Throws for what Kiosque's schema has none of. */
export function compactSchema(
  schema: GraphQLSchema,
  names: readonly NamedTypeNode['name']['value'][],
): CompactSchema {
  const texts: string[] = [];
  const textOf = (description: string | null | undefined): number => {
    const text = description ?? '';
    const known = texts.indexOf(text);
    return known === -1 ? texts.push(text) - 1 : known;
  };
  const input = ({ name, description, type, defaultValue }: GraphQLArgument | GraphQLInputField) => {
    const bare = [name, textOf(description), String(type)] as const;
    return defaultValue === undefined ? bare : ([...bare, defaultValue] as const);
  };
  const field = ({ name, description, type, args }: GraphQLField<unknown, unknown>): CompactField => {
    const bare = [name, textOf(description), String(type)] as const;
    return args.length === 0 ? bare : [...bare, args.map(input)];
  };
  const types = names.map((name): CompactType => {
    const type = schema.getType(name);
    const common = { name, text: textOf(type?.description) };
    if (isScalarType(type))
      return { kind: 'scalar', ...common, ...(type.specifiedByURL != null && { url: type.specifiedByURL }) };
    if (isUnionType(type)) return { kind: 'union', ...common, members: type.getTypes().map(String) };
    if (isEnumType(type)) {
      const values = type.getValues().map((value) => [value.name, textOf(value.description)] as const);
      return { kind: 'enum', ...common, values, ...deprecated(type.getValues()) };
    }
    if (isInputObjectType(type)) {
      const inputs = Object.values(type.getFields());
      return { kind: 'input', ...common, inputs: inputs.map(input), ...deprecated(inputs) };
    }
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is of a kind not foreseen`);
    const fields = Object.values(type.getFields());
    return {
      kind: isObjectType(type) ? 'object' : 'interface',
      ...common,
      ...(type.getInterfaces().length > 0 && { interfaces: type.getInterfaces().map(String) }),
      fields: fields.map(field),
      ...deprecated(fields),
    };
  });
  return { text: textOf(schema.description), texts, types };
}

type Deprecable = Pick<GraphQLEnumValue | GraphQLInputField, 'name' | 'deprecationReason'> & {
  readonly args?: readonly GraphQLArgument[];
};

function deprecated(all: readonly Deprecable[]): Pick<CompactType, 'deprecated'> {
  const reasons = all.flatMap(({ name, deprecationReason, args = [] }) => [
    [name, deprecationReason] as const,
    ...args.map((argument) => [`${name}(${argument.name}:)`, argument.deprecationReason] as const),
  ]);
  const given = reasons.flatMap(([at, reason]) => (reason == null ? [] : [[at, reason] as const]));
  return given.length === 0 ? {} : { deprecated: Object.fromEntries(given) };
}
