import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { onlyQueries, tooMuch, unresolvable } from './limit-errors.ts';
import { limits } from './limits.ts';
import { type Fragments, fragmentsOf, measureShape } from './measure-shape.ts';
import { type Weight, weigh } from './weigh.ts';

/** Refuses an operation for what it asks, before any resolver runs. The document has been validated by then. */
export const enforceLimits: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request, schema, contextValue }) => {
      if (operation === undefined) throw unresolvable(whyNone(document, request.operationName));
      if (operation.operation !== OperationTypeNode.QUERY)
        throw unresolvable(onlyQueries(operation.operation));
      const fragments = fragmentsOf(document);
      checkShape(operation, fragments);
      contextValue.report.weight = checkWeight(operation, fragments, schema, request.variables ?? {});
    },
  }),
};

function whyNone(document: DocumentNode, name: string | undefined): string {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (name !== undefined) return 'The document has no operation of the name that `operationName` gives.';
  return operations.length === 0
    ? 'The document has no operation.'
    : 'The document has several operations: say in `operationName` which one to run.';
}

function checkShape(operation: OperationDefinitionNode, fragments: Fragments): void {
  const shape = measureShape(operation, fragments);
  if (shape.selections > limits.selections) {
    const excess = { asked: shape.selections, allowed: limits.selections };
    throw tooMuch('SELECTION_LIMIT_EXCEEDED', 'selections', excess);
  }
  if (shape.depth > limits.depth) {
    const excess = { asked: shape.depth, allowed: limits.depth };
    throw tooMuch('DEPTH_LIMIT_EXCEEDED', 'levels', excess);
  }
  if (shape.aliases > limits.aliases) {
    const excess = { asked: shape.aliases, allowed: limits.aliases };
    throw tooMuch('ALIAS_LIMIT_EXCEEDED', 'aliases', excess);
  }
  if (shape.directives > limits.directives) {
    const excess = { asked: shape.directives, allowed: limits.directives };
    throw tooMuch('DIRECTIVE_LIMIT_EXCEEDED', 'directives', excess);
  }
}

function checkWeight(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  schema: GraphQLSchema,
  given: Record<string, unknown>,
): Weight | null {
  const root = schema.getQueryType();
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
  // Variables that do not fit fail the operation as a whole, with a message of their own.
  if (root == null || coerced === undefined) return null;
  const weight = weigh(operation, root, { schema, fragments, variables: coerced });
  const { objects, values, heaviest } = weight;
  if (objects > limits.objects) {
    const excess = { asked: objects, allowed: limits.objects, field: heaviest.field };
    throw tooMuch('COST_LIMIT_EXCEEDED', 'objects', excess);
  }
  if (values > limits.values) {
    const excess = { asked: values, allowed: limits.values };
    throw tooMuch('COST_LIMIT_EXCEEDED', 'values of fields', excess);
  }
  return weight;
}
