import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  availableEngines,
  type EmbeddedDynamoDB,
  type Engine,
  runningEndpoint,
  StoreInUseError,
  startEmbeddedDynamoDB,
} from '../../store/embedded/start.ts';

const TableName = 'articles';
const holdStore = fileURLToPath(new URL('../support/hold-store.ts', import.meta.url));

let dir: string;
let atEnd: (() => unknown)[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'embedded-'));
  atEnd = [() => rm(dir, { recursive: true, force: true })];
});

afterEach(async () => {
  for (const undo of atEnd.reverse()) await undo();
});

test('at least one engine is installed', () => {
  expect(availableEngines()).toContain('dynalite');
});

describe.each(availableEngines())('%s', (engine) => {
  test('creates a table, puts, gets and queries', async () => {
    const client = await startWithTable(null);
    await put(client, 'a', '1', 'un');
    await put(client, 'a', '2', 'deux');
    await put(client, 'b', '1', 'ailleurs');
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: key('a', '2') }));
    expect(Item).toEqual({ ...key('a', '2'), text: { S: 'deux' } });
    expect(await sortKeys(client, 'a')).toEqual(['1', '2']);
  });

  test('refuses a conditional put whose condition fails', async () => {
    const client = await startWithTable(null);
    const command = () =>
      new PutItemCommand({ TableName, Item: key('a', '1'), ConditionExpression: 'attribute_not_exists(pk)' });
    await client.send(command());
    await expect(client.send(command())).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  test('writes and gets in batches', async () => {
    const client = await startWithTable(null);
    await putAll(client, 'a', ['1', '2', '3']);
    const Keys = [key('a', '1'), key('a', '3'), key('a', 'missing')];
    const { Responses } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }),
    );
    expect(Responses?.[TableName]?.map((item) => item.sk?.S).sort()).toEqual(['1', '3']);
  });

  test('continues a query from a key that does not exist, in both directions', async () => {
    const client = await startWithTable(null);
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
    const client = await startWithTable(null);
    // UTF-16 order would put the emoji (D83D…) before U+FF5E; a French collation, « é » between e and f.
    const inOrder = ['E', 'e', 'ea', 'f', 'z', 'É', 'é', 'éa', 'œ', '’', '～', '😀'];
    await putAll(client, 'a', [...inOrder].reverse());
    expect(await sortKeys(client, 'a')).toEqual(inOrder);
    expect(await sortKeys(client, 'a', { ScanIndexForward: false })).toEqual([...inOrder].reverse());
    expect(await sortKeys(client, 'a', { ExclusiveStartKey: key('a', '～') })).toEqual(['😀']);
  });

  test('says what a query consumed', async () => {
    const client = await startWithTable(null);
    await put(client, 'a', '1', 'un');
    const { ConsumedCapacity } = await client.send(query('a', { ReturnConsumedCapacity: 'TOTAL' }));
    expect(ConsumedCapacity).toMatchObject({ TableName, CapacityUnits: 0.5 });
  });

  test('keeps stores in memory apart', async () => {
    await startWithTable(null);
    const other = clientOf(await start(null));
    expect((await other.send(new ListTablesCommand())).TableNames).toEqual([]);
  });

  test('keeps data on disk across close and start, and frees the folder', async () => {
    const first = await start(dir);
    const client = clientOf(first);
    await createTable(client);
    await put(client, 'a', '1', 'l’été');
    await Promise.all([first.close(), first.close()]);
    await first.close();
    expect(await runningEndpoint(dir)).toBeNull();
    expect(await readdir(dir)).toEqual([engine === 'dynalite' ? 'dynalite' : 'dynoxide.db']);
    await expectStored('l’été');
  });

  test('holds its folder alone and says where it answers', async () => {
    expect(await runningEndpoint(dir)).toBeNull();
    const { endpoint } = await start(dir);
    expect(await runningEndpoint(dir)).toBe(endpoint);
    const second = start(dir);
    await expect(second).rejects.toBeInstanceOf(StoreInUseError);
    await expect(second).rejects.toMatchObject({ endpoint });
  });

  test('lets one of several starts at the same time win; the others learn its endpoint', async () => {
    const starts = await Promise.allSettled([start(dir), start(dir), start(dir)]);
    const won = starts
      .filter((result) => result.status === 'fulfilled')
      .map((result) => result.value.endpoint);
    const lost = starts
      .filter((result) => result.status === 'rejected')
      .map((result) => result.reason.endpoint);
    expect(won).toHaveLength(1);
    expect(lost).toEqual([won[0], won[0]]);
  });

  test('after its process is killed, the database is gone and the data is there for the next', async () => {
    const { holder, endpoint } = await hold(engine);
    expect(await runningEndpoint(dir)).toBe(endpoint);
    const client = clientAt(endpoint);
    await createTable(client);
    await put(client, 'a', '1', 'gardé');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const killed = performance.now();
    await expect.poll(() => processesOn(dir), { timeout: 3_000, interval: 25 }).toEqual([]);
    expect(await runningEndpoint(dir)).toBeNull();
    await expectStored('gardé');
    expect(performance.now() - killed).toBeLessThan(6_000);
  });

  test('starts again at once after a kill, even while a client keeps a request open', async () => {
    const { holder, endpoint } = await hold(engine);
    const client = clientAt(endpoint);
    await createTable(client);
    await put(client, 'a', '1', 'gardé');
    beginRequest(endpoint);
    await sleep(100);
    holder.kill('SIGKILL');
    const killed = performance.now();
    await once(holder, 'exit');
    await expectStored('gardé');
    expect(performance.now() - killed).toBeLessThan(6_000);
  });

  test('closes while a client keeps a request open, and survives clients that go away', async () => {
    const store = await start(null);
    const gone = beginRequest(store.endpoint);
    await sleep(50);
    gone.destroy();
    beginRequest(store.endpoint);
    await sleep(50);
    const closed = performance.now();
    await store.close();
    expect(performance.now() - closed).toBeLessThan(4_000);
  });

  test('tells once when its lock is taken away, and closes', async () => {
    const failures: Error[] = [];
    const store = await start(dir, (error) => failures.push(error));
    await rm(join(dir, 'store.json.lock'), { recursive: true });
    await expect.poll(() => failures, { timeout: 5_000 }).toHaveLength(1);
    await expect(fetch(store.endpoint)).rejects.toThrow();
    await store.close();
  });

  async function start(folder: string | null, onFailure?: (error: Error) => void): Promise<EmbeddedDynamoDB> {
    const store = await startEmbeddedDynamoDB({ dir: folder, engine, ...(onFailure ? { onFailure } : {}) });
    atEnd.push(() => store.close());
    return store;
  }

  async function startWithTable(folder: string | null): Promise<DynamoDBClient> {
    const client = clientOf(await start(folder));
    await createTable(client);
    return client;
  }

  async function expectStored(text: string): Promise<void> {
    const { Item } = await clientOf(await start(dir)).send(
      new GetItemCommand({ TableName, Key: key('a', '1') }),
    );
    expect(Item?.text?.S).toBe(text);
  }
});

