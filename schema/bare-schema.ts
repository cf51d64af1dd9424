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
  isInputType,
  isInterfaceType,
  isNullableType,
  isObjectType,
  isOutputType,
  specifiedScalarTypes,
} from 'graphql';
import type { CompactField, CompactInput, CompactType } from './compact-schema.ts';
import { schemaTypes } from './generated/schema-types.ts';

/**
 * The schema without resolvers. graphql-js is told of every type what it would find out from the SDL, which was parsed
 * and checked when this was generated: a test compares the two.
 */
export function bareSchema(): GraphQLSchema {
  const { texts, types } = schemaTypes;
  const known = new Map<string, GraphQLNamedType>(specifiedScalarTypes.map((type) => [type.name, type]));
  const named = (name: string): GraphQLNamedType => known.get(name) ?? missing(name);
  const typeOf = (text: string): GraphQLType => {
    if (text.endsWith('!')) return new GraphQLNonNull(nullable(typeOf(text.slice(0, -1))));
    return text.startsWith('[') ? new GraphQLList(typeOf(text.slice(1, -1))) : named(text);
  };
  const inputType = (text: string) => {
    const type = typeOf(text);
    return isInputType(type) ? type : missing(text);
  };
  const outputType = (text: string) => {
    const type = typeOf(text);
    return isOutputType(type) ? type : missing(text);
  };
  const inputs = (all: readonly CompactInput[]): GraphQLFieldConfigArgumentMap & GraphQLInputFieldConfigMap =>
    Object.fromEntries(
      all.map(([name, text, type, defaultValue]) => [
        name,
        { description: texts[text], type: inputType(type), defaultValue },
      ]),
    );
  const fields = (all: readonly CompactField[]) =>
    Object.fromEntries(
      all.map(([name, text, type, args = []]) => [
        name,
        { description: texts[text], type: outputType(type), args: inputs(args) },
      ]),
    );
  const interfaces = (names: readonly string[]): GraphQLInterfaceType[] =>
    names.map((name) => {
      const type = named(name);
      return isInterfaceType(type) ? type : missing(name);
    });
  const made = ({ kind, name, text, ...of }: CompactType): GraphQLNamedType => {
    const common = { name, description: texts[text] };
    if (kind === 'scalar') return new GraphQLScalarType(common);
    if (kind === 'enum') {
      const values = (of.values ?? []).map(([value, about]) => [value, { description: texts[about] }]);
      return new GraphQLEnumType({ ...common, values: Object.fromEntries(values) });
    }
    if (kind === 'input')
      return new GraphQLInputObjectType({ ...common, fields: () => inputs(of.inputs ?? []) });
    const lazy = {
      ...common,
      interfaces: () => interfaces(of.interfaces ?? []),
      fields: () => fields(of.fields ?? []),
    };
    return kind === 'object' ? new GraphQLObjectType(lazy) : new GraphQLInterfaceType(lazy);
  };
  const all = types.map(made);
  for (const type of all) known.set(type.name, type);
  const query = named('Query');
  if (!isObjectType(query)) return missing('Query');
  return new GraphQLSchema({ query, types: all, assumeValid: true });
}

const nullable = (type: GraphQLType): GraphQLNullableType =>
  isNullableType(type) ? type : missing(String(type));

function missing(name: string): never {
  throw new Error(`${name} is not what the schema needs: run npm run generate`);
}
