import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Context } from '../resolvers/context.ts';
import type { ReadCost } from '../store/meter.ts';

/** What becomes known of a request while it is answered: for the log. */
export interface RequestReport {
  operationName: string | null;
  /** SHA-256 of the query: tells queries apart without telling what was asked. */
  hash: string | null;
  /** Codes of the errors that were told. */
  codes: readonly string[];
  /** Errors as they were, not as they were told. */
  readonly errors: Error[];
  /** What the request has read so far. */
  cost: () => ReadCost;
}

/** A request that passed the front guard. */
export interface AdmittedRequest {
  readonly http: HTTPGraphQLRequest;
  readonly requestId: string;
  readonly report: RequestReport;
}

/** What the server adds to what resolvers know. */
export interface RequestContext extends Context {
  readonly requestId: string;
  readonly report: RequestReport;
}

const NOTHING: ReadCost = { requests: 0, readUnits: 0 };

export const newReport = (): RequestReport => ({
  operationName: null,
  hash: null,
  codes: [],
  errors: [],
  cost: () => NOTHING,
});
