import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  ANALYSES_FILE,
  MANIFEST_FILE,
  openRelease,
  ReleaseError,
  readAnalyses,
} from '../../../seed/release/open-release.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'release-'));
});
afterEach(() => rm(dir, { recursive: true }));

it.each(['', '[]', '{"fingerprint":"abc"}', '{"fingerprint":'])(
  'a manifest that is none names its file and what to do: %j',
  async (manifest) => {
    await writeFile(join(dir, MANIFEST_FILE), manifest);
    await expect(openRelease(dir)).rejects.toThrow(ReleaseError);
    await expect(openRelease(dir)).rejects.toThrow(
      /^release\.json is no file of a release .*: deploy again\.$/,
    );
  },
);

it.each(['null', '{"text":{}}', '{"text":'])('so does a line that is no analysis: %j', async (line) => {
  await writeFile(join(dir, ANALYSES_FILE), gzipSync(`${line}\n`));
  await expect(readAnalyses(dir).next()).rejects.toThrow(
    /^analyses\.jsonl\.gz is no file of a release .*: deploy again\.$/,
  );
});
