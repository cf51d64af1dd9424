import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openClient } from './open-client.ts';
import { type Send, sdkSend } from './send.ts';

/** The SDK's client, and reads sent by it. */
export interface Sdk {
  readonly client: DynamoDBClient;
  readonly send: Send;
}

/** What `open-served.ts` imports when it is needed: in a function's bundle the SDK is a file of its own, by this name. */
export function openSdk(endpoint: string | null): Sdk {
  const client = openClient({ endpoint, anonymous: false, serving: true });
  return { client, send: sdkSend(client) };
}
