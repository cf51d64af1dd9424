import type { Answer } from './finish.ts';

/** Requests that are well-formed, whatever is wrong with the operation in them. */
const WELL_FORMED = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * Who takes `application/json` alone, or says nothing, often reads the body of a 200 only: a proxy may have made any
 * other status. So the audits of GraphQL over HTTP want 200 there for every well-formed request, and 4xx under
 * `application/graphql-response+json`, which says that GraphQL has answered. What protects the server (a limit, a
 * method, a media type, a body's size) keeps its status under both.
 *
 * @param codes of the errors in the answer
 */
export function withLegacyStatus(answer: Answer, codes: readonly string[]): Answer {
  const type = String(answer.headers?.['content-type'] ?? '');
  const isLegacy = answer.statusCode === 400 && type.startsWith('application/json');
  if (!isLegacy || codes.length === 0 || !codes.every((code) => WELL_FORMED.has(code))) return answer;
  return { ...answer, statusCode: 200 };
}
