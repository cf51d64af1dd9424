import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** File names of what a page names, each with a hash of its content. */
export interface ReaderAssets {
  readonly script: string;
  /** The style sheet's text: it stands in each page, which so is painted without a second request. */
  readonly style: string;
  /** Which fonts there are: a style sheet that is applied behind the first paint. */
  readonly fonts: string;
  readonly icon: string;
}

const shared = {
  absWorkingDir: join(import.meta.dirname, 'app'),
  bundle: true,
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
} as const satisfies BuildOptions;

/** Bundles what browsers load into `outDir`, which is served at `publicPath`: a script, fonts and the icon. */
export async function bundleClient(outDir: string, publicPath: string): Promise<ReaderAssets> {
  const { metafile } = await build({
    ...shared,
    entryPoints: {
      reader: 'client/main.tsx',
      style: 'styles/reader.css',
      fonts: 'styles/fonts.css',
      icon: 'icon.svg',
    },
    outdir: outDir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    publicPath,
    format: 'esm',
    target: 'es2022',
    loader: { '.svg': 'copy', '.woff2': 'file' },
  });
  const files = Object.keys(metafile.outputs).map((path) => basename(path));
  const named = (pattern: RegExp): string => {
    const file = files.find((one) => pattern.test(one));
    if (file === undefined) throw new Error(`The reader’s build has no file ${pattern}`);
    return file;
  };
  return {
    script: named(/^reader-.*\.js$/),
    style: await readFile(join(outDir, named(/^style-.*\.css$/)), 'utf8'),
    fonts: named(/^fonts-.*\.css$/),
    icon: named(/^icon-.*\.svg$/),
  };
}

/** Bundles what makes the pages into one CommonJS file, for Node alone. `publicPath` is where the assets are served. */
export async function bundlePages(file: string, assets: ReaderAssets, publicPath: string): Promise<void> {
  const addresses = Object.entries(assets).map(([name, asset]) => [
    name,
    name === 'style' ? asset : publicPath + asset,
  ]);
  await build({
    ...shared,
    entryPoints: ['server/answer.tsx'],
    outfile: file,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    define: { ...shared.define, ASSETS: JSON.stringify(Object.fromEntries(addresses)) },
  });
}

/** Bundles the editor's page, which only `npm start` serves, into `outDir`: `review.js` and `review.css`. */
export async function bundleReview(outDir: string): Promise<void> {
  await build({
    ...shared,
    absWorkingDir: join(import.meta.dirname, '../review/app'),
    entryPoints: { review: 'main.tsx' },
    outdir: outDir,
    assetNames: '[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    loader: { '.woff2': 'file' },
  });
}
