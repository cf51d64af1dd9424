import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '../..');
const NODE_MODULES = join(ROOT, 'node_modules');
/** What the page holds of other folders. */
const BESIDE = ['operations', 'schema/schema.graphql', 'schema/generated/possible-types.json'];

/** What the bundle is made of and with: the packages named in the sources, and those that GraphiQL brings along. */
const PACKAGES = [
  'esbuild',
  'graphiql',
  '@graphiql/react',
  '@graphiql/toolkit',
  'graphql',
  'jsonc-parser',
  'monaco-editor',
  'monaco-graphql',
  'react',
  'react-dom',
];

/**
 * A SHA-256 in hex of all that decides what a build holds: the sources of this folder, what it takes from others, and the installed
 * versions of the packages. Two builds with the same fingerprint are the same.
 */
export async function playgroundFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sourceFiles()) hash.update(`${file}\n`).update(await readFile(join(ROOT, file)));
  for (const name of PACKAGES) hash.update(`${name}@${await installedVersion(name)}\n`);
  return hash.digest('hex');
}

async function sourceFiles(): Promise<string[]> {
  const folders = [relative(ROOT, HERE), ...BESIDE];
  const found = await Promise.all(folders.map(filesIn));
  return found
    .flat()
    .filter((file) => /\.(tsx?|css|html|svg|graphql|json)$/.test(file))
    .sort();
}

/** Paths from the root, with slashes on every system; of a file, its own. */
async function filesIn(path: string): Promise<string[]> {
  const entries = (await stat(join(ROOT, path))).isDirectory()
    ? (await readdir(join(ROOT, path), { recursive: true })).map((entry) => join(path, entry))
    : [path];
  return entries.map((entry) => entry.replaceAll('\\', '/'));
}

async function installedVersion(name: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(NODE_MODULES, name, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error(`The manifest of ${name} has no version`);
  }
  return String(manifest.version);
}
