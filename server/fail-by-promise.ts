import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Context } from '../resolvers/context.ts';

type FieldResolver = GraphQLFieldResolver<unknown, Context>;
/** Whether graphql-js surely completes a value, whatever its fields do. */
type Completes = (value: unknown) => boolean;

/**
 * Makes every field of a schema fail by a promise, never by a throw. Where an item of a list throws, graphql-js 16 drops
 * the promises of the items before it (its issue 3528): the next one that rejects is nobody's, and ends the process.
 * A resolver's throw becomes a rejection; a value that may not complete (null for a non-null type, an Error, a number
 * for a list) is completed behind a promise. Arguments are checked before anything runs: limits/weigh.ts.
 */
export function failByPromise(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) {
      const { resolveType } = type;
      if (resolveType == null) continue;
      const names = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
      type.resolveType = (...args) => later(() => resolveType(...args), isOneOf(names));
    } else if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const resolve: FieldResolver = field.resolve ?? defaultFieldResolver;
        field.resolve = failsByPromise(resolve, field.type);
      }
    }
  }
}

function failsByPromise(resolve: FieldResolver, type: GraphQLOutputType): FieldResolver {
  const completes = completing(type);
  const list = isNonNullType(type) ? type.ofType : type;
  const itemCompletes = isListType(list) ? completing(list.ofType) : null;
  return (source, args, context, info) => {
    let value: unknown;
    try {
      value = resolve(source, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
    if (itemCompletes === null)
      return completes(value) || value instanceof Promise ? value : Promise.resolve(value);
    return completes(value) ? value : Promise.resolve(value).then((items) => eachLater(items, itemCompletes));
  };
}

/** A list's items, those behind a promise that may not complete. */
const eachLater = (items: unknown, completes: Completes): unknown =>
  Array.isArray(items) && !items.every(completes)
    ? items.map((item) => (completes(item) ? item : Promise.resolve(item)))
    : items;

function later<Value>(compute: () => Value, completes: Completes): Value | Promise<Awaited<Value>> {
  try {
    const value = compute();
    return completes(value) ? value : Promise.resolve(value);
  } catch (error) {
    return Promise.reject(error);
  }
}

function completing(type: GraphQLOutputType): Completes {
  if (isNonNullType(type)) {
    const inner = completing(type.ofType);
    return (value) => value != null && inner(value);
  }
  if (isListType(type)) {
    const item = completing(type.ofType);
    return (value) => value == null || (Array.isArray(value) && value.every(item));
  }
  if (isObjectType(type) || isAbstractType(type)) return isPlainObject;
  const isValue = isEnumType(type)
    ? isOneOf(new Set(type.getValues().map(({ value }) => value)))
    : LEAVES[type.name];
  return isValue === undefined ? isString : (value) => value == null || isValue(value);
}

const isOneOf =
  (values: ReadonlySet<unknown>): Completes =>
  (value) =>
    values.has(value);

/** An object fails only in its fields, which fail by promise themselves; so does a promise. */
const isPlainObject: Completes = (value) =>
  value == null || (typeof value === 'object' && !(value instanceof Error));

const isString: Completes = (value) => value == null || typeof value === 'string';

/** What graphql-js's own scalars take as it is; every other one is a string. */
const LEAVES: Readonly<Record<string, Completes>> = {
  Int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
};
