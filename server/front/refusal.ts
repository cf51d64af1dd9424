import type { ErrorCode } from '../errors/codes.ts';

/** A request that is answered before GraphQL sees it. */
export interface Refusal {
  readonly status: number;
  readonly code: FrontCode;
  readonly message: string;
  /** Sent along, lower-case. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type FrontCode = Extract<
  ErrorCode,
  | 'BAD_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'METHOD_NOT_ALLOWED'
  | 'NESTING_LIMIT_EXCEEDED'
  | 'NOT_BY_THIS_WAY'
  | 'QUERY_STRING_TOO_LONG'
  | 'SERVICE_BUSY'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'WEBSOCKET_NOT_SUPPORTED'
>;

export const badRequest = (message: string): Refusal => ({ status: 400, code: 'BAD_REQUEST', message });

/** More is asked at once than one process can answer. */
export const busy: Refusal = {
  status: 503,
  code: 'SERVICE_BUSY',
  message: 'The server has too many requests at once. Try again.',
  headers: { 'retry-after': '1' },
};

export const isRefusal = (value: object): value is Refusal => 'status' in value && 'code' in value;
