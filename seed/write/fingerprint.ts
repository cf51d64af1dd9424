import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { REVIEW_FILE } from '../editor/review-file.ts';
import { type Content, listTexts } from '../read/content.ts';
import { fileOf } from '../read/file-name.ts';
import { readRegularFile } from '../read/regular-file.ts';

/** So long at most without a pause: a server that takes the fingerprint of its texts answers requests in between. */
const LONGEST_TURN_MS = 20;

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A hash of everything that the table's content follows from: texts, catalogue, and the code and word lists that
 * read them. The same fingerprint means that there is nothing to seed.
 */
export async function fingerprint(content: Content): Promise<string> {
  const hash = createHash('sha256');
  let turn = performance.now();
  const add = async (folder: string, paths: readonly string[]) => {
    for (const path of paths) {
      if (performance.now() - turn > LONGEST_TURN_MS) {
        await setImmediate();
        turn = performance.now();
      }
      const bytes = bytesOrNone(fileOf(folder, path));
      hash.update(`${path}\n`).update(createHash('sha256').update(bytes).digest('hex'));
    }
  };
  await add(content.articles, await listTexts(content.articles));
  await add(content.catalogue, await catalogueFiles(content.catalogue));
  for (const part of ['seed', 'text', 'store']) {
    const folder = join(root, part);
    await add(folder, await codeIn(folder));
  }
  return hash.digest('hex');
}

function bytesOrNone(file: string | Buffer): string | Buffer {
  try {
    return readRegularFile(file);
  } catch {
    return '';
  }
}

/** Programs and word lists, without the content that lies beside them. */
async function codeIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => /\.(ts|yaml|txt)$/.test(file) && !/^(articles|catalogue)[/\\]/.test(file))
    .sort();
}

/** Of the catalogue, what items follow from: an open question changes nothing. */
export const catalogueFiles = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).filter((file) => file !== REVIEW_FILE);

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
