import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeSyntheticFolder } from '../../../bench/synthetic-folder.ts';
import { seed } from '../../../seed/pipeline.ts';
import { contentIn } from '../../../seed/read/content.ts';
import { ensureTable, openDatabase } from '../../../store/dynamodb.ts';
import { startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { quietly } from '../../support/api.ts';

/** They make more items than are written at once. */
const TEXTS = 240;

it('a seeding that fails while items are written ends when nothing is on its way any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-under-way-'));
  const embedded = await startEmbeddedDynamoDB({ dir: null });
  try {
    await writeSyntheticFolder(folder, TEXTS, 'half');
    const database = openDatabase({ tableName: 'table', endpoint: embedded.endpoint, anonymous: true });
    await ensureTable(database);
    let [batches, underWay, most] = [0, 0, 0];
    database.client.middlewareStack.add((next, { commandName }) => async (args) => {
      if (commandName !== 'BatchWriteItemCommand') return next(args);
      batches += 1;
      most = Math.max(most, ++underWay);
      await pause(10);
      const answer = await next(args);
      underWay -= 1;
      return answer;
    });
    const onChange = (): void => {
      if (underWay > 0) throw new Error('a fault of the program');
    };
    await expect(seed(database, await contentIn(folder), { ...quietly, onChange })).rejects.toThrow(
      'a fault of the program',
    );
    expect(underWay).toBe(0);
    const ended = batches;
    await pause(100);
    expect(batches).toBe(ended);
    // Articles are made while others are written: else nothing was on its way when it failed.
    expect(most).toBeGreaterThan(1);
  } finally {
    await embedded.close();
    await rm(folder, { recursive: true });
  }
});
