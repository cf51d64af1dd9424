/** What the API says to one operation, as GraphQL has it. */
export interface Answer<Data = unknown> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFault[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface GraphQLFault {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** What came back is no answer of a GraphQL API; the message says in one sentence what it is. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** Reads an answer, whatever its status. Throws NoAnswerError where a proxy, or another server altogether, answers. */
export function parseAnswer<Data>(text: string, { status, url, headers }: Response): Answer<Data> {
  const value = parsed(text);
  if (isAnswer<Data>(value)) return value;
  const { host } = new URL(url);
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const what = type === 'text/html' ? 'a web page' : type === '' ? 'nothing' : `something else (${type})`;
  throw new NoAnswerError(
    `${host} answered with ${what} instead of GraphQL, status ${status}: something between here and the API does, or the address is wrong.`,
  );
}

/** For a request that got no answer at all: browsers do not say why. */
export const noConnection = (url: string, cause: unknown): NoAnswerError =>
  new NoAnswerError(
    `${URL.canParse(url) ? new URL(url).host : 'The API'} cannot be reached: the server is not running, the network is down, or the API does not let this page ask (CORS_ORIGINS).`,
    { cause },
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The specification wants one or the other at least. */
const isAnswer = <Data>(value: unknown): value is Answer<Data> =>
  typeof value === 'object' &&
  value !== null &&
  ('data' in value || ('errors' in value && Array.isArray(value.errors)));
