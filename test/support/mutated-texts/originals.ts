import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['../../../seed/articles/', '../../fixtures/press/'];

/** The project's own texts, in the order of their paths: what mutated texts are made of. */
export async function readOriginals(): Promise<readonly string[]> {
  const originals: string[] = [];
  for (const folder of FOLDERS.map((path) => fileURLToPath(new URL(path, import.meta.url)))) {
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.txt')).sort();
    for (const file of files) originals.push(await readFile(join(folder, file), 'utf8'));
  }
  return originals;
}
