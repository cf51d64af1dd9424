import { type Endpoint, endpointOf } from './endpoint.ts';
import type { Sdk } from './open-sdk.ts';
import type { KnownWay } from './plain-way.ts';
import { createPost, type Post, type Posted } from './post.ts';
import type { ReadOperation, ReadOutput, Send } from './send.ts';
import { type Credentials, createSigner, type Signer } from './sign.ts';

const LONGEST_PAUSE_MS = 100;

/**
 * Sends a read with no more than it takes: JSON, a signature, a socket that is kept. The SDK's way costs more processor
 * time than GraphQL does (docs/adr/0058). Whatever is not a plain 200 goes through the SDK, from its first attempt on:
 * retries, classes of errors and the correction of the clock are its own.
 *
 * @param openSdk called once, when the SDK is needed
 * @param known where reads go and who asks, where that is known; if null the SDK is asked for it
 */
export function leanSend(openSdk: () => Promise<Sdk>, known: KnownWay | null = null): Send {
  let opened: Sdk | undefined;
  let opening: Promise<Sdk> | undefined;
  const sdk = async (): Promise<Sdk> => {
    opening ??= openSdk();
    opened ??= await opening;
    return opened;
  };
  let way: Way | undefined =
    known === null ? undefined : wayBy(known.endpoint, async () => known.credentials);
  return async (operation, input, signal) => {
    try {
      way ??= await wayOf(await sdk());
      // The SDK, if it was ever needed, learns from its answers by how much this machine's clock is wrong.
      const now = new Date(Date.now() + (opened?.client.config.systemClockOffset ?? 0));
      const answer = await attempt(way, operation, JSON.stringify(input), now, signal);
      if (answer.status === 200) return read(operation, answer.body);
      if (isOverload(answer)) await new Promise((resolve) => setTimeout(resolve, shortPause()));
    } catch {
      // A broken connection, a timeout, no credentials: the SDK tries again, and has the words for what it meets.
    }
    return (await sdk()).send(operation, input, signal);
  };
}

interface Way {
  readonly sign: Signer;
  readonly post: Post;
  readonly credentials: () => Promise<Credentials>;
}

const wayBy = (endpoint: Endpoint, credentials: () => Promise<Credentials>): Way => ({
  sign: createSigner(endpoint),
  post: createPost(endpoint),
  credentials,
});

const wayOf = async ({ client }: Sdk): Promise<Way> =>
  wayBy(await endpointOf(client), () => client.config.credentials());

async function attempt(
  { sign, post, credentials }: Way,
  operation: ReadOperation,
  body: string,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<Posted> {
  return post(sign(operation, body, await credentials(), now), body, signal);
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
