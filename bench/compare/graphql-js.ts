import { type DocumentNode, execute, parse, validate } from 'graphql';
import { serve } from './contestant.ts';
import { memoryOf } from './memory-data.ts';
import { memorySchema } from './memory-schema.ts';

/** graphql-js over data in memory, each document parsed once: what executing alone costs. Usage: node graphql-js.ts SNAPSHOT */
const memory = await memoryOf(process.argv[2] ?? '');
const schema = memorySchema<null>(memory, (id) => memory.entities.get(id));
const documents = new Map<string, DocumentNode>();
serve(async (body) => {
  const { query, variables } = JSON.parse(body);
  const document = documents.get(query) ?? parse(query);
  if (!documents.has(query) && validate(schema, document).length > 0) throw new Error(query);
  documents.set(query, document);
  return JSON.stringify(await execute({ schema, document, variableValues: variables, contextValue: null }));
});
