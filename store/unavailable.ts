/** The database did not answer, or not in time. Nothing is wrong with what was asked: asking again may help. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/** What DynamoDB calls having too much to do. */
const THROTTLING = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
]);
/** What the SDK and Node call a connection that broke, timed out or was given up. */
const BROKEN = new Set([
  'AbortError',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** The error as DatabaseUnavailableError where the database, not the request, is the trouble; else null. */
export function unavailable(error: unknown): DatabaseUnavailableError | null {
  if (!(error instanceof Error)) return null;
  const { name, code, $metadata } = error as Error & Partial<SdkError>;
  const isServerSide = ($metadata?.httpStatusCode ?? 0) >= 500;
  const isTrouble =
    isServerSide ||
    [name, code].some((word) => word !== undefined && (THROTTLING.has(word) || BROKEN.has(word)));
  return isTrouble
    ? new DatabaseUnavailableError(`the database does not answer: ${name}`, { cause: error })
    : null;
}

/** What the SDK adds to an error. */
interface SdkError {
  readonly code: string;
  readonly $metadata: { readonly httpStatusCode?: number };
}
