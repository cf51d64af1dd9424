import type { Plugin } from 'esbuild';

/** A module of a dependency that a function on Lambda does without, and what stands in its place. */
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

export const LEFT_OUT: readonly LeftOut[] = [
  // A third of the bundle would be protobuf for Apollo's own service, which takes an API key of theirs. And what is
  // imported by `import()`, as these are, is bundled whole, with all that it imports: graphql-js, for one.
  ...['CacheControl', 'InlineTrace', 'SchemaReporting', 'UsageReporting'].map((plugin) => ({
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
    // It imports graphql-js, whole, to see whether that is the one pre-release that knows `@defer` and `@stream`.
    module: /^\.\/incrementalDeliveryPolyfill\.js$/,
    importer: APOLLO,
    contents: `import { execute } from 'graphql'; export const executeIncrementally = async (args) => execute(args);`,
  },
  {
    // server/schema.ts hands Apollo a schema that graphql-js has built.
    module: /^@graphql-tools\/schema$/,
    importer: APOLLO,
    contents: unreachable('makeExecutableSchema', 'the server is given a schema'),
  },
  {
    // A store of documents that several schemas share needs the schema's hash in its keys. Ours is a map in the memory
    // of one process, which has one schema: it need not be printed, for nothing but its hash, at every cold start.
    module: /^graphql$/,
    importer: /[\\/]@apollo[\\/]server[\\/]dist[\\/]esm[\\/]ApolloServer\.js$/,
    contents: `export * from 'graphql'; export const printSchema = () => 'the only schema';`,
  },
  // The schema is checked where it is generated, and says so: a test looks at what is served once more.
  ...[
    { module: /type\/validate\.mjs$/, importer: /[\\/]graphql[\\/]/ },
    { module: /^\.\/validate\.mjs$/, importer: /[\\/]graphql[\\/]type[\\/]/ },
  ].map((from) => ({
    ...from,
    contents: 'export const validateSchema = () => []; export const assertValidSchema = () => {};',
  })),
  // Whose rules for SDL come with those for requests.
  ...[
    'LoneSchemaDefinition',
    'PossibleTypeExtensions',
    'UniqueArgumentDefinitionNames',
    'UniqueDirectiveNames',
    'UniqueEnumValueNames',
    'UniqueFieldDefinitionNames',
    'UniqueOperationTypes',
    'UniqueTypeNames',
  ].map((rule) => ({
    module: new RegExp(`^\\./rules/${rule}Rule\\.mjs$`),
    importer: /[\\/]graphql[\\/]validation[\\/]specifiedRules\.mjs$/,
    contents: unreachable(`${rule}Rule`, 'no SDL is read'),
  })),
  {
    // Node's own reads the types of media by the same standard (WHATWG MIME Sniffing, section 4.4).
    module: /^whatwg-mimetype$/,
    importer: APOLLO,
    contents: `import { MIMEType } from 'node:util';
      export default { parse: (text) => { try { return new MIMEType(text); } catch { return null; } } };`,
  },
  {
    module: /^loglevel$/,
    importer: APOLLO,
    contents: `${unreachable('getLogger', 'the server is given a logger')} export default { getLogger };`,
  },
  {
    module: /^lru-cache$/,
    importer: /[\\/]@apollo[\\/]utils\.keyvaluecache[\\/]/,
    contents: unreachable('LRUCache', 'the server is given a cache and a store of documents'),
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
  {
    // Nor is there a ~/.aws on Lambda: a setting is in the environment, or has its default.
    module: /[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles$/,
    importer: /[\\/]@smithy[\\/]core[\\/].*[\\/]node-config-provider[\\/]/,
    contents: `export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    // The client makes a cache of endpoints to look up, which none of its commands does any more.
    module: /^@aws-sdk\/endpoint-cache$/,
    importer: null,
    contents: 'export class EndpointCache {}',
  },
  {
    // The body of an answer is a stream of Node's. To ask whether it is one of the web's would load those.
    module: /^\.\/stream-type-check$/,
    importer: /[\\/]@smithy[\\/]core[\\/].*[\\/]stream-collector\.js$/,
    contents: 'export const isBlob = () => false; export const isReadableStream = () => false;',
  },
  {
    // No operation of DynamoDB streams events.
    module: /^@smithy\/core\/event-streams$/,
    importer: null,
    contents: ['EventStreamSerde', 'eventStreamSerdeProvider']
      .map((name) => unreachable(name, 'DynamoDB has no event streams'))
      .join('\n'),
  },
];

/** Leaves out what the functions do without. */
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
