import type { Plugin } from 'esbuild';

/** A module of a dependency that Lambda never runs, and what stands in its place. */
interface LeftOut {
  /** What is imported, as its importer writes it. */
  readonly module: RegExp;
  /** Only where a file of this path imports it; anywhere if null. */
  readonly importer: RegExp | null;
  /** ES module source. What cannot be reached throws, so that a mistake here is an error and no wrong answer. */
  readonly contents: string;
}

const APOLLO = /[\\/]@apollo[\\/]server[\\/]dist[\\/]esm[\\/]/;

const unreachable = (name: string, why: string): string =>
  `export function ${name}() { throw new Error(${JSON.stringify(`${name} is left out of the bundle: ${why}`)}); }`;

const LEFT_OUT: readonly LeftOut[] = [
  // A third of the bundle would be protobuf for Apollo's own service, which takes an API key of theirs.
  ...['UsageReporting', 'SchemaReporting', 'InlineTrace'].map((plugin) => ({
    module: new RegExp(`^\\./plugin/${plugin.charAt(0).toLowerCase()}${plugin.slice(1)}/index\\.js$`),
    importer: APOLLO,
    contents: unreachable(`ApolloServerPlugin${plugin}`, 'the server disables this plugin'),
  })),
  {
    module: /^\.\/plugin\/landingPage\/default\/index\.js$/,
    importer: APOLLO,
    contents: ['LocalDefault', 'ProductionDefault']
      .map((page) => unreachable(`ApolloServerPluginLandingPage${page}`, 'the server has no landing page'))
      .join('\n'),
  },
  {
    // server/schema.ts hands Apollo a schema that graphql-js has built.
    module: /^@graphql-tools\/schema$/,
    importer: APOLLO,
    contents: unreachable('makeExecutableSchema', 'the server is given a schema'),
  },
  {
    // It asks for `module.require`, which no bundle has, and then falls back to SHA in JavaScript.
    module: /^@apollo\/utils\.createhash$/,
    importer: null,
    contents: `export { createHash } from 'node:crypto';`,
  },
  {
    // Lambda hands the role's credentials over in the environment: no profile, no single sign-on, no metadata service.
    module: /^@aws-sdk\/credential-provider-node$/,
    importer: null,
    contents: `import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = fromEnv;`,
  },
];

/** Leaves out what the functions never run. */
export const leftOut: Plugin = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    for (const [index, { module, importer }] of LEFT_OUT.entries()) {
      onResolve({ filter: module }, ({ path, importer: from, resolveDir }) =>
        importer === null || importer.test(from)
          ? { path, namespace: 'left-out', pluginData: { index, resolveDir } }
          : undefined,
      );
    }
    onLoad({ filter: /./, namespace: 'left-out' }, ({ pluginData }) => ({
      contents: LEFT_OUT[pluginData.index]?.contents ?? '',
      resolveDir: pluginData.resolveDir,
    }));
  },
};
