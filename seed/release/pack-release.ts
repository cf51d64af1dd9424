import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Analysis, withoutRuns } from '../analysis/analysis.ts';
import { REVIEW_FILE, readReview } from '../editor/review-file.ts';
import { noPins } from '../identity/pins.ts';
import { layOut, TOO_LARGE } from '../items/lay-out.ts';
import { analyseContent } from '../pipeline.ts';
import type { Content } from '../read/content.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import { Notes } from '../read/folder-notes.ts';
import { fingerprint } from '../write/fingerprint.ts';
import { repeatable } from '../write/spool.ts';
import { type Expectation, ExpectationCollector } from './expectations.ts';
import { ANALYSES_FILE, MANIFEST_FILE, type Manifest, readAnalyses } from './open-release.ts';

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
  await refuseAnswers(content.catalogue);
  const faults: ContentError[] = [];
  const notes = new Notes();
  const analysed = await analyseContent(
    content,
    () => {},
    (_, error) => faults.push(error),
    notes,
  );
  const lines = new PassThrough();
  const written = pipeline(lines, createGzip({ level: 9 }), createWriteStream(join(dir, ANALYSES_FILE)));
  const packed = {
    push: async (analysis: Analysis) => {
      if (!lines.write(`${JSON.stringify(analysis)}\n`)) await once(lines, 'drain');
    },
    async *[Symbol.asyncIterator]() {
      lines.end();
      await written;
      yield* readAnalyses(dir);
    },
  };
  const expectations = new ExpectationCollector(analysed.catalogue);
  try {
    const analyses = repeatable(analysed.analyses, withoutRuns, packed);
    // Laid out as for an empty table: for the counts and expectations, which no slug changes.
    const { summary, tooLarge } = await layOut({ ...analysed, analyses }, noPins, (item) =>
      expectations.take(item),
    );
    for (const path of tooLarge) faults.push(new ContentError(join(content.articles, path), null, TOO_LARGE));
    faults.push(...notes.closed.values());
    if (faults.length > 0) throw new ContentErrors(faults);
    const { catalogue, rejections } = analysed;
    const manifest: Manifest = { fingerprint: await fingerprint(content), summary, catalogue, rejections };
    await writeFile(join(dir, MANIFEST_FILE), JSON.stringify(manifest));
    return { manifest, expectations: expectations.of(summary) };
  } catch (error) {
    lines.destroy();
    await written.catch(() => {});
    throw error;
  }
}

/** An answer that a deployment left out would be missed by whoever gave it. */
async function refuseAnswers(folder: string): Promise<void> {
  const { answered } = await readReview(folder);
  if (answered.length === 0) return;
  const message = `has ${answered.length} answers that are not in the catalogue yet: npm run seed takes them there`;
  throw new ContentError(join(folder, REVIEW_FILE), null, message);
}
