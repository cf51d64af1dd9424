import {
  GraphQLBoolean,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Random } from '../../../bench/random.ts';
import { type Known, literal, plain, rightValue, type Slot, subtleValue, wrongValue } from './values.ts';

export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FORWARD = ['first', 'after'];
const BACKWARD = ['last', 'before'];

/** Fields that are null on some nodes, and have to be waited for on others. */
const INTERMITTENT = /^(parent|entity|organisation|impliedBy)$/;

/**
 * A random query over a schema. A third of them are meant to be right; in a third arguments, variables, names or the
 * very syntax are wrong, a few at a time; in a third only values are, and only such as their types allow. Fields with arguments have a name of their own (`a7_people`), so that none is
 * in the way of another; what stands behind the underscore is the field.
 */
export function randomQuery(schema: GraphQLSchema, random: Random, known: Known): RandomQuery {
  const kind = random.pick(['right', 'subtle', 'wrong']);
  const wrongness = random.pick([0.05, 0.2, 0.5]);
  const isWrong = () => kind === 'wrong' && random.chance(wrongness);
  const isSubtle = () => kind === 'subtle' && random.chance(wrongness);
  const definitions: string[] = [];
  const fragments: string[] = [];
  const variables: Record<string, unknown> = {};
  let names = 0;

  const written = (slot: Slot): string => {
    const value = isWrong()
      ? wrongValue(slot, random, known)
      : isSubtle()
        ? subtleValue(slot, random, known)
        : rightValue(slot, random, known);
    if (!random.chance(0.3)) return literal(value);
    names += 1;
    const name = `v${names}`;
    const declared = isWrong() ? random.pick(['Int', 'String', 'ID!', '[ID]', 'Nowhere']) : String(slot.type);
    const isDefault = !declared.endsWith('!') && random.chance(0.3);
    definitions.push(`$${name}: ${declared}${isDefault ? ` = ${literal(value)}` : ''}`);
    if (isDefault && random.chance(0.2)) variables[name] = null;
    else if (!(isDefault || isWrong())) variables[name] = plain(value);
    return `$${name}`;
  };

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const other = random.chance(0.5) ? FORWARD : BACKWARD;
    const given = field.args.filter((argument) => {
      if (isRequiredArgument(argument)) return !isWrong();
      const isOtherWay = field.args.some(({ name }) => name === 'last') && other.includes(argument.name);
      if (isOtherWay) return isWrong() || isSubtle();
      // Pages of the default size, one in another, would mostly be too much.
      if (argument.name === 'first' || argument.name === 'last') return random.chance(0.9);
      return random.chance(argument.name === 'after' || argument.name === 'before' ? 0.2 : 0.6);
    });
    const texts = given.map((argument) => `${argument.name}: ${written(argument)}`);
    if (isWrong() && random.chance(0.1)) texts.push('nowhere: 1');
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  };

  const directive = (): string => {
    if (!random.chance(0.05)) return '';
    const name = isWrong()
      ? random.pick(['nowhere', 'deprecated', 'include'])
      : random.pick(['include', 'skip']);
    const slot = { name: 'if', type: GraphQLBoolean };
    const value = isWrong() ? literal(wrongValue(slot, random, known)) : String(random.chance(0.5));
    return ` @${name}(if: ${value})`;
  };

  const fieldText = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    names += 1;
    const alias = field.args.length > 0 ? `a${names}_${field.name}: ` : '';
    const name = isWrong() && random.chance(0.05) ? 'nowhere' : field.name;
    const type = getNamedType(field.type);
    const inner = isCompositeType(type) ? ` { ${selection(type, depth - 1)} }` : '';
    const isCut = isWrong() && random.chance(0.05);
    return `${alias}${name}${argumentsOf(field)}${directive()}${isCut ? '' : inner}`;
  };

  const typed = (type: GraphQLCompositeType, depth: number): string => {
    const inner = selection(type, depth);
    if (random.chance(0.6)) return `... on ${type.name}${directive()} { ${inner} }`;
    names += 1;
    fragments.push(`fragment f${names} on ${type.name} { ${inner} }`);
    return `...f${isWrong() ? names - 1 : names}`;
  };

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const fields = isObjectType(type) || 'getFields' in type ? Object.values(type.getFields()) : [];
    const isLeaf = (field: GraphQLField<unknown, unknown>) => !isCompositeType(getNamedType(field.type));
    const possible = depth > 0 ? fields : fields.filter(isLeaf);
    const chosen = new Set(possible.length === 0 ? [] : [random.pick(possible)]);
    const isConnection = type.name.endsWith('Connection');
    // A list is worth little without what can be compared.
    for (const field of possible)
      if (random.chance(isConnection || INTERMITTENT.test(field.name) ? 0.5 : 1.5 / possible.length))
        chosen.add(field);
    const texts = [...chosen].map((field) => fieldText(field, depth));
    if (isAbstractType(type) && depth > 0)
      for (const part of schema.getPossibleTypes(type))
        if (random.chance(0.5)) texts.push(typed(part, depth));
    if (depth > 0 && random.chance(0.1)) texts.push(typed(type, depth - 1));
    if (random.chance(0.1)) texts.push('__typename');
    return texts.length === 0 ? '__typename' : texts.join(' ');
  };

  const root = schema.getQueryType();
  if (root == null) throw new Error('the schema has no query type');
  const body = selection(root, 2 + random.below(6));
  const head =
    definitions.length > 0
      ? `query Random(${definitions.join(', ')}) `
      : random.pick(['', 'query ', 'query Random ']);
  const query = [`${head}{ ${body} }`, ...fragments].join('\n');
  return { query: isWrong() && random.chance(0.1) ? broken(query, random) : query, variables };
}

/** A character less, or one of another kind. */
function broken(query: string, random: Random): string {
  const at = random.below(query.length);
  return (
    query.slice(0, at) +
    random.pick(['', '{', '}', '"', '\u0000', '#', '$', '...', '"""', '😀']) +
    query.slice(at + 1)
  );
}
