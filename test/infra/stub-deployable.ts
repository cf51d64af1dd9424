import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deployable } from '../../infra/prepare.ts';

export interface StubDeployable extends Deployable {
  remove(): Promise<void>;
}

/** Folders with a line of code each: for facts of the templates, which do not look into them. */
export async function stubDeployable(fingerprint = 'none'): Promise<StubDeployable> {
  const dir = await mkdtemp(join(tmpdir(), 'stub-'));
  const folder = async (name: string, file: string) => {
    const path = join(dir, name);
    await mkdir(path);
    await writeFile(join(path, file), `// ${name}`);
    return path;
  };
  return {
    code: {
      api: await folder('api', 'index.cjs'),
      seeding: await folder('seeding', 'index.cjs'),
      smokeCheck: await folder('smoke-check', 'index.cjs'),
      webhook: await folder('webhook', 'index.cjs'),
    },
    fingerprint,
    playgroundDir: await folder('playground', 'index.html'),
    readerDir: await folder('reader', 'reader.js'),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
