import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { patientClient, servingClient } from './client-settings.ts';

export interface ClientConfig {
  /** Set for an embedded or other DynamoDB-compatible endpoint; null for AWS itself. */
  readonly endpoint: string | null;
  /** Credentials and region for an endpoint that checks neither; on AWS the SDK's own chain decides. */
  readonly anonymous: boolean;
  /** Somebody waits for the answer: short timeouts, quick retries. A seeding is patient, which is the default. */
  readonly serving?: boolean;
}

/** A client of the SDK's. Makes no request. */
export function openClient({ endpoint, anonymous, serving = false }: ClientConfig): DynamoDBClient {
  const config: DynamoDBClientConfig = { ...(serving ? servingClient : patientClient) };
  if (endpoint !== null) config.endpoint = endpoint;
  if (anonymous) {
    config.region = 'local';
    config.credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  }
  const client = new DynamoDBClient(config);
  // It picks apart every request and answer for a logger that nobody has given.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
