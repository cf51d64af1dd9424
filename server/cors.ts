import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { METHODS } from './front/admit.ts';

/** Pages of which origins may ask the API: any, or those of a list. Never with cookies: the API knows none. */
export type AllowedOrigins = '*' | readonly string[];

const DAY = 86_400;
/** What a client may read of an answer besides its body. */
const EXPOSED = 'etag, retry-after, x-request-id';

/** Answers a browser that asks whether it may send the request it has in mind. */
export function preflight(
  { headers }: APIGatewayProxyEventV2,
  origins: AllowedOrigins,
): APIGatewayProxyStructuredResultV2 & { readonly statusCode: number; readonly body: string } {
  const asked = headers['access-control-request-headers'];
  return {
    statusCode: 204,
    headers: {
      ...corsHeaders(headers.origin, origins),
      allow: METHODS,
      'access-control-allow-methods': 'GET, POST',
      ...(isHeaderList(asked) ? { 'access-control-allow-headers': asked } : {}),
      'access-control-max-age': String(DAY),
      vary: 'origin, access-control-request-headers',
    },
    body: '',
  };
}

/** The headers that let the page at `origin` read an answer; none where it may not. */
export function corsHeaders(origin: string | undefined, origins: AllowedOrigins): Record<string, string> {
  if (origins === '*')
    return { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED };
  // Caches do not hand one origin's answer to another: every answer varies by it (front/finish.ts).
  if (origin === undefined || !origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED,
  };
}

const isHeaderList = (value: string | undefined): value is string =>
  value !== undefined && /^[\w, -]{1,1000}$/.test(value);
