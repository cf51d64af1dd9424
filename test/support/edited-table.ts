import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../bench/random.ts';
import type { Question } from '../../seed/editor/question.ts';
import { seed } from '../../seed/pipeline.ts';
import { type Database, ensureTable, openDatabase } from '../../store/dynamodb.ts';
import type { Item } from '../../store/items.ts';
import { LeaseLostError } from '../../store/lease.ts';
import { quietly } from './api.ts';
import { editableContent } from './content.ts';
import { EditorEdits } from './editor-edits.ts';
import { linesOf, reseeded } from './reseeded.ts';
import { storedItems } from './table.ts';

export interface EditedOptions {
  readonly endpoint: string;
  /** Whether what is written together is one transaction, as in the database of a laptop. */
  readonly transactions: boolean;
  readonly chance: number;
  readonly rounds: number;
  /** Of rounds in which the seeding is stopped at some request first; and of those in which two make it at once. */
  readonly stopped: number;
  readonly twice: number;
}

export interface Edited {
  readonly rounds: number;
  /** How many of them made no full seeding. */
  readonly changes: number;
  readonly stopped: number;
}

/** A table is not what a full seeding makes of the same texts under the same pins; the message says after which edits. */
export class NotEqualError extends Error {
  override readonly name = 'NotEqualError';
}

/**
 * Edits a folder of texts and its catalogue again and again, and makes a table hold it each time. Throws NotEqualError
 * where it is not, item by item, what a full seeding makes under the pins of the table before, or where a second full
 * seeding would change something.
 */
export async function editAndCompare(options: EditedOptions): Promise<Edited> {
  const { endpoint, transactions, chance, rounds } = options;
  const random = randomFrom(chance);
  const tableName = `edited${chance}`;
  const open = () => openDatabase({ tableName, endpoint, anonymous: true, transactions });
  const database = open();
  await ensureTable(database);
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-edited-'));
  const content = await editableContent({ copySeed: false });
  const seeding = { ...quietly, stateFile: join(folder, 'state.db'), lease: { expiryMs: 800 } };
  let [changes, stopped] = [0, 0];
  try {
    const edits = new EditorEdits(content, random);
    await edits.begin();
    let before: readonly Item[] = [];
    let questions: readonly Question[] = [];
    for (let round = 0; round < rounds; round++) {
      await edits.round(questions);
      const expected = await reseeded(before, content);
      if (random.chance(options.stopped)) {
        await seed(dyingAt(1 + random.below(30), open()), content, seeding).catch(() => (stopped += 1));
      }
      const counted = countingScans(open());
      const seedings = random.chance(options.twice) ? [counted.database, database] : [counted.database];
      // A machine that stands still long enough has lost its lease; whoever did so begins again.
      const whole = (one: Database): Promise<unknown> =>
        seed(one, content, seeding).catch((error: unknown) => {
          if (error instanceof LeaseLostError) return whole(one);
          throw error;
        });
      await Promise.all(seedings.map(whole));
      if (counted.scans() === 0) changes += 1;
      const now = await storedItems(database);
      const told = `edits ${chance}, round ${round}:\n${edits.done.join('\n')}`;
      compare(now, expected.items, `${told}\nThe table is not what a full seeding makes.`);
      ({ questions } = expected);
      const again = await reseeded(now, content);
      compare(again.items, now, `${told}\nA second full seeding makes another table.`);
      before = now;
    }
    return { rounds, changes, stopped };
  } finally {
    await content.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

const LINES = 12;
function compare(got: readonly Item[], wanted: readonly Item[], told: string): void {
  const [one, other] = [new Set(linesOf(got)), new Set(linesOf(wanted))];
  const more = [...one].filter((line) => !other.has(line)).map((line) => `+ ${line}`);
  const less = [...other].filter((line) => !one.has(line)).map((line) => `- ${line}`);
  if (more.length + less.length === 0) return;
  throw new NotEqualError([told, ...more.slice(0, LINES), ...less.slice(0, LINES)].join('\n'));
}

/** Fails for good at its nth request, as if the process had died. */
function dyingAt(n: number, database: Database): Database {
  let requests = 0;
  database.client.middlewareStack.add(
    (next) => async (args) => {
      requests += 1;
      if (requests >= n) throw new Error('dead');
      return next(args);
    },
    { step: 'initialize' },
  );
  return database;
}

function countingScans(database: Database): { readonly database: Database; readonly scans: () => number } {
  let scans = 0;
  database.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'ScanCommand') scans += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  return { database, scans: () => scans };
}
