import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
  ScanCommand,
  TransactWriteItemsCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { createGate, UNDER_WAY } from './gate.ts';
import { leanSend } from './lean-send.ts';
import { type ClientConfig, openClient } from './open-client.ts';
import type { Readable } from './readable.ts';
import { sdkSend } from './send.ts';
import { tableDefinition } from './table.ts';

/**
 * The only door to the AWS SDK. Commands are re-exported for `read.ts` and `write.ts` beside it; nothing outside
 * `store/` sees them (biome.json enforces it).
 */
export {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
};

export interface Connection {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /**
   * Whether what is written in one request is one transaction. On AWS a transaction costs twice as much; an embedded
   * database commits each item of a batch by itself, which takes three times as long.
   */
  readonly transactions?: boolean;
}

export interface Database extends Connection, Readable {}

export interface DatabaseConfig extends ClientConfig, Pick<Connection, 'transactions'> {
  readonly tableName: string;
  /** Whether reads go out without the SDK as long as nothing is wrong; default: where somebody waits. */
  readonly lean?: boolean;
}

/** Opens a client. Makes no request. */
export function openDatabase({ tableName, lean, transactions = false, ...config }: DatabaseConfig): Database {
  const client = openClient(config);
  const bySdk = sdkSend(client);
  const send = (lean ?? config.serving) ? leanSend(async () => ({ client, send: bySdk })) : bySdk;
  return { client, tableName, transactions, send, gate: createGate(UNDER_WAY) };
}

/** Creates the table where it does not exist. On AWS the CDK app has made it already. */
export async function ensureTable({ client, tableName }: Connection): Promise<void> {
  if (await tableExists({ client, tableName })) return;
  const { partitionKey, sortKey } = tableDefinition;
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: partitionKey, AttributeType: 'S' },
        { AttributeName: sortKey, AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: partitionKey, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
    }),
  );
  // The waiter's default pause of 20 s between looks would be most of a start.
  await waitUntilTableExists(
    { client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 2 },
    { TableName: tableName },
  );
}

export async function tableExists({ client, tableName }: Connection): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
