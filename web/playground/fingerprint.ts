import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const NODE_MODULES = join(HERE, '../../node_modules');

/** What the bundle is made of and with: the packages named in the sources, and those that GraphiQL brings along. */
const PACKAGES = [
  'esbuild',
  'graphiql',
  '@graphiql/react',
  '@graphiql/toolkit',
  'graphql',
  'monaco-editor',
  'monaco-graphql',
  'react',
  'react-dom',
];

/**
 * A SHA-256 in hex of all that decides what a build holds: the sources of this folder and the installed
 * versions of the packages. Two builds with the same fingerprint are the same.
 */
export async function playgroundFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sourceFiles()) hash.update(`${file}\n`).update(await readFile(join(HERE, file)));
  for (const name of PACKAGES) hash.update(`${name}@${await installedVersion(name)}\n`);
  return hash.digest('hex');
}

async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(HERE, { recursive: true });
  const files = entries.filter((entry) => /\.(ts|css|html|svg)$/.test(entry));
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

async function installedVersion(name: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(NODE_MODULES, name, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error(`The manifest of ${name} has no version`);
  }
  return String(manifest.version);
}
