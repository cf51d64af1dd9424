import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { leftOut } from './left-out.ts';

export interface Bundle {
  /** The file that Lambda loads. */
  readonly file: string;
  /** Of it, and of the files beside it that it loads when it needs them. */
  readonly bytes: number;
  /** What esbuild put into them. */
  readonly metafile: Metafile;
}

/** A bundle's file name without its extension: a function's handler is this, a dot and an export. */
export const BUNDLE_MODULE = 'index';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The GraphQL API: `handler`. */
export const bundleApi = (outDir: string): Promise<Bundle> => bundleLambda('server/lambda.ts', outDir);

/** The seeding: `onEvent` and `isComplete`. It reads the release beside it, see `packRelease`. */
export const bundleSeeding = (outDir: string): Promise<Bundle> =>
  bundleLambda('seed/release/lambda.ts', outDir);

/** What seeds from a bucket: `onEvent`, `isComplete`, `onMessages`. It reads the rules' words and the content beside it. */
export const bundleBucket = (outDir: string): Promise<Bundle> =>
  bundleLambda('seed/bucket/lambda.ts', outDir);

/** What tells the webhook: `onNews`. */
export const bundleWebhook = (outDir: string): Promise<Bundle> =>
  bundleLambda('seed/bucket/webhook/lambda.ts', outDir);

/** The smoke check: `onEvent`. It reads the expectations beside it. */
export const bundleSmokeCheck = (outDir: string): Promise<Bundle> =>
  bundleLambda('infra/smoke-check/lambda.ts', outDir);

/**
 * Bundles an entry file for Lambda into a folder that holds nothing else: the folder is what is deployed, so its
 * previous content is removed. The same sources give the same bytes.
 */
export async function bundleLambda(
  entry: string | NonNullable<BuildOptions['stdin']>,
  outDir: string,
): Promise<Bundle> {
  await rm(outDir, { recursive: true, force: true });
  const inputs: Metafile['inputs'] = {};
  const outputs: Metafile['outputs'] = {};
  const entries = new Map([[BUNDLE_MODULE, entry]]);
  // Grows while it is gone through.
  for (const [name, of] of entries) {
    const metafile = await bundleFile(of, fileIn(outDir, name), loadedLater(entries));
    Object.assign(inputs, metafile.inputs);
    Object.assign(outputs, metafile.outputs);
  }
  const bytes = Object.values(outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { file: fileIn(outDir, BUNDLE_MODULE), bytes, metafile: { inputs, outputs } };
}

type Entry = Parameters<typeof bundleLambda>[0];

/** .cjs: CommonJS whatever the nearest package.json says, on Lambda and under this project's "type": "module". */
const fileIn = (outDir: string, name: string): string => join(outDir, `${name}.cjs`);

async function bundleFile(entry: Entry, file: string, later: Plugin): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    ...(typeof entry === 'string' ? { entryPoints: [entry] } : { stdin: entry }),
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // Any `import` of node:http, the SDK's `import()` too, reads all that it exports, WebSocket among it: that loads
    // undici, a tenth of a cold start. `require` does not.
    format: 'cjs',
    supported: { 'dynamic-import': false },
    // What a module reads beside itself lies beside the bundle.
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    // The ESM build of a package is the one that can be tree-shaken.
    mainFields: ['module', 'main'],
    treeShaking: true,
    minify: true,
    legalComments: 'none',
    // Node would read one only if told to, and at every start: to read a trace, build the same commit with one.
    sourcemap: false,
    metafile: true,
    logLevel: 'warning',
    // They come with Lambda's Node, and nothing that answers a reader loads them.
    external: ['@aws-sdk/client-s3', '@aws-sdk/client-sns', '@aws-sdk/client-ssm'],
    plugins: [leftOut, oneCopy, besideLexicon, later],
  });
  return metafile;
}

/**
 * What this project imports by `import()` becomes a file beside the bundle, with all that it imports: it is not read
 * before it is needed. Adds it to `entries`, by the name of its module.
 */
const loadedLater = (entries: Map<string, Entry>): Plugin => ({
  name: 'loaded-later',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = join(resolveDir, path);
      const name = basename(path, '.ts');
      if ((entries.get(name) ?? source) !== source)
        throw new Error(`two files of a bundle cannot both be called ${name}`);
      entries.set(name, source);
      return { path: `./${name}.cjs`, external: true };
    });
  },
});

/** What a module of the lexicon reads beside itself lies under the same path beside the bundle: `copyLexicon`. */
const besideLexicon: Plugin = {
  name: 'beside-lexicon',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]seed[\\/]lexicon[\\/].*\.ts$/ }, async ({ path }) => {
      const place = relative(root, path).replaceAll('\\', '/');
      const contents = await readFile(path, 'utf8');
      const url = `new URL(${JSON.stringify(place)}, bundleUrl).href`;
      return { contents: contents.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

/**
 * The Lambda adapter is CommonJS and requires Apollo Server, for one class. Resolved as it asks, Apollo Server would be
 * bundled twice; resolved to the ESM build that we import, once, but as what is required is: every module of it and of
 * graphql-js as a whole, in a function of its own, nothing tree-shaken. So it gets the module of that class.
 */
const oneCopy: Plugin = {
  name: 'one-copy',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@apollo\/server$/ }, async ({ kind, path, resolveDir, importer }) => {
      if (kind !== 'require-call') return undefined;
      const imported = await resolve(path, { kind: 'import-statement', resolveDir, importer });
      return { ...imported, path: join(dirname(imported.path), 'utils', 'HeaderMap.js') };
    });
  },
};
