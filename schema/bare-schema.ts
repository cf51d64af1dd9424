import {
  GraphQLEnumType,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLInputFieldConfigMap,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLNullableType,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  isInputType,
  isInterfaceType,
  isNullableType,
  isObjectType,
  isOutputType,
  specifiedScalarTypes,
} from 'graphql';
import type { CompactField, CompactInput, CompactSchema, CompactType } from './compact-schema.ts';
import { schemaTypes } from './generated/schema-types.ts';

/**
 * The schema without resolvers. graphql-js is told of every type what it would find out from the SDL, which was parsed
 * and checked when this was generated: a test compares the two.
 */
export function bareSchema({ text, texts, types }: CompactSchema = schemaTypes): GraphQLSchema {
  const said = (text: number): string | null => texts[text] || null;
  const known = new Map<string, GraphQLNamedType>(specifiedScalarTypes.map((type) => [type.name, type]));
  const named = (name: string): GraphQLNamedType => known.get(name) ?? missing(name);
  const typeOf = once((text): GraphQLType => {
    if (text.endsWith('!')) return new GraphQLNonNull(nullable(typeOf(text.slice(0, -1))));
    return text.startsWith('[') ? new GraphQLList(typeOf(text.slice(1, -1))) : named(text);
  });
  const inputType = once((text) => {
    const type = typeOf(text);
    return isInputType(type) ? type : missing(text);
  });
  const outputType = once((text) => {
    const type = typeOf(text);
    return isOutputType(type) ? type : missing(text);
  });
  type Reasons = CompactType['deprecated'];
  /** @param at the field whose arguments they are */
  const inputs = (
    all: readonly CompactInput[],
    reasons: Reasons,
    at: string | null,
  ): GraphQLFieldConfigArgumentMap & GraphQLInputFieldConfigMap =>
    Object.fromEntries(
      all.map(([name, text, type, defaultValue]) => {
        const deprecationReason = reasons?.[at === null ? name : `${at}(${name}:)`];
        return [name, { description: said(text), type: inputType(type), defaultValue, deprecationReason }];
      }),
    );
  const fields = (all: readonly CompactField[], reasons: Reasons) =>
    Object.fromEntries(
      all.map(([name, text, type, args = []]) => [
        name,
        {
          description: said(text),
          type: outputType(type),
          args: inputs(args, reasons, name),
          deprecationReason: reasons?.[name],
        },
      ]),
    );
  const interfaces = (names: readonly string[]): GraphQLInterfaceType[] =>
    names.map((name) => {
      const type = named(name);
      return isInterfaceType(type) ? type : missing(name);
    });
  const objects = (names: readonly string[]): GraphQLObjectType[] =>
    names.map((name) => {
      const type = named(name);
      return isObjectType(type) ? type : missing(name);
    });
  const made = ({ kind, name, text, ...of }: CompactType): GraphQLNamedType => {
    const common = { name, description: said(text) };
    if (kind === 'scalar') return new GraphQLScalarType({ ...common, specifiedByURL: of.url });
    if (kind === 'enum') {
      const values = (of.values ?? []).map(([value, about]) => [
        value,
        { description: said(about), deprecationReason: of.deprecated?.[value] },
      ]);
      return new GraphQLEnumType({ ...common, values: Object.fromEntries(values) });
    }
    if (kind === 'input')
      return new GraphQLInputObjectType({
        ...common,
        fields: () => inputs(of.inputs ?? [], of.deprecated, null),
      });
    if (kind === 'union') return new GraphQLUnionType({ ...common, types: () => objects(of.members ?? []) });
    const lazy = {
      ...common,
      interfaces: () => interfaces(of.interfaces ?? []),
      fields: () => fields(of.fields ?? [], of.deprecated),
    };
    return kind === 'object' ? new GraphQLObjectType(lazy) : new GraphQLInterfaceType(lazy);
  };
  const all = types.map(made);
  for (const type of all) known.set(type.name, type);
  const query = named('Query');
  if (!isObjectType(query)) return missing('Query');
  return new GraphQLSchema({ query, description: said(text), types: all, assumeValid: true });
}

/** Some eighty texts say the types of all fields and arguments, which are four times as many. */
function once<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    known.set(text, made);
    return made;
  };
}

const nullable = (type: GraphQLType): GraphQLNullableType =>
  isNullableType(type) ? type : missing(String(type));

function missing(name: string): never {
  throw new Error(`${name} is not what the schema needs: run npm run generate`);
}
