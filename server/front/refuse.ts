/** A request that is answered before GraphQL sees it. */
export interface Refusal {
  readonly status: number;
  readonly code: FrontCode;
  readonly message: string;
  /** Sent along, lower-case. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type FrontCode =
  | 'BAD_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'METHOD_NOT_ALLOWED'
  | 'QUERY_STRING_TOO_LONG'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'WEBSOCKET_NOT_SUPPORTED';

export const badRequest = (message: string): Refusal => ({ status: 400, code: 'BAD_REQUEST', message });

export const isRefusal = (value: object): value is Refusal => 'status' in value && 'code' in value;
