import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ResourceNotFoundException,
  ScanCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { patientClient, servingClient } from './client-settings.ts';
import { tableDefinition } from './table.ts';

/**
 * The only door to the AWS SDK. Commands are re-exported for `read.ts` and `write.ts` beside it; nothing outside
 * `store/` sees them (biome.json enforces it).
 */
export {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
};

export interface Database {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

export interface DatabaseConfig {
  readonly tableName: string;
  /** Set for an embedded or other DynamoDB-compatible endpoint; null for AWS itself. */
  readonly endpoint: string | null;
  /** Credentials and region for an endpoint that checks neither; on AWS the SDK's own chain decides. */
  readonly anonymous: boolean;
  /** Somebody waits for the answer: short timeouts, quick retries. A seeding is patient, which is the default. */
  readonly serving?: boolean;
}

/** Opens a client. Makes no request. */
export function openDatabase({ tableName, endpoint, anonymous, serving }: DatabaseConfig): Database {
  const config: DynamoDBClientConfig = { ...(serving === true ? servingClient : patientClient) };
  if (endpoint !== null) config.endpoint = endpoint;
  if (anonymous) {
    config.region = 'local';
    config.credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  }
  return { client: new DynamoDBClient(config), tableName };
}

/** Creates the table where it does not exist. On AWS the CDK app has made it already. */
export async function ensureTable({ client, tableName }: Database): Promise<void> {
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

export async function tableExists({ client, tableName }: Database): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
