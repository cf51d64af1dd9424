import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { availableEngines } from '../../store/embedded/start.ts';
import { key, put, putAll, query, sortKeys, storesOfTests, TableName } from '../support/embedded-stores.ts';

const stores = storesOfTests();

test('at least one engine is installed', () => {
  expect(availableEngines()).toContain('dynalite');
});

describe.each(availableEngines())('%s', (engine) => {
  test('creates a table, puts, gets and queries', async () => {
    const client = await stores.startWithTable(engine);
    await put(client, 'a', '1', 'un');
    await put(client, 'a', '2', 'deux');
    await put(client, 'b', '1', 'ailleurs');
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: key('a', '2') }));
    expect(Item).toEqual({ ...key('a', '2'), text: { S: 'deux' } });
    expect(await sortKeys(client, 'a')).toEqual(['1', '2']);
  });

  test('refuses a conditional put whose condition fails', async () => {
    const client = await stores.startWithTable(engine);
    const command = () =>
      new PutItemCommand({ TableName, Item: key('a', '1'), ConditionExpression: 'attribute_not_exists(pk)' });
    await client.send(command());
    await expect(client.send(command())).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  test('writes and gets in batches', async () => {
    const client = await stores.startWithTable(engine);
    await putAll(client, 'a', ['1', '2', '3']);
    const Keys = [key('a', '1'), key('a', '3'), key('a', 'missing')];
    const { Responses } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }),
    );
    expect(Responses?.[TableName]?.map((item) => item.sk?.S).sort()).toEqual(['1', '3']);
  });

  test('continues a query from a key that does not exist, in both directions', async () => {
    const client = await stores.startWithTable(engine);
    await putAll(client, 'a', ['10', '20', '30', '40']);
    await putAll(client, 'b', ['05', '25', '99']);
    const from = (sk: string) => ({ ExclusiveStartKey: key('a', sk) });
    expect(await sortKeys(client, 'a', from('25'))).toEqual(['30', '40']);
    expect(await sortKeys(client, 'a', { ...from('25'), ScanIndexForward: false })).toEqual(['20', '10']);
    expect(await sortKeys(client, 'a', { ...from('0'), Limit: 2 })).toEqual(['10', '20']);
    expect(await sortKeys(client, 'a', { ...from('9'), ScanIndexForward: false, Limit: 1 })).toEqual(['40']);
    expect(await sortKeys(client, 'a', from('9'))).toEqual([]);
  });

  test('orders sort keys by their UTF-8 bytes', async () => {
    const client = await stores.startWithTable(engine);
    // UTF-16 order would put the emoji (D83D…) before U+FF5E; a French collation, « é » between e and f.
    const inOrder = ['E', 'e', 'ea', 'f', 'z', 'É', 'é', 'éa', 'œ', '’', '～', '😀'];
    await putAll(client, 'a', [...inOrder].reverse());
    expect(await sortKeys(client, 'a')).toEqual(inOrder);
    expect(await sortKeys(client, 'a', { ScanIndexForward: false })).toEqual([...inOrder].reverse());
    expect(await sortKeys(client, 'a', { ExclusiveStartKey: key('a', '～') })).toEqual(['😀']);
  });

  test('says what a query consumed', async () => {
    const client = await stores.startWithTable(engine);
    await put(client, 'a', '1', 'un');
    const { ConsumedCapacity } = await client.send(query('a', { ReturnConsumedCapacity: 'TOTAL' }));
    expect(ConsumedCapacity).toMatchObject({ TableName, CapacityUnits: 0.5 });
  });

  test('keeps stores in memory apart', async () => {
    await stores.startWithTable(engine);
    const other = stores.clientAt((await stores.start(engine, null)).endpoint);
    expect((await other.send(new ListTablesCommand())).TableNames).toEqual([]);
  });

  test('closes while a client keeps a request open, and survives clients that go away', async () => {
    const store = await stores.start(engine, null);
    const gone = stores.beginRequest(store.endpoint);
    await sleep(50);
    gone.destroy();
    stores.beginRequest(store.endpoint);
    await sleep(50);
    const closed = performance.now();
    await store.close();
    expect(performance.now() - closed).toBeLessThan(4_000);
  });
});
