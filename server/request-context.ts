import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Context } from '../resolvers/context.ts';
import type { ContentSizes } from '../store/content-sizes.ts';
import type { KeptContent } from '../store/kept-content.ts';
import type { ReadCost } from '../store/meter.ts';
import type { CacheHint } from './caching/hint.ts';
import type { Weight } from './limits/weigh.ts';

/** What becomes known of a request while it is answered: for the log. */
export interface RequestReport {
  operationName: string | null;
  /** SHA-256 of the query: tells queries apart without telling what was asked. */
  hash: string | null;
  /** Codes of the errors that were told. */
  codes: readonly string[];
  /** How long the answer may be kept; null where it may not. */
  hint: CacheHint | null;
  /** What the operation asks for; null where it did not come so far. */
  weight: Weight | null;
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
  /** What need not be read again. */
  readonly kept: KeptContent | null;
  /** Whether the answer is to say what it cost. */
  readonly costed: boolean;
}

/** What the server adds to what resolvers know. */
export interface RequestContext extends Context {
  /** How large the content is; read for whoever wants to know what a query costs. */
  readonly sizes: () => Promise<ContentSizes>;
  readonly requestId: string;
  readonly costed: boolean;
  readonly report: RequestReport;
}

const NOTHING: ReadCost = { requests: 0, rounds: 0, readUnits: 0 };

export const newReport = (): RequestReport => ({
  operationName: null,
  hash: null,
  codes: [],
  hint: null,
  weight: null,
  errors: [],
  cost: () => NOTHING,
});
