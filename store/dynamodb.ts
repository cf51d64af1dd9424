import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
  ScanCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { patientClient, servingClient } from './client-settings.ts';
import { leanSend } from './lean-send.ts';
import { type Send, sdkSend } from './send.ts';
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
};

export interface Connection {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

export interface Database extends Connection {
  /** How reads are sent. */
  readonly send: Send;
}

export interface DatabaseConfig {
  readonly tableName: string;
  /** Set for an embedded or other DynamoDB-compatible endpoint; null for AWS itself. */
  readonly endpoint: string | null;
  /** Credentials and region for an endpoint that checks neither; on AWS the SDK's own chain decides. */
  readonly anonymous: boolean;
  /** Somebody waits for the answer: short timeouts, quick retries. A seeding is patient, which is the default. */
  readonly serving?: boolean;
  /** Whether reads go out without the SDK as long as nothing is wrong; default: where somebody waits. */
  readonly lean?: boolean;
}

/** Opens a client. Makes no request. */
export function openDatabase({
  tableName,
  endpoint,
  anonymous,
  serving = false,
  lean = serving,
}: DatabaseConfig): Database {
  const config: DynamoDBClientConfig = { ...(serving ? servingClient : patientClient) };
  if (endpoint !== null) config.endpoint = endpoint;
  if (anonymous) {
    config.region = 'local';
    config.credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  }
  const client = new DynamoDBClient(config);
  // It picks apart every request and answer for a logger that nobody has given.
  client.middlewareStack.remove('loggerMiddleware');
  return { client, tableName, send: lean ? leanSend(client) : sdkSend(client) };
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
