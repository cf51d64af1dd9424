import { GraphQLError } from 'graphql';
import type { ErrorCode } from './codes.ts';

/** Codes that Apollo Server, the limits and the resolvers give to what a client can change. */
const CLIENT_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'ALIAS_LIMIT_EXCEEDED',
  'ANSWER_LIMIT_EXCEEDED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'COST_LIMIT_EXCEEDED',
  'DEPTH_LIMIT_EXCEEDED',
  'DIRECTIVE_LIMIT_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_NOT_TRUSTED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'SELECTION_LIMIT_EXCEEDED',
]);

/**
 * The code of an error that the client caused; null for everything else. graphql-js and Apollo Server throw some
 * faults of clients without a code, which Apollo Server then takes for its own.
 */
export function clientFault(error: unknown): string | null {
  if (!(error instanceof GraphQLError)) return null;
  const { code, validationErrorCode, http } = error.extensions;
  if (code === 'GRAPHQL_PARSE_FAILED' && /^Syntax Error: Document contains more tha/.test(error.message))
    return 'TOKEN_LIMIT_EXCEEDED';
  // The front refuses what is nested too deep; should the parser's stack end sooner, it is the same fault.
  if (code === 'GRAPHQL_PARSE_FAILED' && /^Maximum call stack/.test(error.message))
    return 'NESTING_LIMIT_EXCEEDED';
  if (validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED') return 'SELECTION_LIMIT_EXCEEDED';
  if (typeof code === 'string' && CLIENT_CODES.has(code)) return code;
  // A persisted query whose hash or version is wrong.
  if (code === undefined && isStatus400(http)) return 'BAD_REQUEST';
  if (error.message.startsWith('Too many errors processing variables')) return 'BAD_USER_INPUT';
  const cause = error.originalError ?? error;
  // graphql-js points at the place in the document where an argument or a variable does not fit.
  if (
    code === undefined &&
    cause instanceof GraphQLError &&
    cause.nodes !== undefined &&
    cause.path === undefined
  )
    return 'BAD_USER_INPUT';
  return null;
}

const isStatus400 = (http: unknown): boolean =>
  typeof http === 'object' && http !== null && 'status' in http && http.status === 400;