describe.runIf(availableEngines().includes('dynoxide'))('a database of its own process', () => {
  test('tells once when it dies in use, and frees the folder', async () => {
    const failures: Error[] = [];
    const store = await startEmbeddedDynamoDB({
      dir,
      engine: 'dynoxide',
      onFailure: (error) => failures.push(error),
    });
    for (const { pid, command } of processesOn(dir))
      if (!command.includes('supervise.sh')) process.kill(pid, 9);
    await expect.poll(() => failures, { timeout: 3_000 }).toHaveLength(1);
    expect(failures[0]?.message).toContain('exit code 137');
    expect(await runningEndpoint(dir)).toBeNull();
    await store.close();
  });

  test('does not stop at the Ctrl-C of the process that uses it', async () => {
    const { holder, endpoint } = await hold('dynoxide');
    // A terminal sends it to every process of the group, and the holder leads one here.
    process.kill(-(holder.pid ?? Number.NaN), 'SIGINT');
    await sleep(200);
    expect((await fetch(endpoint)).ok).toBe(true);
  });
});

/** Another process that holds `dir`, in a process group of its own. */
async function hold(engine: Engine): Promise<{ holder: ChildProcess; endpoint: string }> {
  const holder = spawn(process.execPath, [holdStore, dir, engine], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd.push(() => holder.kill('SIGKILL'));
  const [endpoint] = await once(createInterface(holder.stdout), 'line');
  return { holder, endpoint };
}

/** A request whose body never comes. */
function beginRequest(endpoint: string): Socket {
  const socket = connect(Number(new URL(endpoint).port), '127.0.0.1').on('error', () => {});
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{');
  atEnd.push(() => socket.destroy());
  return socket;
}

const key = (pk: string, sk: string): Record<string, AttributeValue> => ({ pk: { S: pk }, sk: { S: sk } });

function clientOf(store: EmbeddedDynamoDB): DynamoDBClient {
  return clientAt(store.endpoint);
}

function clientAt(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  atEnd.push(() => client.destroy());
  return client;
}

async function createTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  // As on AWS, a table is not there at once: dynalite makes it ACTIVE a moment after it answers.
  await waitUntilTableExists({ client, maxWaitTime: 5, minDelay: 0.02, maxDelay: 0.02 }, { TableName });
}

async function put(client: DynamoDBClient, pk: string, sk: string, text: string): Promise<void> {
  await client.send(new PutItemCommand({ TableName, Item: { ...key(pk, sk), text: { S: text } } }));
}

async function putAll(client: DynamoDBClient, pk: string, sks: readonly string[]): Promise<void> {
  const requests = sks.map((sk) => ({ PutRequest: { Item: key(pk, sk) } }));
  await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
}

function query(pk: string, more: Partial<QueryCommandInput> = {}): QueryCommand {
  const ExpressionAttributeValues = { ':pk': { S: pk } };
  return new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues,
    ...more,
  });
}

async function sortKeys(
  client: DynamoDBClient,
  pk: string,
  more?: Partial<QueryCommandInput>,
): Promise<unknown[]> {
  const { Items = [] } = await client.send(query(pk, more));
  return Items.map((item) => item.sk?.S);
}

/** The processes that name a folder on their command line: the database on it and its supervisor. */
function processesOn(folder: string): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes(folder))
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
}
