import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { endpointOf } from './endpoint.ts';
import { createPost, type Post, type Posted } from './post.ts';
import { type ReadOperation, type ReadOutput, type Send, sdkSend } from './send.ts';
import { createSigner, type Signer } from './sign.ts';

const LONGEST_PAUSE_MS = 100;

/**
 * Sends a read with no more than it takes: JSON, a signature, a socket that is kept. The SDK's way costs more processor
 * time than GraphQL does (docs/adr/0058). Whatever is not a plain 200 goes through the SDK, from its first attempt on:
 * retries, classes of errors and the correction of the clock are its own.
 */
export function leanSend(client: DynamoDBClient): Send {
  const bySdk = sdkSend(client);
  let way: Way | undefined;
  return async (operation, input, signal) => {
    try {
      way ??= await open(client);
      const answer = await attempt(client, way, operation, JSON.stringify(input), signal);
      if (answer.status === 200) return read(operation, answer.body);
      if (isOverload(answer)) await new Promise((resolve) => setTimeout(resolve, shortPause()));
    } catch {
      // A broken connection, a timeout, no credentials: the SDK tries again, and has the words for what it meets.
    }
    return bySdk(operation, input, signal);
  };
}

interface Way {
  readonly sign: Signer;
  readonly post: Post;
}

async function open(client: DynamoDBClient): Promise<Way> {
  const endpoint = await endpointOf(client);
  return { sign: createSigner(endpoint), post: createPost(endpoint) };
}

async function attempt(
  { config }: DynamoDBClient,
  { sign, post }: Way,
  operation: ReadOperation,
  body: string,
  signal: AbortSignal | undefined,
): Promise<Posted> {
  const credentials = await config.credentials();
  // The SDK learns from its answers by how much this machine's clock is wrong.
  const now = new Date(Date.now() + config.systemClockOffset);
  return post(sign(operation, body, credentials, now), body, signal);
}

/** Strings stand in DynamoDB's JSON as the SDK gives them; of bytes, which are base64 in it, `read.ts` takes both forms. */
function read<Operation extends ReadOperation>(operation: Operation, body: string): ReadOutput<Operation> {
  const value: unknown = JSON.parse(body);
  if (!isAnswer(operation, value)) throw new Error(`no answer to ${operation}`);
  return value;
}

const FIELD: Readonly<Record<ReadOperation, string>> = {
  GetItem: 'ConsumedCapacity',
  BatchGetItem: 'Responses',
  Query: 'Items',
};

const isAnswer = <Operation extends ReadOperation>(
  operation: Operation,
  value: unknown,
): value is ReadOutput<Operation> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, FIELD[operation]);

const isOverload = ({ status, body }: Posted): boolean =>
  status >= 500 || /Throughput|Throttling|RequestLimit/.test(body);

const shortPause = (): number => Math.random() * LONGEST_PAUSE_MS;
