import { type FileHandle, mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { planSeed } from '../../seed/pipeline.ts';
import { seedContent } from '../../seed/read/content.ts';
import { ensureTable, openDatabase, tableExists } from '../../store/dynamodb.ts';
import { availableEngines, StoreInUseError, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import { asStorageError, isDamaged, StorageError } from '../../store/storage-error.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kiosque-data-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
});

const databaseAt = (endpoint: string) => openDatabase({ tableName: 'test', endpoint, anonymous: true });

async function overwrite(file: string): Promise<void> {
  const handle: FileHandle = await open(file, 'r+');
  await handle.write(Buffer.alloc(300, 0xab), 0, 300, 0);
  await handle.close();
}

describe.each(availableEngines())('a damaged database of %s', (engine) => {
  it('is set aside, whole, and an empty one begun', async () => {
    const first = await startEmbeddedDynamoDB({ dir, engine });
    await ensureTable(databaseAt(first.endpoint));
    await first.close();
    const damaged = engine === 'dynoxide' ? join(dir, 'dynoxide.db') : join(dir, 'dynalite/CURRENT');
    await overwrite(damaged);
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => said.mockRestore());
    const second = await startEmbeddedDynamoDB({ dir, engine });
    onTestFinished(() => second.close());
    expect(await tableExists(databaseAt(second.endpoint))).toBe(false);
    await ensureTable(databaseAt(second.endpoint));
    expect((await readdir(dir)).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
    expect(said.mock.calls).toEqual([
      [expect.stringMatching(/^The embedded database was damaged: it is kept as \/.*, and built anew\.$/)],
    ]);
  });

  it('that shows only in use is set aside when it is closed because of that', async () => {
    const first = await startEmbeddedDynamoDB({ dir, engine });
    await first.close(new Error('backend: database disk image is malformed'));
    const names = await readdir(dir);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !name.includes('.damaged-'))).toEqual([]);
  });
});

it('a data folder that lies in a file is one sentence that says what to do', async () => {
  await writeFile(join(dir, 'file'), '');
  const start = startEmbeddedDynamoDB({ dir: join(dir, 'file', 'data') });
  await expect(start).rejects.toThrow(StorageError);
  await expect(start).rejects.toThrow(
    /^\/.* is no folder, or lies in a file: move that file away, or set KIOSQUE_DATA to another folder\.$/,
  );
});

it.each([
  ['ENOSPC: no space left on device, write', / is full: free some space, or set KIOSQUE_DATA /],
  ['commit failed (backend: database or disk is full)', / is full: free some space/],
  ['EROFS: read-only file system, mkdir', / cannot be written: allow it, or set KIOSQUE_DATA /],
  ['Internal error: unable to open database file: x', / cannot be written/],
  ['attempt to write a readonly database', / cannot be written/],
  ['backend: database disk image is malformed', / is damaged: start again/],
])('what a system says, « %s », becomes one sentence', (message, sentence) => {
  expect(asStorageError(new Error(message), '/data', 'KIOSQUE_DATA')).toMatchObject({
    name: 'StorageError',
    message: expect.stringMatching(sentence),
  });
});

it('what is no trouble of a folder stays what it is', () => {
  const error = new Error('articles/corruption.txt:1: is not UTF-8');
  expect(isDamaged(error)).toBe(false);
  expect(asStorageError(error, '/data', 'KIOSQUE_DATA')).toBe(error);
});

it('a folder for temporary files that is not there is one sentence, too', async () => {
  vi.stubEnv('TMPDIR', join(dir, 'nowhere'));
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(planSeed(null, seedContent, { onProgress: () => {} }, () => {})).rejects.toThrow(
    `${join(dir, 'nowhere')} does not exist: make it, or set TMPDIR to a folder that does.`,
  );
});

describe('a data folder of another machine or container', () => {
  const foreignRecord = JSON.stringify({
    pid: 1,
    host: `not-${hostname()}`,
    engine: 'dynalite',
    endpoint: null,
  });

  it('whose lock is refreshed no more is taken once that is plain', async () => {
    await writeFile(join(dir, 'store.json'), foreignRecord);
    await mkdir(join(dir, 'store.json.lock'));
    const store = await startEmbeddedDynamoDB({ dir });
    await store.close();
  }, 60_000);

  it('whose lock is refreshed stays with its holder, and the message says what to do', async () => {
    const holder = await startEmbeddedDynamoDB({ dir });
    onTestFinished(() => holder.close());
    await writeFile(join(dir, 'store.json'), foreignRecord);
    const second = startEmbeddedDynamoDB({ dir });
    await expect(second).rejects.toThrow(StoreInUseError);
    await expect(second).rejects.toThrow('stop that one, or set KIOSQUE_DATA to another folder.');
  });
});
