import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { compareWithReleased } from './compare-released.ts';

/**
 * Compares the SDL with the one that was released last: a change that breaks a client's operation refuses, unless the
 * major version of package.json is higher; one that may surprise a client is listed. docs/deprecation.md says how a
 * field goes.
 */

const here = new URL('.', import.meta.url);
const SDL = 'schema/schema.graphql';

interface Released {
  readonly version: string;
  readonly sdl: string;
}

/** The SDL at the newest tag `v1.2.3`; null where the clone has none. */
async function ofNewestTag(): Promise<Released | null> {
  const git = (...words: string[]) => promisify(execFile)('git', words, { cwd: new URL('..', here) });
  try {
    const { stdout } = await git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*');
    const tag = stdout.trim();
    return { version: tag.slice(1), sdl: (await git('show', `${tag}:${SDL}`)).stdout };
  } catch {
    return null;
  }
}

/** The copy that is kept beside the SDL, for clones without tags: the file is named after its version. */
async function ofKeptCopy(): Promise<Released> {
  const folder = new URL('released/', here);
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  return { version: file.replace(/\.graphql$/, ''), sdl: await readFile(new URL(file, folder), 'utf8') };
}

async function main(): Promise<void> {
  const [released, sdl, manifest] = await Promise.all([
    ofNewestTag().then((tagged) => tagged ?? ofKeptCopy()),
    readFile(new URL('schema.graphql', here), 'utf8'),
    readFile(new URL('../package.json', here), 'utf8'),
  ]);
  const { version }: { version: string } = JSON.parse(manifest);
  const { breaking, dangerous, isRefused } = compareWithReleased(released, { version, sdl });
  for (const change of dangerous) console.log(`since ${released.version}, may surprise a client: ${change}`);
  for (const change of breaking) console.error(`since ${released.version}, breaks clients: ${change}`);
  if (isRefused) {
    console.error('Keep what was released and mark it @deprecated: docs/deprecation.md.');
    process.exitCode = 1;
  }
}

await main();
