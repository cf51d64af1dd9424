import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Assets, bundle } from './bundle.ts';
import { playgroundFingerprint } from './fingerprint.ts';
import { replaceFolder } from './replace-folder.ts';

export { playgroundFingerprint };

/** Where the pages expect to be served. Absolute, so that `/playground` works as well as `/playground/`. */
const PUBLIC_PATH = '/playground/';

/**
 * Builds the playground as static files into `outDir`, whose former contents it replaces in one step: a half-built
 * folder is never there. `index.html` names every other file, and all but it and `fingerprint.txt` are named by
 * their content, so that they can be cached for ever.
 */
export async function buildPlayground(outDir: string): Promise<void> {
  const target = resolve(outDir);
  const draft = `${target}.draft-${randomUUID()}`;
  // Taken before the sources are read: what changes meanwhile is then built next time.
  const fingerprint = await playgroundFingerprint();
  await mkdir(draft, { recursive: true });
  try {
    await writeFile(join(draft, 'index.html'), await indexPage(await bundle(draft)));
    await writeFile(join(draft, 'fingerprint.txt'), `${fingerprint}\n`);
    await replaceFolder(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** As `buildPlayground`, but only if `outDir` does not hold the build of the present sources and packages. */
export async function ensurePlayground(outDir: string): Promise<void> {
  const built = await readFile(join(outDir, 'fingerprint.txt'), 'utf8').catch(() => '');
  if (built.trim() !== (await playgroundFingerprint())) await buildPlayground(outDir);
}

async function indexPage(assets: Assets): Promise<string> {
  const template = await readFile(join(import.meta.dirname, 'app/index.html'), 'utf8');
  return template.replace(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const file = assets.get(name);
    if (file === undefined) throw new Error(`index.html asks for ${name}, which was not built`);
    return PUBLIC_PATH + file;
  });
}
