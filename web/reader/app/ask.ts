import type { Operation } from './operation.ts';

/** Puts an operation to the API. Throws AskError. */
export type Ask = <Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

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
