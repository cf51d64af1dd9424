import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildFolder } from '../../web/playground/build-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosque-build-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const UUID = '00000000-0000-4000-8000-000000000000';
const page = (text: string) => (draft: string) => writeFile(join(draft, 'index.html'), text);

it('replaces a folder whole, and removes what stopped builds left beside it long ago', async () => {
  const target = join(folder, 'playground');
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of [`playground.draft-${UUID}`, `playground.old-${UUID}`, `other.draft-${UUID}`]) {
    await mkdir(join(folder, name));
    await utimes(join(folder, name), hourAgo, hourAgo);
  }
  // This one may belong to a build that runs.
  const young = `playground.draft-${UUID.replace('4', '5')}`;
  await mkdir(join(folder, young));

  await buildFolder(target, page('one'));
  await buildFolder(target, page('two'));

  expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual([`other.draft-${UUID}`, 'playground', young]);
});

it('leaves the folder as it was, and nothing beside it, where a build fails', async () => {
  const target = join(folder, 'playground');
  await buildFolder(target, page('one'));
  const failing = buildFolder(target, () => Promise.reject(new Error('no esbuild')));
  await expect(failing).rejects.toThrow('no esbuild');
  expect(await readdir(folder)).toEqual(['playground']);
  expect(await readFile(join(target, 'index.html'), 'utf8')).toBe('one');
});
