import type { Operation } from './operation.ts';

/** Puts an operation to the API. Throws AskError. */
export type Ask = <Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** Why there is no answer: what whoever reads can do about it. */
export type Fault = 'offline' | 'busy' | 'broken';

export class AskError extends Error {
  override readonly name = 'AskError';
  readonly fault: Fault;

  constructor(fault: Fault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** What an answer of this status that has no data comes from. */
export const faultOf = (status: number): Fault =>
  status === 429 || status === 503 || status === 504 ? 'busy' : status >= 500 ? 'offline' : 'broken';

/** The query string that asks for an operation by its hash; with its text where the API does not know it. */
export function queryOf(operation: Operation<unknown, never>, variables: object, withText: boolean): string {
  const search = new URLSearchParams({
    operationName: operation.name,
    ...(withText ? { query: operation.text } : {}),
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: operation.hash } }),
  });
  return search.toString();
}
