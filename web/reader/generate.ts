import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';
import type { GeneratedFile } from '../../schema/write-or-check.ts';

const APP = join(import.meta.dirname, 'app');

/**
 * The types of what the reader asks for, and its operations with the hash that names each over GET. Every page has one
 * operation, composed of the fragments that lie beside its parts. Throws where one does not fit the schema.
 */
export async function readerFiles(sdl: string): Promise<GeneratedFile[]> {
  const document = parse((await sources()).join('\n'));
  const faults = validate(buildSchema(sdl), document);
  if (faults.length > 0)
    throw new Error(`The reader asks for what the schema does not have:\n${faults.join('\n')}`);
  const types = join(APP, 'generated', 'types.ts');
  const outputs: { filename: string; content: string }[] = await generate(
    {
      schema: sdl,
      documents: print(document),
      silent: true,
      generates: {
        [types]: {
          plugins: ['typescript-operations'],
          config: {
            immutableTypes: true,
            useTypeImports: true,
            enumsAsTypes: true,
            scalars: { Date: 'string', Language: 'string', ID: 'string' },
            strictScalars: true,
            skipTypename: true,
          },
        },
      },
    },
    false,
  );
  return [
    ...outputs.map(({ filename, content }) => ({ path: filename, content })),
    { path: join(APP, 'generated', 'operations.ts'), content: operationsModule(document) },
  ];
}

async function sources(): Promise<string[]> {
  const files = (await readdir(APP, { recursive: true })).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(files.map((file) => readFile(join(APP, file), 'utf8')));
}

function operationsModule(document: DocumentNode): string {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const names = operations.map(({ name }) => name?.value ?? '').sort();
  const constants = operations
    .map((operation) => constantOf(operation, fragmentsOf(document)))
    .sort()
    .join('\n');
  return `import type { Operation } from '../operation.ts';
import type {
${names.map((name) => `  ${name}Query,\n  ${name}QueryVariables,`).join('\n')}
} from './types.ts';

// Made by \`npm run generate\` from the .graphql files of this folder.

${constants}
/** Every operation, for whoever is to know them by their hashes. */
export const operations: readonly Operation<unknown, never>[] = [${names.map((name) => lowerFirst(name)).join(', ')}];
`;
}

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );

function constantOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (fragment === undefined || used.has(value)) return;
        used.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  const text = stripIgnoredCharacters([operation, ...used.values()].map(print).join('\n'));
  const name = operation.name?.value ?? '';
  return `export const ${lowerFirst(name)}: Operation<${name}Query, ${name}QueryVariables> = {
  name: '${name}',
  hash: '${hash('sha256', text)}',
  text: ${JSON.stringify(text)},
};
`;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
