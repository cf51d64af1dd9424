import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  getNullableType,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
  validateSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { bareSchema } from '../../schema/bare-schema.ts';
import { compactSchema } from '../../schema/compact-schema.ts';
import { buildSchema as buildServed } from '../../server/schema.ts';

const contract = buildSchema(readFileSync(new URL('../fixtures/contract.graphql', import.meta.url), 'utf8'));

it('what clients rely on is in the schema: every name, argument, type, nullability and default', () => {
  expect(findBreakingChanges(contract, bareSchema())).toEqual([]);
});

it('the types that the server makes are those of the SDL, in its order', () => {
  const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
  expect(printSchema(bareSchema())).toBe(printSchema(buildSchema(sdl)));
  expect(introspectionFromSchema(bareSchema())).toEqual(introspectionFromSchema(buildSchema(sdl)));
  expect(Object.keys(bareSchema().getTypeMap())).toEqual(Object.keys(buildSchema(sdl).getTypeMap()));
  expect(validateSchema(bareSchema())).toEqual([]);
});

it('what SDL can say of a type is kept: unions, deprecations of fields, arguments, inputs and values, specifications', () => {
  const sdl = `"All of it." schema { query: Query }
    scalar When @specifiedBy(url: "https://example.org/when")
    enum Order { NEW OLD @deprecated(reason: "use NEW") }
    input Filter { by: Order = NEW, at: When @deprecated(reason: "use by") }
    union Hit = Query | Other
    interface Named { name: String }
    type Other implements Named { name: String @deprecated }
    type Query { hits(first: Int = 2, size: Int @deprecated(reason: "use first"), filter: Filter): [Hit!]! }`;
  const names = ['When', 'Order', 'Filter', 'Hit', 'Named', 'Other', 'Query'];
  const made = bareSchema(compactSchema(buildSchema(sdl), names));
  expect(printSchema(made)).toBe(printSchema(buildSchema(sdl)));
  expect(introspectionFromSchema(made)).toEqual(introspectionFromSchema(buildSchema(sdl)));
});

it('no field of the contract became nullable or list-typed otherwise by way of a looser type', () => {
  const served = bareSchema();
  for (const type of Object.values(contract.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    const other = served.getType(type.name);
    if (!isObjectType(other) && !isInterfaceType(other)) throw new Error(`${type.name} is missing`);
    for (const [name, field] of Object.entries(type.getFields())) {
      expect(`${type.name}.${name}: ${other.getFields()[name]?.type}`).toBe(
        `${type.name}.${name}: ${field.type}`,
      );
    }
  }
});

it('every type, field, argument and enum value is described', () => {
  const undescribed: string[] = [];
  const check = (path: string, element: { description?: string | null | undefined }) => {
    if (!element.description) undescribed.push(path);
  };
  for (const type of Object.values(bareSchema().getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    check(type.name, type);
    for (const [path, element] of elementsOf(type)) check(path, element);
  }
  expect(undescribed).toEqual([]);
});

function elementsOf(type: GraphQLNamedType): [string, { description?: string | null | undefined }][] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value]);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((f) => [`${type.name}.${f.name}`, f]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field] as [string, { description?: string | null | undefined }],
    ...field.args.map((arg): [string, { description?: string | null | undefined }] => [
      `${type.name}.${field.name}(${arg.name})`,
      arg,
    ]),
  ]);
}

it('the schema that is served has a resolver for everything that is not plain data', () => {
  // attach() throws for a resolver without a field; the type check refuses a field without a resolver.
  expect(() => buildServed()).not.toThrow();
});

it('every argument that takes a list says what an empty one does', () => {
  const silent: string[] = [];
  const look = (
    at: string,
    { description }: { readonly description?: string | null | undefined },
    about = '',
  ) => {
    if (!/empty list/.test(`${description} ${about}`)) silent.push(at);
  };
  for (const type of Object.values(bareSchema().getTypeMap()).filter((one) => !isIntrospectionType(one))) {
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        if (isListType(getNullableType(field.type)))
          look(`${type.name}.${field.name}`, field, type.description ?? '');
    } else if (isObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        for (const argument of field.args)
          if (isListType(getNullableType(argument.type))) look(`${type.name}.${field.name}`, argument);
    }
  }
  expect(silent).toEqual([]);
});
