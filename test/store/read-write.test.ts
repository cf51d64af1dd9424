import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, ensureTable, openDatabase } from '../../store/dynamodb.ts';
import {
  availableEngines,
  type EmbeddedDynamoDB,
  hasTransactions,
  startEmbeddedDynamoDB,
} from '../../store/embedded/start.ts';
import { type Item, toItem } from '../../store/items.ts';
import { edgeKey, recordKey } from '../../store/keys.ts';
import type { ListRange } from '../../store/query-list.ts';
import { openReader } from '../../store/read.ts';
import { type EntityId, isEntityId } from '../../store/records.ts';
import { deleteItems, putItems, scanItems } from '../../store/write.ts';

const entity = (n: number): EntityId => {
  const id = `e${String(n).padStart(16, '0')}`;
  if (!isEntityId(id)) throw new Error(`${id} is no entity id`);
  return id;
};
const nothing = { beforeBatch: async () => {}, afterBatch: () => {} };

const ways = availableEngines().flatMap((engine) =>
  [false, true]
    .filter((transactions) => !transactions || hasTransactions(engine))
    .map((transactions) => ({ engine, transactions })),
);

describe.each(ways)('the store on $engine, with transactions: $transactions', ({ engine, transactions }) => {
  let embedded: EmbeddedDynamoDB;
  let database: Database;
  beforeAll(async () => {
    embedded = await startEmbeddedDynamoDB({ dir: null, engine });
    database = openDatabase({
      tableName: 'test',
      endpoint: embedded.endpoint,
      anonymous: true,
      transactions,
    });
    await ensureTable(database);
    await ensureTable(database);
  });
  afterAll(() => embedded.close());

  it('gets any number of documents in the order of their keys, null where there is none', async () => {
    const items = Array.from({ length: 230 }, (_, n) =>
      toItem(recordKey(entity(n)), 'entity', { n, pad: 'é'.repeat(300) }),
    );
    await putItems(database, items, nothing);
    const keys = [...items, recordKey(entity(999)), items[3] ?? recordKey(entity(3))].map(({ pk, sk }) => ({
      pk,
      sk,
    }));
    const unique = keys.slice(0, -1);
    const reader = openReader(database);
    const docs = await reader.get(unique);
    expect(docs.map((doc) => (doc === null ? null : JSON.parse(doc).n))).toEqual([...items.keys(), null]);
    expect(reader.cost.requests).toBe(3);
    expect(await reader.get([recordKey(entity(999))])).toEqual([null]);
  });

  it('is scanned by pages of a bounded number of items: readers have their turn in between', async () => {
    const scanning = openDatabase({ tableName: 'test', endpoint: embedded.endpoint, anonymous: true });
    const limits: unknown[] = [];
    scanning.client.middlewareStack.add(
      (next) => async (args) => {
        limits.push('Limit' in args.input ? args.input.Limit : undefined);
        return next(args);
      },
      { step: 'initialize' },
    );
    const items = Array.from({ length: 1_100 }, (_, n) => toItem(recordKey(entity(5_000 + n)), 'entity', {}));
    await putItems(database, items, nothing);
    const found = new Set<string>();
    for await (const { pk } of scanItems(scanning)) found.add(pk);
    expect(items.every(({ pk }) => found.has(pk))).toBe(true);
    expect(limits.length).toBeGreaterThanOrEqual(3);
    expect(new Set(limits)).toEqual(new Set([500]));
    await deleteItems(database, items, nothing);
  });

  it('gets documents that do not fit into one answer', async () => {
    // BatchGetItem stops at 16 MB (1 MB on one engine) and leaves the rest unprocessed.
    const items = Array.from({ length: 60 }, (_, n) =>
      toItem({ pk: `big${n}`, sk: 'RECORD' }, 'entity', { pad: 'x'.repeat(350_000) }),
    );
    await putItems(database, items, nothing);
    const docs = await openReader(database).get(items);
    expect(docs.every((doc, i) => doc === items[i]?.doc)).toBe(true);
  });

  describe('a list', () => {
    const list = 'numbers';
    const keyOf = (n: number) => `${String(n).padStart(3, '0')}`;
    const rows: Item[] = Array.from({ length: 20 }, (_, n) => toItem(edgeKey(list, keyOf(n)), 'list', { n }));
    beforeAll(() =>
      putItems(database, [...rows, toItem(edgeKey('numbers2', '000'), 'list', { n: -1 })], nothing),
    );
    const read = async (range: Omit<ListRange, 'list'>) =>
      (await openReader(database).list({ list, ...range })).rows.map(({ doc }) => JSON.parse(doc).n);

    it.each([
      [{ limit: 3, backward: false }, [0, 1, 2]],
      [{ limit: 3, backward: true }, [19, 18, 17]],
      [{ limit: 2, backward: false, after: '004' }, [5, 6]],
      [{ limit: 2, backward: true, before: '004' }, [3, 2]],
      [{ limit: 2, backward: false, after: '004', inclusive: true }, [4, 5]],
      [{ limit: 2, backward: true, before: '004', inclusive: true }, [4, 3]],
      [{ limit: 2, backward: false, after: '0045' }, [5, 6]],
      [{ limit: 2, backward: true, before: '0045' }, [4, 3]],
      [{ limit: 5, backward: false, after: '018' }, [19]],
      [{ limit: 5, backward: false, after: 'zzz' }, []],
      [{ limit: 5, backward: true, before: '!' }, []],
      [{ limit: 5, backward: false, from: '003', to: '005' }, [3, 4, 5]],
      [{ limit: 5, backward: true, from: '003', to: '005' }, [5, 4, 3]],
      [{ limit: 2, backward: false, from: '003', to: '009', after: '004' }, [5, 6]],
      [{ limit: 2, backward: true, from: '003', to: '009', before: '006' }, [5, 4]],
      [{ limit: 9, backward: false, from: '003', to: '005', after: '000' }, [3, 4, 5]],
      [{ limit: 9, backward: false, from: '003', to: '005', after: '005' }, []],
      [{ limit: 9, backward: false, from: '003', to: '005', after: '005', inclusive: true }, [5]],
      [{ limit: 9, backward: true, from: '003', to: '005', before: '003' }, []],
      [{ limit: 9, backward: true, from: '003', to: '005', before: '999' }, [5, 4, 3]],
      [{ limit: 9, backward: false, from: '005', to: '003' }, []],
      [{ limit: 1, backward: false, from: '017', after: '018' }, [19]],
    ])('%j', async (range, expected) => {
      expect(await read(range)).toEqual(expected);
    });

    it('goes on where a Query stopped at 1 MB', async () => {
      const big = Array.from({ length: 30 }, (_, n) =>
        toItem(edgeKey('big', keyOf(n)), 'list', { n, pad: 'x'.repeat(100_000) }),
      );
      await putItems(database, big, nothing);
      for (const backward of [false, true]) {
        const found = (await openReader(database).list({ list: 'big', limit: 25, backward })).rows.map(
          ({ doc }) => JSON.parse(doc).n,
        );
        const all = [...big.keys()];
        expect(found).toEqual((backward ? all.toReversed() : all).slice(0, 25));
      }
    });
  });

  it('writes as many in one request as it takes, however large they are, and removes them so', async () => {
    const writing = openDatabase({
      tableName: 'test',
      endpoint: embedded.endpoint,
      anonymous: true,
      transactions,
    });
    const commands: string[] = [];
    writing.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          commands.push(commandName);
          return next(args);
        },
      { step: 'initialize' },
    );
    const written = { items: 0 };
    const counting = { ...nothing, afterBatch: (items: number) => (written.items += items) };
    const small = Array.from({ length: 201 }, (_, n) =>
      toItem(recordKey(entity(6_000 + n)), 'entity', { n }),
    );
    await putItems(writing, small, counting);
    await deleteItems(writing, small, counting);
    expect(written.items).toBe(2 * 201);
    expect(commands).toEqual(
      transactions ? Array(6).fill('TransactWriteItemsCommand') : Array(18).fill('BatchWriteItemCommand'),
    );
    // DynamoDB takes items of 400 KB, and of them no more than 4 MB in a transaction.
    const large = Array.from({ length: 30 }, (_, n) =>
      toItem(recordKey(entity(7_000 + n)), 'entity', { pad: 'x'.repeat(380_000) }),
    );
    await putItems(writing, large, nothing);
    const docs = await openReader(database).get(large);
    expect(docs.every((doc, i) => doc === large[i]?.doc)).toBe(true);
    await deleteItems(writing, large, nothing);
  });

  it('lists what is stored, without documents, and deletes', async () => {
    const stored: string[] = [];
    for await (const item of scanItems(database)) stored.push(`${item.pk} ${item.sk}`);
    expect(new Set(stored).size).toBe(stored.length);
    expect(stored.length).toBe(230 + 60 + 21 + 30);
    await deleteItems(
      database,
      stored.map((line) => ({
        pk: line.slice(0, line.lastIndexOf(' ')),
        sk: line.slice(line.lastIndexOf(' ') + 1),
      })),
      nothing,
    );
    for await (const item of scanItems(database)) throw new Error(`${item.pk} is still there`);
  });
});
