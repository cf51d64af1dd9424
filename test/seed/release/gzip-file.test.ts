import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { GzipFile } from '../../../seed/release/gzip-file.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'gzip-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

it('holds what was written, once it is closed', async () => {
  const path = join(await folder(), 'a.gz');
  const file = new GzipFile(path, 9);
  for (let i = 0; i < 1_000; i++) await file.write(`${i} ${'x'.repeat(1_000)}\n`);
  await file.close();
  expect(
    gunzipSync(await readFile(path))
      .toString()
      .trim()
      .split('\n'),
  ).toHaveLength(1_000);
});

it('rejects the next write where it has failed meanwhile, and waits for nothing that never comes', async () => {
  const file = new GzipFile(await folder());
  await file.write('a line\n');
  await setTimeout(100);
  const goesOn = async () => {
    for (;;) await file.write('x'.repeat(100_000));
  };
  await expect(goesOn()).rejects.toThrow('EISDIR');
  await expect(file.close()).rejects.toThrow('EISDIR');
  await file.destroy();
});
