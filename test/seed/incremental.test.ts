import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { seed } from '../../seed/pipeline.ts';
import { ensureTable, openDatabase } from '../../store/dynamodb.ts';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';
import type { Item } from '../../store/items.ts';
import { quietly } from '../support/api.ts';
import { editableContent } from '../support/content.ts';
import { RandomEdits } from '../support/random-edits.ts';
import { linesOf, reseeded } from '../support/reseeded.ts';
import { storedItems } from '../support/table.ts';

const FIRST = Number(process.argv.find((one) => one.startsWith('--first='))?.slice(8) ?? 300);
const FOLDERS = 6;
const ROUNDS = 8;

let embedded: EmbeddedDynamoDB;
let folder: string;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  folder = await mkdtemp(join(tmpdir(), 'kiosque-state-'));
});
afterAll(async () => {
  await embedded.close();
  await rm(folder, { recursive: true });
});

describe('a table that was changed text by text', () => {
  it.each(Array.from({ length: FOLDERS }, (_, i) => FIRST + i))(
    'is the one that a full seeding makes under the same pins, and is not written again (%i)',
    async (chance) => {
      const database = openDatabase({
        tableName: `t${chance}`,
        endpoint: embedded.endpoint,
        anonymous: true,
      });
      await ensureTable(database);
      let scans = 0;
      database.client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            if (commandName === 'ScanCommand') scans += 1;
            return next(args);
          },
        { step: 'initialize' },
      );
      const content = await editableContent({ copySeed: false });
      const options = { ...quietly, stateFile: join(folder, `${chance}.db`) };
      try {
        const edits = new RandomEdits(content, randomFrom(chance));
        let before: readonly Item[] = [];
        let full = 0;
        for (let round = 0; round < ROUNDS; round++) {
          await edits.round();
          const { items: expected } = await reseeded(before, content);
          scans = 0;
          await seed(database, content, options);
          full += Math.min(1, scans);
          const now = await storedItems(database);
          expect(linesOf(now), edits.done.join('\n')).toEqual(linesOf(expected));
          const { plan } = await seed(database, content, options);
          expect(plan, edits.done.join('\n')).toEqual({
            added: 0,
            changed: 0,
            removed: 0,
            unchanged: now.length,
          });
          before = now;
        }
        // The first one alone reads the table.
        expect(full).toBe(1);
      } finally {
        await content.remove();
      }
    },
    60_000,
  );
});
