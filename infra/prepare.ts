import { copyFile, glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packContent } from '../seed/bucket/fill-bucket.ts';
import { type Content, seedContent } from '../seed/read/content.ts';
import { EXPECTATIONS_FILE } from '../seed/release/expectation.ts';
import { packRelease } from '../seed/release/pack-release.ts';
import { SOURCES_FILE, sourcesVersion } from '../seed/write/version.ts';
import { loadReader, OPERATIONS_FILE, PAGES_FILE, withReader } from '../server/pages/reader.ts';
import { OWN_OPERATIONS, trustedIn } from '../server/trusted-file.ts';
import { ensurePlayground } from '../web/playground/build.ts';
import { ASSETS_FOLDER, ensureReader } from '../web/reader/build.ts';
import type { FunctionFolders } from './api.ts';
import { bundleApi, bundleBucket, bundleSeeding, bundleSmokeCheck, bundleWebhook } from './bundle.ts';
import type { Settings } from './settings.ts';

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
  { trustedOperations, contentBucket }: Pick<Settings, 'trustedOperations' | 'contentBucket'> = NO_SETTINGS,
): Promise<Deployable> {
  const api = await bundleApi(join(dir, 'api'));
  const readerBuild = join(dir, 'reader');
  await ensureReader(readerBuild);
  const readerDir = join(readerBuild, ASSETS_FOLDER);
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
  const smokeCheck = await bundleSmokeCheck(join(dir, 'smoke-check'));
  const playgroundDir = join(dir, 'playground');
  await ensurePlayground(playgroundDir);
  const folders = { api: dirname(api.file), smokeCheck: dirname(smokeCheck.file) };
  if (contentBucket) return { ...(await prepareBucket(dir, content, folders)), playgroundDir, readerDir };
  const seeding = await bundleSeeding(join(dir, 'seeding'));
  const { manifest, expectations } = await packRelease(content, dirname(seeding.file));
  await copyLexicon(dirname(seeding.file), ['*.yaml', '*/words.yaml']);
  await writeFile(join(folders.smokeCheck, EXPECTATIONS_FILE), JSON.stringify(expectations));
  return {
    code: { ...folders, seeding: dirname(seeding.file), webhook: null },
    fingerprint: manifest.fingerprint,
    playgroundDir,
    readerDir,
  };
}

const NO_SETTINGS = { trustedOperations: null, contentBucket: false } as const;

/** Texts are read over there, by rules that travel; the content is what an empty bucket is filled with. */
async function prepareBucket(
  dir: string,
  content: Content,
  folders: Pick<FunctionFolders, 'api' | 'smokeCheck'>,
): Promise<Pick<Deployable, 'code' | 'fingerprint'>> {
  const seeding = dirname((await bundleBucket(join(dir, 'seeding'))).file);
  const webhook = dirname((await bundleWebhook(join(dir, 'webhook'))).file);
  const fingerprint = await sourcesVersion();
  await writeFile(join(seeding, SOURCES_FILE), fingerprint);
  await copyLexicon(seeding, ['**/*.yaml', '**/*.txt']);
  await packContent(content, seeding);
  return { code: { ...folders, seeding, webhook }, fingerprint };
}

/**
 * Copies words beside a bundle, under the path that they have here. Who is who is decided with the names published before,
 * so over there, and by rules that read some of them; reading texts takes them all.
 */
async function copyLexicon(dir: string, files: string[]): Promise<void> {
  const root = join(import.meta.dirname, '..');
  for await (const file of glob(files, { cwd: join(root, LEXICON) })) {
    const copy = join(dir, LEXICON, file);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(root, LEXICON, file), copy);
  }
}
const LEXICON = 'seed/lexicon';
