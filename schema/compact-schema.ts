import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type NamedTypeNode,
} from 'graphql';

/**
 * The types of a schema in the order of their definitions, as little as a server needs to make them again: half of what
 * their document takes, and nothing is left to be walked. A description is its place in `texts`.
 */
export interface CompactSchema {
  readonly texts: readonly string[];
  readonly types: readonly CompactType[];
}

export interface CompactType {
  readonly kind: 'scalar' | 'enum' | 'input' | 'interface' | 'object';
  readonly name: string;
  readonly text: number;
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
  const input = ({ name, description, type, defaultValue, ...more }: GraphQLArgument | GraphQLInputField) => {
    if (more.deprecationReason != null) throw new Error(`${name}: a deprecated argument is not foreseen`);
    const bare = [name, textOf(description), String(type)] as const;
    return defaultValue === undefined ? bare : ([...bare, defaultValue] as const);
  };
  const field = ({
    name,
    description,
    type,
    args,
    deprecationReason,
  }: GraphQLField<unknown, unknown>): CompactField => {
    if (deprecationReason != null) throw new Error(`${name}: a deprecated field is not foreseen`);
    const bare = [name, textOf(description), String(type)] as const;
    return args.length === 0 ? bare : [...bare, args.map(input)];
  };
  const types = names.map((name): CompactType => {
    const type = schema.getType(name);
    if (isScalarType(type)) return { kind: 'scalar', name, text: textOf(type.description) };
    if (isEnumType(type)) {
      const values = type.getValues().map((value) => [value.name, textOf(value.description)] as const);
      return { kind: 'enum', name, text: textOf(type.description), values };
    }
    if (isInputObjectType(type)) {
      const inputs = Object.values(type.getFields()).map(input);
      return { kind: 'input', name, text: textOf(type.description), inputs };
    }
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is of a kind not foreseen`);
    return {
      kind: isObjectType(type) ? 'object' : 'interface',
      name,
      text: textOf(type.description),
      ...(type.getInterfaces().length > 0 && { interfaces: type.getInterfaces().map(String) }),
      fields: Object.values(type.getFields()).map(field),
    };
  });
  return { texts, types };
}
