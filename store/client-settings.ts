import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

type RetryStrategy = Exclude<
  NonNullable<DynamoDBClientConfig['retryStrategy']>,
  (...args: never[]) => unknown
>;

/** Behind a first attempt that is not the SDK's (lean-send.ts). */
const ATTEMPTS = 3;
export const CONNECT_MS = 300;
/** A read of one page takes some 10 ms; ten times the slowest that is normal is no longer worth waiting for. */
export const ANSWER_MS = 800;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/**
 * Retries with full jitter, at once enough for what passes and never long enough for a client to give up. The SDK's
 * own strategy also has a purse of retries for the whole client: an outage empties it, and the first requests after
 * the outage would then not be tried again.
 */
const quickRetries: RetryStrategy = {
  acquireInitialRetryToken: async () => retryToken(0),
  refreshRetryTokenForRetry: async (token, { errorType }) => {
    const tried = token.getRetryCount() + 1;
    if (errorType === 'CLIENT_ERROR' || tried >= ATTEMPTS) throw new Error('not to be tried again');
    return retryToken(tried);
  },
  recordSuccess: () => {},
};

const retryToken = (count: number) => ({
  getRetryCount: () => count,
  getRetryDelay: () =>
    count === 0 ? 0 : Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** count),
});

/** For answering clients: with the first, four attempts of 0.8 s fit into the 4 s that a request has. */
export const servingClient: DynamoDBClientConfig = {
  maxAttempts: ATTEMPTS,
  retryStrategy: quickRetries,
  requestHandler: {
    connectionTimeout: CONNECT_MS,
    requestTimeout: ANSWER_MS,
    // Without it the SDK only warns, and a connection that hangs, hangs for ever.
    throwOnRequestTimeout: true,
  },
};

/** For seeding and deploying: a slow write is a write. Only what hangs for half a minute counts as lost. */
export const patientClient: DynamoDBClientConfig = {
  maxAttempts: 8,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
};
