import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildFolder } from './build-folder.ts';
import { type Assets, bundle } from './bundle.ts';
import { playgroundFingerprint } from './fingerprint.ts';
import { packFiles } from './pack-files.ts';

export { playgroundFingerprint };

export interface BuildOptions {
  /** Where the page is served; absolute, so that `/playground` works as well as `/playground/`. Default: there. */
  readonly path?: string;
  /** Whether the files are kept packed, for who serves them so. Default: they are not, and CloudFront packs them. */
  readonly packed?: boolean;
}

const SCHEMA = join(import.meta.dirname, '../../schema');
/** What tools of clients fetch: the schema, also where introspection is off, and what caches need to know of it. */
const DOWNLOADS: Readonly<Record<string, string>> = {
  'schema.graphql': join(SCHEMA, 'schema.graphql'),
  'possibleTypes.json': join(SCHEMA, 'generated/possible-types.json'),
};

/**
 * Builds the playground as static files into `outDir`, whose former contents it replaces in one step: a half-built
 * folder is never there. `index.html` names every other file, and all but it, `fingerprint.txt` and the downloads are
 * named by their content, so that they can be cached for ever.
 */
export async function buildPlayground(outDir: string, options: BuildOptions = {}): Promise<void> {
  const { path = '/playground/', packed = false } = options;
  // Taken before the sources are read: what changes meanwhile is then built next time.
  const fingerprint = await fingerprintWith(options);
  await buildFolder(resolve(outDir), async (draft) => {
    await writeFile(join(draft, 'index.html'), await indexPage(await bundle(draft), path));
    for (const [name, file] of Object.entries(DOWNLOADS)) await copyFile(file, join(draft, name));
    if (packed) await packFiles(draft);
    await writeFile(join(draft, 'fingerprint.txt'), `${fingerprint}\n`);
  });
}

/** As `buildPlayground`, but only if `outDir` does not hold the build of the present sources and packages. */
export async function ensurePlayground(outDir: string, options: BuildOptions = {}): Promise<void> {
  const built = await readFile(join(outDir, 'fingerprint.txt'), 'utf8').catch(() => '');
  if (built.trim() !== (await fingerprintWith(options))) await buildPlayground(outDir, options);
}

const fingerprintWith = async (options: BuildOptions): Promise<string> =>
  `${await playgroundFingerprint()} ${JSON.stringify(options)}`;

async function indexPage(assets: Assets, path: string): Promise<string> {
  const template = await readFile(join(import.meta.dirname, 'app/index.html'), 'utf8');
  return template.replace(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const file = assets.get(name);
    if (file === undefined) throw new Error(`index.html asks for ${name}, which was not built`);
    return path + file;
  });
}
