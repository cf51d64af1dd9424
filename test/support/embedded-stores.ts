import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach } from 'vitest';
import { type EmbeddedDynamoDB, type Engine, startEmbeddedDynamoDB } from '../../store/embedded/start.ts';

export const TableName = 'articles';

/** Embedded databases of each test of a file, and a folder for them; all is undone behind it, the last thing first. */
export interface Stores {
  dir(): string;
  atEnd(undo: () => unknown): void;
  start(engine: Engine, folder: string | null, onFailure?: (error: Error) => void): Promise<EmbeddedDynamoDB>;
  startWithTable(engine: Engine): Promise<DynamoDBClient>;
  clientAt(endpoint: string): DynamoDBClient;
  /** The text that a table of the folder holds, which a database is started on. */
  storedText(engine: Engine): Promise<string | undefined>;
  /** Sends a request whose body never comes. */
  beginRequest(endpoint: string): Socket;
}

export function storesOfTests(): Stores {
  let dir: string;
  let undos: (() => unknown)[];
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'embedded-'));
    undos = [() => rm(dir, { recursive: true, force: true })];
  });
  afterEach(async () => {
    for (const undo of undos.reverse()) await undo();
  });
  const stores: Stores = {
    dir: () => dir,
    atEnd: (undo) => undos.push(undo),
    async start(engine, folder, onFailure) {
      const store = await startEmbeddedDynamoDB({ dir: folder, engine, ...(onFailure ? { onFailure } : {}) });
      undos.push(() => store.close());
      return store;
    },
    async startWithTable(engine) {
      const client = stores.clientAt((await stores.start(engine, null)).endpoint);
      await createTable(client);
      return client;
    },
    clientAt(endpoint) {
      const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
      const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
      undos.push(() => client.destroy());
      return client;
    },
    async storedText(engine) {
      const client = stores.clientAt((await stores.start(engine, dir)).endpoint);
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: key('a', '1') }));
      return Item?.text?.S;
    },
    beginRequest(endpoint) {
      const socket = connect(Number(new URL(endpoint).port), '127.0.0.1').on('error', () => {});
      socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{');
      undos.push(() => socket.destroy());
      return socket;
    },
  };
  return stores;
}

export const key = (pk: string, sk: string): Record<string, AttributeValue> => ({
  pk: { S: pk },
  sk: { S: sk },
});

export async function createTable(client: DynamoDBClient): Promise<void> {
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

export async function put(client: DynamoDBClient, pk: string, sk: string, text: string): Promise<void> {
  await client.send(new PutItemCommand({ TableName, Item: { ...key(pk, sk), text: { S: text } } }));
}

export async function putAll(client: DynamoDBClient, pk: string, sks: readonly string[]): Promise<void> {
  const requests = sks.map((sk) => ({ PutRequest: { Item: key(pk, sk) } }));
  await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
}

export function query(pk: string, more: Partial<QueryCommandInput> = {}): QueryCommand {
  const ExpressionAttributeValues = { ':pk': { S: pk } };
  return new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues,
    ...more,
  });
}

export async function sortKeys(
  client: DynamoDBClient,
  pk: string,
  more?: Partial<QueryCommandInput>,
): Promise<unknown[]> {
  const { Items = [] } = await client.send(query(pk, more));
  return Items.map((item) => item.sk?.S);
}
