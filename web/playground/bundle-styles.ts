import { createHash } from 'node:crypto';
import type { Plugin } from 'esbuild';

/** GraphiQL's stylesheet holds all of Monaco's already; Monaco's modules would add each rule a second time. */
export const styleOnce: Plugin = {
  name: 'style-once',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'empty' }));
  },
};

/**
 * Turns the fonts and images that GraphiQL's stylesheet carries as `data:` URLs into files: the policy needs no
 * `data:`, and a browser fetches only the alphabets that the page shows.
 */
export const dataUrlsAsFiles: Plugin = {
  name: 'data-urls-as-files',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^data:/ }, ({ path }) => ({
      // esbuild names the output after this path, and a file name cannot hold a whole font.
      path: `asset-${createHash('sha256').update(path).digest('hex').slice(0, 8)}${extension(path)}`,
      namespace: 'data-url',
      pluginData: path,
    }));
    onLoad({ filter: /./, namespace: 'data-url' }, async ({ pluginData }) => {
      const response = await fetch(String(pluginData));
      return { contents: await response.bytes(), loader: 'file' };
    });
  },
};

const EXTENSIONS: Readonly<Record<string, string>> = { 'svg+xml': 'svg' };

/** `.woff2` for `data:font/woff2;base64,…`. */
function extension(url: string): string {
  const subtype = /^data:\w+\/([\w+-]+)/.exec(url)?.[1];
  if (subtype === undefined) throw new Error(`A data URL without media type: ${url.slice(0, 40)}`);
  return `.${EXTENSIONS[subtype] ?? subtype}`;
}
