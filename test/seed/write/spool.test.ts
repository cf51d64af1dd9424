import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { repeatable, SpoolFolder } from '../../../seed/write/spool.ts';

/** A folder for temporary files that is the test's own. */
async function ownTemporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'kiosque-test-'));
  vi.stubEnv('TMPDIR', dir);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(dir, { recursive: true });
  });
  return dir;
}

async function* numbers(count: number): AsyncGenerator<{ n: number; text: string }> {
  for (let n = 0; n < count; n++) yield { n, text: `ligne\n${n} – é${'x'.repeat(n % 900)}` };
}

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

it('values come back in order, as often as they are asked for, and the source is gone through once', async () => {
  const dir = await ownTemporaryFolder();
  const expected = await collect(numbers(4_000));
  {
    await using folder = await SpoolFolder.make();
    let started = 0;
    async function* source() {
      started += 1;
      yield* numbers(4_000);
    }
    const values = repeatable(source(), (value) => value, await folder.open());
    for (let round = 0; round < 3; round++) expect(await collect(values)).toEqual(expected);
    expect(started).toBe(1);
    expect(await readdir(dir)).toHaveLength(1);
  }
  expect(await readdir(dir)).toEqual([]);
});

it('a value that is longer than a block comes back whole, and an empty spool holds none', async () => {
  await ownTemporaryFolder();
  await using folder = await SpoolFolder.make();
  const spool = await folder.open<string>();
  expect(await collect(spool)).toEqual([]);
  const long = 'é'.repeat(1_500_000);
  for (const value of ['a', long, 'b']) await spool.push(value);
  expect(await collect(spool)).toEqual(['a', long, 'b']);
  await spool.push('c');
  expect((await collect(spool)).at(-1)).toBe('c');
});

it('the files are gone when the block that uses them fails', async () => {
  const dir = await ownTemporaryFolder();
  const failing = async () => {
    await using folder = await SpoolFolder.make();
    await (await folder.open<number>()).push(1);
    throw new Error('no more');
  };
  await expect(failing()).rejects.toThrow('no more');
  expect(await readdir(dir)).toEqual([]);
});
