import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

export interface Bundle {
  /** The file that Lambda loads. */
  readonly file: string;
  readonly bytes: number;
  /** What esbuild put into it. */
  readonly metafile: Metafile;
}

/** What Lambda calls: the bundle's file name without its extension, and its export. */
export const API_HANDLER = 'index.handler';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the API for Lambda into a folder that holds nothing else: the folder is what is deployed, so its previous
 * content is removed. The same sources give the same bytes.
 */
export async function bundleApi(outDir: string): Promise<Bundle> {
  await rm(outDir, { recursive: true, force: true });
  // .cjs: CommonJS whatever the nearest package.json says, on Lambda and under this project's "type": "module".
  const file = join(outDir, 'index.cjs');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['server/lambda.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // Any `import` of node:http, the SDK's `import()` too, reads all that it exports, WebSocket among it: that loads
    // undici, a tenth of a cold start. `require` does not.
    format: 'cjs',
    supported: { 'dynamic-import': false },
    // The ESM build of a package is the one that can be tree-shaken.
    mainFields: ['module', 'main'],
    treeShaking: true,
    minify: true,
    legalComments: 'none',
    // Node would read one only if told to, and at every start: to read a trace, build the same commit with one.
    sourcemap: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [oneCopy],
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { file, bytes, metafile };
}

/**
 * Packages with an ESM and a CommonJS build that some of our dependencies import and others require: the Lambda
 * adapter, for one, requires the Apollo Server that we import. Resolved as each asks, both builds would be bundled.
 */
const IN_TWO_BUILDS = /^(@apollo\/server|@apollo\/usage-reporting-protobuf|lru-cache)(\/|$)/;

/** Resolves `require` of those packages as `import` is resolved: to the ESM build. */
const oneCopy: Plugin = {
  name: 'one-copy',
  setup({ onResolve, resolve }) {
    onResolve({ filter: IN_TWO_BUILDS }, ({ kind, path, resolveDir, importer }) =>
      kind === 'require-call' ? resolve(path, { kind: 'import-statement', resolveDir, importer }) : undefined,
    );
  },
};
