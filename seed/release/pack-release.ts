import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextRead } from '../analysis/analyse-texts.ts';
import { withoutRuns } from '../analysis/analysis.ts';
import { readInThreads } from '../analysis/read-in-threads.ts';
import { REVIEW_FILE, readReview } from '../editor/review-file.ts';
import { openFolder } from '../folder-source.ts';
import { noPins } from '../identity/pins.ts';
import type { Content } from '../read/content.ts';
import { ContentError, ContentErrors } from '../read/content-error.ts';
import { Notes } from '../read/folder-notes.ts';
import { layOut } from '../state/lay-out.ts';
import { ContentSum } from '../write/content-sum.ts';
import type { Expectation } from './expectation.ts';
import { ExpectationCollector } from './expectations.ts';
import { GzipFile } from './gzip-file.ts';
import { ANALYSES_FILE, MANIFEST_FILE, type Manifest } from './open-release.ts';

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
  const { version, editorial, all } = await openFolder(content, readInThreads(), () => {});
  const lines = new GzipFile(join(dir, ANALYSES_FILE), 9);
  const sum = new ContentSum();
  /** The texts on their way, each written as it passes. */
  async function* packing(): AsyncGenerator<TextRead> {
    for await (const text of all(notes)) {
      const { path, outcome } = text;
      if (outcome.fault !== null) {
        faults.push(outcome.fault);
        continue;
      }
      const analysis = withoutRuns(outcome.analysis);
      sum.toggle(path, analysis.text.sha256);
      await lines.write(`${JSON.stringify(analysis)}\n`);
      yield text;
    }
  }
  const expectations = new ExpectationCollector(editorial.catalogue);
  try {
    // Laid out as for an empty table: for the counts and expectations, which no slug changes.
    const { summary } = await layOut({ ...editorial, texts: packing() }, noPins, (item) =>
      expectations.take(item),
    );
    await lines.close();
    faults.push(...notes.closed.values());
    if (faults.length > 0) throw new ContentErrors(faults);
    const manifest: Manifest = { fingerprint: sum.fingerprint(version), summary, version, ...editorial };
    await writeFile(join(dir, MANIFEST_FILE), JSON.stringify(manifest));
    return { manifest, expectations: expectations.of(summary) };
  } catch (error) {
    await lines.destroy();
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
