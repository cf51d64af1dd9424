import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { OPERATIONS_FILE, PAGES_FILE } from '../../server/pages/reader.ts';
import { buildFolder } from '../playground/build-folder.ts';
import { operations } from './app/generated/operations.ts';
import { bundleClient, bundlePages, bundleReview } from './bundle.ts';

/** Where a build has what browsers load, named by content. */
export const ASSETS_FOLDER = 'assets';
/** And what the editor's browser loads, which is never deployed. */
export const REVIEW_FOLDER = 'review';

/** Where the pages expect the assets to be served. */
export const ASSETS_PATH = '/reader/';

const PACKAGES = [
  'esbuild',
  '@orama/stemmers',
  'preact',
  'preact-render-to-string',
  '@fontsource-variable/source-serif-4',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/noto-naskh-arabic',
];

/** What the pages hold of other folders, from the root; `test/web/reader-sources.test.ts` finds one that is missing. */
export const BESIDE = [
  'server/pages/loader.ts',
  'server/pages/parameters.ts',
  'server/recently-used.ts',
  'seed/editor/question.ts',
  'seed/editor/told-in.ts',
  'store/records.ts',
  'search/query.ts',
  'search/terms.ts',
  'search/words.ts',
  'search/words/ar.ts',
  'search/words/en.ts',
  'search/words/fr.ts',
  'text/calendar-date.ts',
  'text/characters.ts',
  'text/first-from.ts',
  'text/fold.ts',
  'text/language-tag.ts',
  'text/remember.ts',
];

/** Builds the reader into `outDir`, whose former contents it replaces in one step. */
export async function buildReader(outDir: string): Promise<void> {
  // Taken before the sources are read: what changes meanwhile is then built next time.
  const fingerprint = await readerFingerprint();
  await buildFolder(resolve(outDir), async (draft) => {
    const assets = await bundleClient(join(draft, ASSETS_FOLDER), ASSETS_PATH);
    await bundlePages(join(draft, PAGES_FILE), assets, ASSETS_PATH);
    await bundleReview(join(draft, REVIEW_FOLDER));
    const manifest = Object.fromEntries(operations.map(({ hash, text }) => [hash, text]));
    await writeFile(join(draft, OPERATIONS_FILE), JSON.stringify(manifest));
    await writeFile(join(draft, 'fingerprint.txt'), `${fingerprint}\n`);
  });
}

/** As `buildReader`, but only if `outDir` does not hold the build of the present sources and packages. */
export async function ensureReader(outDir: string): Promise<void> {
  const built = await readFile(join(outDir, 'fingerprint.txt'), 'utf8').catch(() => '');
  if (built.trim() !== (await readerFingerprint())) await buildReader(outDir);
}

/** A SHA-256 in hex of the sources of the reader and of the editor's page, and of the versions of the packages. */
async function readerFingerprint(): Promise<string> {
  const here = join(import.meta.dirname, '..');
  const hash = createHash('sha256');
  const files = (await readdir(here, { recursive: true })).filter((file) =>
    /^(reader|review)\b.*\.(tsx?|css|svg)$/.test(file),
  );
  const beside = BESIDE.map((file) => `../${file}`);
  for (const file of [...files.map((one) => one.replaceAll('\\', '/')), ...beside].sort())
    hash.update(`${file}\n`).update(await readFile(join(here, file)));
  for (const name of PACKAGES)
    hash.update(await readFile(join(here, '../node_modules', name, 'package.json')));
  return hash.digest('hex');
}
