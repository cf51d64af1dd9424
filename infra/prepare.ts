import { copyFile, glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Content, seedContent } from '../seed/read/content.ts';
import { packRelease } from '../seed/release/pack-release.ts';
import { OWN_OPERATIONS, trustedIn } from '../server/trusted-file.ts';
import { ensurePlayground } from '../web/playground/build.ts';
import type { FunctionFolders } from './api.ts';
import { bundleApi, bundleSeeding, bundleSmokeCheck } from './bundle.ts';
import { EXPECTATIONS_FILE } from './smoke-check/check.ts';

/** Beside the API's bundle: the project's own operations, and those of a manifest that was given. */
export const TRUSTED_OPERATIONS_FILE = 'operations.json';

/** Everything that the stack deploys, as folders. */
export interface Deployable {
  readonly code: FunctionFolders;
  readonly fingerprint: string;
  readonly playgroundDir: string;
}

/**
 * Bundles the functions, reads the texts and builds the playground into subfolders of `dir`. Throws ContentErrors
 * where a text or the catalogue has a fault: then there is nothing to deploy.
 */
export async function prepare(
  dir: string,
  content: Content = seedContent,
  trustedOperations: string | null = null,
): Promise<Deployable> {
  const api = await bundleApi(join(dir, 'api'));
  const { byHash } = trustedIn({ trustedOperations, trustedOnly: false }, OWN_OPERATIONS);
  await writeFile(
    join(dirname(api.file), TRUSTED_OPERATIONS_FILE),
    JSON.stringify(Object.fromEntries(byHash)),
  );
  const seeding = await bundleSeeding(join(dir, 'seeding'));
  const smokeCheck = await bundleSmokeCheck(join(dir, 'smoke-check'));
  const { manifest, expectations } = await packRelease(content, dirname(seeding.file));
  await copyWords(dirname(seeding.file));
  await writeFile(join(dirname(smokeCheck.file), EXPECTATIONS_FILE), JSON.stringify(expectations));
  const playgroundDir = join(dir, 'playground');
  await ensurePlayground(playgroundDir);
  return {
    code: { api: dirname(api.file), seeding: dirname(seeding.file), smokeCheck: dirname(smokeCheck.file) },
    fingerprint: manifest.fingerprint,
    playgroundDir,
  };
}

/** Who is who is decided with the names published before, so over there, and by rules that read these words. */
async function copyWords(dir: string): Promise<void> {
  const lexicon = join(import.meta.dirname, '../seed/lexicon');
  for await (const file of glob(['*.yaml', '*/words.yaml'], { cwd: lexicon })) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await copyFile(join(lexicon, file), join(dir, file));
  }
}
