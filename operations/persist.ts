import { hash } from 'node:crypto';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { stringifyDocument } from '@urql/core';
import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';

/** An operation with the fragments that it needs, and the names that its types have. */
export interface NamedDocument {
  readonly name: string;
  readonly document: DocumentNode;
  readonly dataType: string;
  readonly variablesType: string;
}

const DOCUMENT = /^export const (\w+)Document = (\{.*\}) as unknown as DocumentNode<(\w+Query), (\w+)>;$/gm;

/** The documents of the module that the client preset makes, as clients send them. */
export function documentsIn(module: string): NamedDocument[] {
  return [...module.matchAll(DOCUMENT)].map(
    ([, name = '', json = '', dataType = '', variablesType = '']) => ({
      name,
      document: JSON.parse(json),
      dataType,
      variablesType,
    }),
  );
}

/** As short as it gets: what operations/ask.ts sends. */
const shortest = (document: DocumentNode): string => stripIgnoredCharacters(print(document));

/**
 * The texts by their SHA-256, each in every form in which it is sent: as written, as short as it gets, and with the
 * `__typename`s that Apollo Client and urql add, as each of them prints it.
 */
export function manifestOf(documents: readonly NamedDocument[]): Record<string, string> {
  const texts = documents.flatMap(({ document }) => [
    shortest(document),
    print(document),
    print(addTypenameToDocument(document)),
    stringifyDocument(addTypenameToDocument(document)),
  ]);
  return Object.fromEntries(texts.map((text) => [hash('sha256', text), text]));
}

/** A module of the operations for a client without a parser, each a constant of its own, so that a bundler drops the others. */
export function persistedModule(documents: readonly NamedDocument[]): string {
  const types = documents.flatMap(({ dataType, variablesType }) => [dataType, variablesType]);
  const constants = documents.map(({ name, document, dataType, variablesType }) => {
    const text = shortest(document);
    return `export const ${name}: Persisted<${dataType}, ${variablesType}> = {
  name: '${name}',
  hash: '${hash('sha256', text)}',
  text: ${JSON.stringify(text)},
};
`;
  });
  return `// Made by \`npm run generate\`: the operations, with the hashes under which the server knows them.
import type {
  ${types.join(',\n  ')},
} from './graphql.ts';

/** An operation and the SHA-256 of its text. \`data\` and \`variables\` are for types alone. */
export interface Persisted<Data, Variables> {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
  readonly types?: { readonly data: Data; readonly variables: Variables };
}

${constants.join('\n')}`;
}
