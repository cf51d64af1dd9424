import { copyFile, glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Content, seedContent } from '../seed/read/content.ts';
import { packRelease } from '../seed/release/pack-release.ts';
import { loadReader, OPERATIONS_FILE, PAGES_FILE, withReader } from '../server/pages/reader.ts';
import { OWN_OPERATIONS, trustedIn } from '../server/trusted-file.ts';
import { ensurePlayground } from '../web/playground/build.ts';
import { ASSETS_FOLDER, ensureReader } from '../web/reader/build.ts';
import type { FunctionFolders } from './api.ts';
import { bundleApi, bundleSeeding, bundleSmokeCheck } from './bundle.ts';
import { EXPECTATIONS_FILE } from './smoke-check/check.ts';

/** Beside the API's bundle: the project's own operations, and those of a manifest that was given. */
export const TRUSTED_OPERATIONS_FILE = 'operations.json';
/** Beside the API's bundle: what makes the reader's pages. */
export const READER_FOLDER = 'reader';

/** Everything that the stack deploys, as folders. */
export interface Deployable {
  readonly code: FunctionFolders;
  readonly fingerprint: string;
  readonly playgroundDir: string;
  /** What the reader's pages load. */
  readonly readerDir: string;
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
  const readerBuild = join(dir, 'reader');
  await ensureReader(readerBuild);
  const pages = join(dirname(api.file), READER_FOLDER);
  await mkdir(pages, { recursive: true });
  for (const file of [PAGES_FILE, OPERATIONS_FILE])
    await copyFile(join(readerBuild, file), join(pages, file));
  const given = trustedIn({ trustedOperations, trustedOnly: false }, OWN_OPERATIONS);
  const { byHash } = withReader(given, loadReader(readerBuild));
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
    readerDir: join(readerBuild, ASSETS_FOLDER),
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
