import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Analysis } from './analyse.ts';
import { analyseContent } from './build.ts';
import { type Content, fingerprint } from './content.ts';
import { type Expectation, expectationsOf } from './expectations.ts';
import { layOut } from './lay-out.ts';
import { ANALYSES_FILE, MANIFEST_FILE, type Manifest } from './release.ts';
import { noPins } from './slugs.ts';

export interface Packed {
  readonly manifest: Manifest;
  /** What the API must answer once the release is in its table. */
  readonly expectations: readonly Expectation[];
}

/**
 * Reads the texts and writes what they say into two files of the folder `dir`. Throws ContentErrors, so that a fault
 * in a text stops a deployment before it begins. The same content gives the same bytes.
 */
export async function packRelease(content: Content, dir: string): Promise<Packed> {
  await mkdir(dir, { recursive: true });
  const { catalogue, analyses } = await analyseContent(content, () => {});
  const lines = new PassThrough();
  const written = pipeline(lines, createGzip({ level: 9 }), createWriteStream(join(dir, ANALYSES_FILE)));
  const copied = copyTo(lines, analyses);
  // Laid out as for an empty table: for the counts and expectations, which no slug changes.
  const [{ items, summary }] = await Promise.all([layOut({ catalogue, analyses: copied }, noPins), written]);
  const manifest: Manifest = { fingerprint: await fingerprint(content), summary, catalogue };
  await writeFile(join(dir, MANIFEST_FILE), JSON.stringify(manifest));
  return { manifest, expectations: expectationsOf(items, summary, catalogue) };
}

async function* copyTo(lines: Writable, analyses: AsyncIterable<Analysis>): AsyncGenerator<Analysis> {
  try {
    for await (const analysis of analyses) {
      // Runs are what mentions were looked for in: nothing behind the analysis needs them.
      const line = JSON.stringify({ ...analysis, text: { ...analysis.text, runs: [] } });
      if (!lines.write(`${line}\n`)) await new Promise((resolve) => lines.once('drain', resolve));
      yield analysis;
    }
    lines.end();
  } catch (error) {
    lines.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}
