import { isDeepStrictEqual } from 'node:util';
import type { Expectation } from '../../seed/release/expectation.ts';

export interface Patience {
  /** How long wrong answers are asked for again. */
  readonly forMs: number;
  readonly pauseMs: number;
}

/** Where to ask, and what to show there; null for nothing. */
export interface AskedApi {
  readonly url: string;
  readonly secret: string | null;
}

/** An API that does not answer as it should. Its message says what was asked, expected and answered. */
export class SmokeCheckError extends Error {
  override readonly name = 'SmokeCheckError';
}

const REQUEST_MS = 10_000;

/**
 * Asks the API every query, once by POST and once by GET, and compares the whole answers. A route takes some seconds
 * to be known everywhere, a replica of the table some milliseconds: until `patience` ends, a wrong answer is asked for
 * again. Throws SmokeCheckError for the first that stays wrong.
 *
 * @param read is asked again, too: what lies in a bucket may change while it is checked
 */
export async function checkApi(
  api: AskedApi,
  read: () => Promise<readonly Expectation[]>,
  patience: Patience,
): Promise<number> {
  const until = performance.now() + patience.forMs;
  for (;;) {
    const expectations = await read();
    const fault = await firstFault(api, expectations);
    if (fault === null) return expectations.length;
    if (performance.now() >= until) throw new SmokeCheckError(fault);
    await new Promise((resolve) => setTimeout(resolve, patience.pauseMs));
  }
}

async function firstFault(api: AskedApi, expectations: readonly Expectation[]): Promise<string | null> {
  for (const expectation of expectations)
    for (const ask of [askByPost, askByGet]) {
      const fault = await faultOf(api, expectation, ask);
      if (fault !== null) return fault;
    }
  return null;
}

type Ask = (api: AskedApi, query: string) => Promise<Response>;

/** As CloudFront shows that it is CloudFront: server/front/origin-secret.ts. */
const originHeaders = ({ secret }: AskedApi): Record<string, string> =>
  secret === null ? {} : { 'x-kiosque-origin': secret };

const askByPost: Ask = (api, query) =>
  fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...originHeaders(api) },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(REQUEST_MS),
  });

const askByGet: Ask = (api, query) =>
  fetch(`${api.url}?${new URLSearchParams({ query })}`, {
    headers: originHeaders(api),
    signal: AbortSignal.timeout(REQUEST_MS),
  });

async function faultOf(api: AskedApi, { query, data }: Expectation, ask: Ask): Promise<string | null> {
  const asked = `${ask === askByGet ? 'GET' : 'POST'} ${query}`;
  try {
    const response = await ask(api, query);
    const body = await response.text();
    if (response.status === 200 && isDeepStrictEqual(parse(body), { data })) return null;
    return `${asked}: expected ${JSON.stringify({ data })}, got ${response.status} ${body.slice(0, 500)}`;
  } catch (error) {
    return `${asked}: ${String(error)}`;
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
