import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { dataUrlsAsFiles, latinFontsAlone, styleOnce } from './bundle-styles.ts';

/** Where each asset is: from its name without hash (`main.js`) to its file name (`main-5QWERTYU.js`). */
export type Assets = ReadonlyMap<string, string>;

const FORMAT_JSON = join(import.meta.dirname, 'app/format-json.ts');

/**
 * Bundles the app and Monaco's three workers into `outDir`, one flat folder of files named by their content.
 * ES modules, so that the workers share chunks with the app, and what only formatting needs loads on demand.
 */
export async function bundle(outDir: string): Promise<Assets> {
  const { metafile } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: {
      main: 'app/main.tsx',
      icon: 'app/icon.svg',
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    },
    outdir: outDir,
    entryNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'copy', '.ttf': 'file', '.graphql': 'text' },
    alias: {
      // GraphiQL formats variables with these two of Prettier's.
      'prettier/parser-babel': FORMAT_JSON,
      'prettier/plugins/estree': FORMAT_JSON,
      // CommonJS, whose named exports are lost in a chunk loaded on demand; its name in Prettier 3 is an ES module.
      'prettier/parser-graphql': 'prettier/plugins/graphql',
    },
    plugins: [dataUrlsAsFiles, styleOnce, latinFontsAlone],
    metafile: true,
    logLevel: 'warning',
  });
  const files = Object.keys(metafile.outputs).map((path) => basename(path));
  return new Map(files.map((file) => [file.replace(/-[0-9A-Z]{8}(?=\.)/, ''), file]));
}
