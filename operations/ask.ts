import type { Persisted } from './generated/persisted.ts';
import { type Answer, type GraphQLFault, NoAnswerError, noConnection, parseAnswer } from './read-answer.ts';

export interface AskOptions {
  /** Of the API, absolute in Node; in a page `/graphql` will do. */
  readonly url: string;
  readonly signal?: AbortSignal;
  /** Default: the global one. */
  readonly fetch?: typeof fetch;
}

/** The API refused, or failed. */
export class AskError extends Error {
  override readonly name = 'AskError';
  /** As SECURITY.md lists them. */
  readonly code: string;
  /** After so many seconds the same may be asked again; null where it would fail again. */
  readonly retryAfter: number | null;

  constructor({ message, extensions }: GraphQLFault, retryAfter: number | null) {
    super(message);
    this.code = extensions?.code ?? 'UNKNOWN';
    this.retryAfter = retryAfter;
  }
}

/** The API takes no longer query string (QUERY_STRING_TOO_LONG). */
const MOST_QUERY_STRING = 8_192;

/**
 * Asks by GET with the operation's hash, so that the answer may be kept by browsers and at the edge, and no preflight is
 * needed. A server that does not know the hash is sent the text once. Throws AskError, NoAnswerError, and what `signal` is
 * aborted with.
 */
export async function ask<Data, Variables>(
  operation: Persisted<Data, Variables>,
  variables: Variables,
  options: AskOptions,
): Promise<Data> {
  const byHash = {
    operationName: operation.name,
    // JSON.stringify drops what is undefined: the address stays the same.
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: operation.hash } }),
  };
  const first = await send<Data>(byHash, options);
  if (first.fault?.extensions?.code !== 'PERSISTED_QUERY_NOT_FOUND') return dataOf(first);
  return dataOf(await send({ ...byHash, query: operation.text }, options));
}

interface Sent<Data> {
  readonly answer: Answer<Data>;
  readonly fault: GraphQLFault | undefined;
  readonly response: Response;
}

async function send<Data>(parameters: Record<string, string>, options: AskOptions): Promise<Sent<Data>> {
  const { url, signal, fetch: send = fetch } = options;
  const search = new URLSearchParams(parameters).toString();
  const isShort = search.length <= MOST_QUERY_STRING;
  const init = {
    headers: { accept: 'application/json', ...(isShort ? {} : { 'content-type': 'application/json' }) },
    ...(signal === undefined ? {} : { signal }),
    ...(isShort ? {} : { method: 'POST', body: bodyOf(parameters) }),
  };
  try {
    const response = await send(isShort ? `${url}?${search}` : url, init);
    const answer = parseAnswer<Data>(await response.text(), response);
    return { answer, fault: answer.errors?.[0], response };
  } catch (error) {
    if (error instanceof NoAnswerError || signal?.aborted) throw error;
    throw noConnection(url, error);
  }
}

const bodyOf = ({ variables = '{}', extensions = '{}', ...others }: Record<string, string>): string =>
  JSON.stringify({ ...others, variables: JSON.parse(variables), extensions: JSON.parse(extensions) });

/** What the API answers has the form that was asked for: the types are made from its schema. With an error it is not used. */
function dataOf<Data>({ answer: { data }, fault, response }: Sent<Data>): Data {
  if (fault !== undefined) throw new AskError(fault, retryAfter(response));
  if (data == null) throw new NoAnswerError('The API sent neither data nor an error.');
  return data;
}

/** Only what is over by itself has the header; a limit is refused again. */
function retryAfter({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
