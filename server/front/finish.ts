import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { etagOf } from '../caching/conditional.ts';
import { type CacheHint, cacheControl } from '../caching/hint.ts';
import { limits } from '../limits/limits.ts';
import type { Refusal } from './refusal.ts';
import { TOO_LARGE_MESSAGE } from './stringify-answer.ts';

/** What an answer is before it has the headers that all of them have. */
export type Answer = APIGatewayProxyStructuredResultV2 & {
  readonly statusCode: number;
  readonly body: string;
};

/** An answer of one error, in the form that GraphQL errors have. */
export const errorAnswer = (
  { status, code, message, headers = {} }: Omit<Refusal, 'code'> & { readonly code: string },
  extensions: Readonly<Record<string, string>> = {},
): Answer => ({
  statusCode: status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] }),
});

/** What an answer may differ by, besides its address: caches are told so with every one. */
const VARY = 'accept, accept-encoding, origin, x-kiosque-cost';

export interface Asking {
  readonly requestId: string;
  readonly method: string;
  /** How long the answer may be kept, where it may. */
  readonly hint?: CacheHint | null;
}

/**
 * Adds what every answer has, and refuses one that Lambda could not carry. A GET is a query whose address holds the whole
 * question: its answer may be kept, and is told from the next one by its `etag`.
 */
export function finish(answer: Answer, { requestId, method, hint = null }: Asking): Answer {
  const kept = isTooLarge(answer.body) ? tooLarge : answer;
  const isRead = method === 'GET' || method === 'HEAD';
  const keep = isRead && kept.statusCode === 200 && hint !== null && kept === answer;
  const headers = {
    ...kept.headers,
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    vary: VARY,
    ...(keep
      ? { 'cache-control': cacheControl(hint), etag: etagOf(kept.body) }
      : { 'cache-control': 'no-store' }),
  };
  return { ...kept, headers };
}

const tooLarge = errorAnswer({
  status: 400,
  code: 'ANSWER_LIMIT_EXCEEDED',
  message: TOO_LARGE_MESSAGE,
});

/** Lambda hands the answer on as a string in JSON: its quotes are escaped, and count twice. */
function isTooLarge(body: string): boolean {
  // No character takes more than six bytes there.
  if (body.length * 6 <= limits.answerBytes) return false;
  return body.length > limits.answerBytes || Buffer.byteLength(JSON.stringify(body)) > limits.answerBytes;
}
