import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
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

/** Whether an answer tells of an error: Apollo writes `errors` first. */
export const hasErrors = ({ statusCode, body }: Answer): boolean =>
  statusCode >= 400 || body.startsWith('{"errors"');

/**
 * A GET is a query, and its answer changes only when content is seeded: browsers keep it for a minute, a cache in front
 * of the API for five. Its address holds the whole question; the media type and, with a list of origins, the page that
 * asks make the answer differ.
 */
const CACHEABLE = {
  'cache-control': 'public, max-age=60, s-maxage=300, stale-while-revalidate=60',
  vary: 'accept, origin',
};

/** Adds what every answer has, refuses one that Lambda could not carry, and leaves out the body for HEAD. */
export function finish(answer: Answer, requestId: string, method: string): Answer {
  const kept = isTooLarge(answer.body) ? tooLarge : answer;
  const isRead = method === 'GET' || method === 'HEAD';
  const headers = {
    ...kept.headers,
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    ...(isRead && kept.statusCode === 200 && !hasErrors(kept) ? CACHEABLE : { 'cache-control': 'no-store' }),
  };
  return { ...kept, headers, body: method === 'HEAD' ? '' : kept.body };
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
