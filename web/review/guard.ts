import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** In which header the page shows the token that it was given. */
export const TOKEN_HEADER = 'x-kiosque-review';

/** By what names this machine calls itself. Another name is one that somebody else's DNS leads here (DNS rebinding). */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why a request for the editor's page is refused; null where it may be answered. Any website can make a browser ask this
 * machine, and this page writes files: so it answers to its own host alone, to its own origin alone, and data and changes
 * only to who shows the token that the page was given at this start.
 */
export function refusalOf(request: IncomingMessage, token: string, needsToken: boolean): Refusal | null {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  if (!OWN_NAMES.has(name) || Number(port ?? 80) !== request.socket.localPort) return OTHER_HOST;
  if (origin !== undefined && origin !== `http://${host}`) return OTHER_ORIGIN;
  // Somebody who follows a link to the page gets it: it does nothing by itself, and no page may frame it.
  if (needsToken && site !== undefined && site !== 'same-origin') return OTHER_ORIGIN;
  if (needsToken && !isToken(request.headers[TOKEN_HEADER], token)) return EARLIER_START;
  if (request.method === 'POST') {
    if (origin === undefined) return OTHER_ORIGIN;
    const type = request.headers['content-type'] ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) return NO_JSON;
  }
  return null;
}

/** The page has words of its own for a code; what has none it never meets. */
export interface Refusal {
  readonly code?: string;
  readonly error: string;
}
const OTHER_HOST: Refusal = { error: 'The editor’s page answers to localhost alone.' };
const OTHER_ORIGIN: Refusal = { error: 'The editor’s page answers to requests of its own alone.' };
const EARLIER_START: Refusal = {
  code: 'EARLIER_START',
  error: 'The page is of an earlier start: load it anew.',
};
const NO_JSON: Refusal = { error: 'Send JSON.' };

function isToken(given: string | readonly string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
