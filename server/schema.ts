import { type GraphQLFieldResolver, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { Context } from '../resolvers/context.ts';
import { resolvers } from '../resolvers/resolvers.ts';
import { bareSchema } from '../schema/bare-schema.ts';
import { failByPromise } from './fail-by-promise.ts';
import { scalars } from './scalars.ts';

type FieldResolver = GraphQLFieldResolver<unknown, Context>;

/**
 * The executable schema. graphql-js alone builds it: the SDL was parsed and checked when it was generated, and a general
 * schema builder would take four times as long at every cold start. Throws where a resolver has no field in the SDL.
 */
export function buildSchema(): GraphQLSchema {
  const schema = bareSchema();
  for (const [name, type] of Object.entries(resolvers)) attach(schema, name, type);
  for (const [name, scalar] of Object.entries(scalars))
    Object.assign(schema.getType(name) ?? missing(name), scalar);
  failByPromise(schema);
  return schema;
}

function attach(schema: GraphQLSchema, name: string, fields: object): void {
  const type = schema.getType(name) ?? missing(name);
  for (const [field, resolve] of Object.entries(fields)) {
    if (isAbstractType(type) && field === '__resolveType') type.resolveType = resolve;
    else if (isObjectType(type))
      (type.getFields()[field] ?? missing(`${name}.${field}`)).resolve = resolve satisfies FieldResolver;
    else missing(`${name}.${field}`);
  }
}

function missing(name: string): never {
  throw new Error(`resolver ${name} has no counterpart in the schema`);
}
