import type { ErrorCode } from '../../../server/errors/codes.ts';
import type { Wrong } from './wrong-in-address.ts';

/** Why there is no answer: what whoever reads can do about it. */
export type Fault =
  /** Nothing came back: the connection, or a proxy's page. */
  | 'offline'
  /** It passes by itself. */
  | 'busy'
  /** The server's own fault, which its log knows. */
  | 'internal'
  /** The address asks for what cannot be. */
  | 'address'
  /** More than one answer may carry. */
  | 'tooMuch'
  /** Page and API are of two releases: the page asks what this API does not understand. */
  | 'outdated'
  /** Not the address under which the site is to be read. */
  | 'elsewhere';

const FAULTS: Readonly<Record<ErrorCode, Fault>> = {
  ALIAS_LIMIT_EXCEEDED: 'outdated',
  ANSWER_LIMIT_EXCEEDED: 'tooMuch',
  BAD_REQUEST: 'outdated',
  BAD_USER_INPUT: 'address',
  BODY_TOO_LARGE: 'outdated',
  COST_LIMIT_EXCEEDED: 'tooMuch',
  DEPTH_LIMIT_EXCEEDED: 'outdated',
  DIRECTIVE_LIMIT_EXCEEDED: 'outdated',
  GRAPHQL_PARSE_FAILED: 'outdated',
  GRAPHQL_VALIDATION_FAILED: 'outdated',
  INTERNAL_SERVER_ERROR: 'internal',
  METHOD_NOT_ALLOWED: 'outdated',
  NESTING_LIMIT_EXCEEDED: 'outdated',
  NOT_BY_THIS_WAY: 'elsewhere',
  OPERATION_NOT_TRUSTED: 'outdated',
  OPERATION_RESOLUTION_FAILURE: 'outdated',
  PERSISTED_QUERY_NOT_FOUND: 'outdated',
  PERSISTED_QUERY_NOT_SUPPORTED: 'outdated',
  // A page's question is of one length but for what its address says.
  QUERY_STRING_TOO_LONG: 'address',
  SELECTION_LIMIT_EXCEEDED: 'outdated',
  SERVICE_BUSY: 'busy',
  SERVICE_UNAVAILABLE: 'busy',
  TOKEN_LIMIT_EXCEEDED: 'outdated',
  UNSUPPORTED_MEDIA_TYPE: 'outdated',
  WEBSOCKET_NOT_SUPPORTED: 'outdated',
};

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(FAULTS, code);

/** The HTTP status of the page that tells of a fault. */
export const STATUS_OF: Readonly<Record<Fault, number>> = {
  offline: 503,
  busy: 503,
  internal: 500,
  address: 400,
  tooMuch: 400,
  outdated: 500,
  elsewhere: 403,
};

/** An error as the API's answers have it, as far as a page looks at it. */
interface ApiError {
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

/** What an answer without data comes from: its code says so, or, where a proxy answered, its status. */
export function askErrorOf(status: number, [error]: readonly ApiError[] = []): AskError {
  const { code = '', requestId = null } = error?.extensions ?? {};
  if (isKnown(code)) return new AskError(FAULTS[code], { at: null, requestId });
  return new AskError(status === 429 || status === 503 || status === 504 ? 'busy' : 'offline');
}

/** There is no answer, and so no page. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly fault: Fault;
  /** What of the address cannot be; null where nobody knows. */
  readonly at: Wrong | null;
  /** By what whoever runs the server finds it in the log. */
  readonly requestId: string | null;

  constructor(
    fault: Fault,
    { at, requestId }: Pick<AskError, 'at' | 'requestId'> = { at: null, requestId: null },
  ) {
    super(fault);
    this.fault = fault;
    this.at = at;
    this.requestId = requestId;
  }
}
