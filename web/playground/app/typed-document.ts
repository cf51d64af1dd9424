import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import { inTemplate } from './copy-as.ts';
import { literalOf, selectionType } from './selection-type.ts';
import type { Written } from './session.ts';

/**
 * A module of TypeScript with the query, the types of its answer and those of its variables, for any client that takes a
 * TypedDocumentNode. Throws where the query does not fit the schema, or is none.
 */
export function asTypedDocument(schema: GraphQLSchema, { query, operationName }: Written): string {
  const document = parse(query);
  const operation = operationIn(document, operationName);
  const root = schema.getRootType(operation.operation);
  if (root == null) throw new Error(`The API has no ${operation.operation}.`);
  const name = operation.name?.value ?? 'Unnamed';
  const data = selectionType({ schema, document }, root, [operation.selectionSet]);
  return `import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

export type ${name}Query = ${data};

export type ${name}QueryVariables = ${variablesType(schema, operation)};

export const ${name}Document: TypedDocumentNode<${name}Query, ${name}QueryVariables> = parse(${inTemplate(query)});
`;
}

function operationIn(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((one) => name === null || one.name?.value === name) ?? operations[0];
  if (operation === undefined) throw new Error('There is no query.');
  return operation;
}

function variablesType(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): string {
  const fields = variableDefinitions.map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node);
    if (!isInputType(type)) throw new Error(`The schema has no type of $${variable.name.value}.`);
    const isOptional = !isNonNullType(type) || defaultValue !== undefined;
    return `${variable.name.value}${isOptional ? '?' : ''}: ${inputType(type)}`;
  });
  return fields.length === 0 ? 'Record<string, never>' : `{ ${fields.join('; ')} }`;
}

function inputType(type: GraphQLInputType): string {
  if (isNonNullType(type)) return inputOf(type.ofType);
  return `${inputOf(type)} | null`;
}

function inputOf(type: GraphQLInputType): string {
  // A single value counts as a list of one.
  if (isListType(type)) return `Array<${inputType(type.ofType)}>`;
  if (isNonNullType(type)) return inputOf(type.ofType);
  if (!isInputObjectType(type)) return literalOf(type);
  const fields = Object.values(type.getFields()).map(
    (field) => `${field.name}${isNonNullType(field.type) ? '' : '?'}: ${inputType(field.type)}`,
  );
  return `{ ${fields.join('; ')} }`;
}
