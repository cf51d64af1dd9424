import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** GraphiQL's stylesheet holds all of Monaco's already; Monaco's modules would add each rule a second time. */
export const styleOnce: Plugin = {
  name: 'style-once',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'empty' }));
  },
};

/**
 * GraphiQL's stylesheet has its two fonts in seven alphabets, nothing of which the page is written in but Latin letters. What
 * an answer holds of others, Arabic included, is shown in the system's own fonts.
 */
export const latinFontsAlone: Plugin = {
  name: 'latin-fonts-alone',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => ({
      contents: withLatinFonts(await readFile(path, 'utf8')),
      loader: 'css',
    }));
  },
};

/** Where the ranges of letters begin that are served: Latin, and Latin with the marks of other languages of Europe. */
const LATIN = new Set(['0000', '0100']);

/** Without the fonts of other letters; what has no range, as the editor's icons, stays. */
export const withLatinFonts = (css: string): string =>
  css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const [, first] = /unicode-range:\s*U\+([0-9A-F]+)/i.exec(face) ?? [];
    return first === undefined || LATIN.has(first) ? face : '';
  });

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
