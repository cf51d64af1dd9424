import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, isAbstractType, isTypeDefinitionNode, Kind, parse } from 'graphql';
import { readerFiles } from '../web/reader/generate.ts';
import { compactSchema } from './compact-schema.ts';
import { type GeneratedFile, writeOrCheck } from './write-or-check.ts';

/**
 * Makes what follows from the SDL files of this folder: the merged `schema.graphql` for clients, its types as a module
 * for the server, the resolvers' types, and what the reader asks for. `--check` writes nothing and fails where a committed file is out of
 * date.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const nodes = '../../resolvers/nodes.ts';

/** What a resolver gets as its parent, for each GraphQL type that is more than plain data. */
const mappers = {
  Article: `${nodes}#ArticleNode`,
  Person: `${nodes}#EntityNode`,
  Organisation: `${nodes}#EntityNode`,
  Initiative: `${nodes}#EntityNode`,
  Mention: `${nodes}#MentionNode`,
  Role: `${nodes}#RoleNode`,
  EntityName: `${nodes}#EntityNameNode`,
  Source: '../../store/records.ts#SourceRecord',
  InitiativeLink: `${nodes}#InitiativeLinkNode`,
  EntityArticleEdge: `${nodes}#EntityArticleEdgeNode`,
  ArticlePersonEdge: `${nodes}#ArticleEntityEdgeNode`,
  ArticleOrganisationEdge: `${nodes}#ArticleEntityEdgeNode`,
  ArticleInitiativeEdge: `${nodes}#ArticleEntityEdgeNode`,
  PersonOrganisationEdge: `${nodes}#RoleEdgeNode`,
  OrganisationPersonEdge: `${nodes}#RoleEdgeNode`,
  OrganisationInitiativeEdge: `${nodes}#RelationEdgeNode`,
  InitiativeOrganisationEdge: `${nodes}#RelationEdgeNode`,
  PageInfo: `${nodes}#PageInfoNode`,
  ArticleConnection: `${nodes}#ArticlePage`,
  EntityArticleConnection: `${nodes}#EntityArticlePage`,
  PersonConnection: `${nodes}#EntityPage`,
  OrganisationConnection: `${nodes}#EntityPage`,
  InitiativeConnection: `${nodes}#EntityPage`,
  ArticlePersonConnection: `${nodes}#ArticleEntityPage`,
  ArticleOrganisationConnection: `${nodes}#ArticleEntityPage`,
  ArticleInitiativeConnection: `${nodes}#ArticleEntityPage`,
  PersonOrganisationConnection: `${nodes}#RolePage`,
  OrganisationPersonConnection: `${nodes}#RolePage`,
  OrganisationInitiativeConnection: `${nodes}#RelationPage`,
  InitiativeOrganisationConnection: `${nodes}#RelationPage`,
  MentionConnection: `${nodes}#MentionPage`,
  Facet: `${nodes}#FacetNode`,
  FacetConnection: `${nodes}#FacetPage`,
  SearchConnection: `${nodes}#SearchPage`,
  SearchEdge: `${nodes}#SearchEdgeNode`,
};

/** The SDL files of this folder, in the order of their names. */
async function readSdl(): Promise<string> {
  const files = (await readdir(here))
    .filter((name) => name.endsWith('.graphql') && name !== 'schema.graphql')
    .sort();
  return (await Promise.all(files.map((name) => readFile(join(here, name), 'utf8')))).join('\n');
}

/** The types of an SDL as JSON, in ASCII, which V8 keeps in half the memory. */
function typesJson(sdl: string): string {
  const names = parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind === Kind.SCHEMA_DEFINITION) return [];
    if (!isTypeDefinitionNode(definition)) throw new Error(`${definition.kind} is not foreseen`);
    return definition.name.value;
  });
  const json = JSON.stringify(compactSchema(buildSchema(sdl), names));
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Which types an interface or a union stands for: what caches need to know of fragments. */
function possibleTypes(sdl: string): Record<string, string[]> {
  const schema = buildSchema(sdl);
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
  return Object.fromEntries(
    abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

async function generatedFiles(): Promise<GeneratedFile[]> {
  const sdl = await readSdl();
  const types = join(here, 'generated', 'resolver-types.ts');
  const outputs: { filename: string; content: string }[] = await generate(
    {
      schema: sdl,
      silent: true,
      generates: {
        [types]: {
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            contextType: '../../resolvers/context.ts#Context',
            mappers,
            useTypeImports: true,
            enumsAsTypes: true,
            immutableTypes: true,
            scalars: { Date: 'string', Language: 'string' },
            strictScalars: true,
            avoidOptionals: { resolvers: true, query: true },
            resolversNonOptionalTypename: false,
            skipTypename: true,
          },
        },
      },
    },
    false,
  );
  const note = '# Made from the SDL files beside this one by `npm run generate`: edit those.\n\n';
  const module = `import type { CompactSchema } from '../compact-schema.ts';

/** Made by \`npm run generate\`: the SDL's types. JSON is read ten times as fast as SDL, at every cold start. */
export const schemaTypes: CompactSchema = JSON.parse(
  ${JSON.stringify(typesJson(sdl))},
);
`;
  return [
    { path: join(here, 'schema.graphql'), content: note + sdl },
    { path: join(here, 'generated', 'schema-types.ts'), content: module },
    {
      path: join(here, 'generated', 'possible-types.json'),
      content: `${JSON.stringify(possibleTypes(sdl), null, 2)}\n`,
    },
    ...outputs.map(({ filename, content }) => ({ path: filename, content })),
    ...(await readerFiles(sdl)),
  ];
}

await writeOrCheck(await generatedFiles());
