import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './measure-shape.ts';

/** What an operation is made of when it runs. */
export interface Running {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** Coerced, defaults included. */
  readonly variables: Record<string, unknown>;
}

/** The fields that will be resolved on an object of `type`, by the name they have in the answer, as the executor does. */
export function collectFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  running: Running,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, running.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const same = fields.get(key);
        if (same === undefined) fields.set(key, [node]);
        else same.push(node);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value, type, running.schema)) collect(node.selectionSet);
      } else {
        const fragment = running.fragments.get(node.name.value);
        // A second spread of the same fragment adds nothing.
        if (fragment === undefined || spread.has(node.name.value)) continue;
        spread.add(node.name.value);
        if (applies(fragment.typeCondition.name.value, type, running.schema)) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return fields;
}

function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
