import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { BESIDE } from '../../web/reader/build.ts';

const root = join(import.meta.dirname, '../..');

/** Files outside of web/reader and web/review that a file of the pages takes more of than types. */
async function takenBy(file: string): Promise<string[]> {
  const text = await readFile(join(root, file), 'utf8');
  return [...text.matchAll(/^import (type )?([^;]*?)from '(\.[^']+)';/gms)]
    .filter(([, isType, names = '']) => isType === undefined && /(?:^|[{,]\s*)(?!type |\s*[}])\w/.test(names))
    .map(([, , , path = '']) => relative(root, join(root, dirname(file), path)).replaceAll('\\', '/'));
}

it('the reader is built anew after a change to anything that its pages are made of', async () => {
  const apps = await Promise.all(
    ['web/reader/app', 'web/review/app'].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }))
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
        .map((file) => `${folder}/${file}`),
    ),
  );
  const missing = new Set<string>();
  const looked = new Set<string>();
  const follow = async (file: string): Promise<void> => {
    if (looked.has(file)) return;
    looked.add(file);
    for (const taken of await takenBy(file)) {
      if (taken.endsWith('.css')) continue;
      if (!/^web\/(reader|review)\//.test(taken) && !BESIDE.includes(taken)) missing.add(taken);
      await follow(taken);
    }
  };
  for (const file of apps.flat()) await follow(file);
  expect(looked.size).toBeGreaterThan(50);
  expect([...missing]).toEqual([]);
});
