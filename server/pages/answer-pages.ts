import { createHash, randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Compressed, compress } from '../caching/compress.ts';
import { etagOf, unlessKnown } from '../caching/conditional.ts';
import type { Answer } from '../front/finish.ts';
import { readEvent } from '../front/read-event.ts';
import type { Handler } from '../handler.ts';
import type { Log } from '../log/log.ts';
import { LOADER } from './loader.ts';
import type { PageAnswer, PageRequest, Reader } from './reader.ts';

/** Where the API is; every other address is a page's. */
const API_PATH = '/graphql';

/** In which header CloudFront says by which name it was asked: the function has another one. */
export const PUBLIC_HOST_HEADER = 'x-kiosque-host';

const loaderHash = createHash('sha256').update(LOADER).digest('base64');

/** Scripts and fonts from here alone; forms send to here. The style sheet stands in the page, and of scripts the loader alone. */
export const READER_POLICY = `default-src 'self'; script-src 'self' 'sha256-${loaderHash}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/**
 * The API with the reader's pages beside it: a GET for another path than the API's is answered with a page, for which the
 * API is asked as anybody asks it, so its limits, caches and refusals hold for pages as well.
 */
export function withPages(api: Handler, reader: () => Reader, { compressed, log }: PagesOptions): Handler {
  /** Of pages that the reader keeps: with their hash, and compressed once. */
  const answers = new WeakMap<PageAnswer, Answer>();
  return async (given, lambda) => {
    const event = readEvent(given, randomUUID);
    const isPage =
      event !== null && event.rawPath !== API_PATH && /^(GET|HEAD)$/.test(event.requestContext.http.method);
    if (!isPage) return api(given, lambda);
    let refusal: Answer | null = null;
    const page = await answered(reader, log, {
      path: event.rawPath,
      query: event.rawQueryString,
      origin: originOf(event),
      askApi: async (rawQueryString) => {
        const asked = await api(asking(event, rawQueryString), lambda);
        // Whoever came without CloudFront's secret gets no page either.
        if (asked.statusCode === 403) refusal = asked;
        const control = asked.headers?.['cache-control'];
        return {
          status: asked.statusCode,
          body: asked.body,
          cacheControl: typeof control === 'string' && control !== 'no-store' ? control : null,
        };
      },
    });
    if (refusal !== null) return refusal;
    const whole = answers.get(page) ?? toAnswer(page);
    answers.set(page, whole);
    const known = unlessKnown(whole, event.headers['if-none-match']);
    const sent = await compress(known, compressed, event.headers['accept-encoding']);
    return event.requestContext.http.method === 'HEAD' ? { ...sent, body: '' } : sent;
  };
}

interface PagesOptions {
  /** Which answers are compressed here: CloudFront compresses pages by itself. */
  readonly compressed: Compressed;
  readonly log: Log;
}

/** No answer is a rejection: what went wrong is logged, and told without a word of it. */
async function answered(reader: () => Reader, log: Log, request: PageRequest): Promise<PageAnswer> {
  try {
    return await reader().answer(request);
  } catch (error) {
    log({ level: 'error', message: 'page failed', path: request.path, error: String(error) });
    return { status: 500, type: 'text/plain; charset=utf-8', body: 'Internal error\n', cacheControl: null };
  }
}

/** The same client's question to the API, by GET. What it says of caches is about the page. */
function asking(event: APIGatewayProxyEventV2, rawQueryString: string): APIGatewayProxyEventV2 {
  const { 'accept-encoding': _, 'if-none-match': __, ...headers } = event.headers;
  return {
    ...event,
    rawPath: API_PATH,
    rawQueryString,
    headers: { ...headers, accept: 'application/json' },
    requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method: 'GET' } },
  };
}

function originOf({ headers, requestContext }: APIGatewayProxyEventV2): string {
  const isLocal = requestContext.accountId === 'local';
  const host =
    (isLocal ? undefined : headers[PUBLIC_HOST_HEADER]) ?? headers.host ?? requestContext.domainName;
  // Whatever else a client writes there would stand in the page.
  const isHost = /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i.test(host);
  return `${isLocal ? 'http' : 'https'}://${isHost ? host : 'localhost'}`;
}

const toAnswer = ({ status, type, body, cacheControl }: PageAnswer): Answer => ({
  statusCode: status,
  headers: {
    'content-type': type,
    'content-security-policy': READER_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    vary: 'accept-encoding',
    ...(cacheControl === null
      ? { 'cache-control': 'no-store' }
      : { 'cache-control': cacheControl, etag: etagOf(body) }),
  },
  body,
});
