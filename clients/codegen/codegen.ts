import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for Apollo Client, urql and everything else that takes a TypedDocumentNode: `npx graphql-codegen`. */
const config: CodegenConfig = {
  // Of your deployment, or http://localhost:4000/schema.graphql. It is there with introspection off, too.
  schema: 'https://news.example.org/schema.graphql',
  documents: ['operations/*.graphql', 'src/**/*.{ts,tsx}'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Date: 'string', Language: 'string' },
      },
    },
  },
};

export default config;
