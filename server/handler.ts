import { randomUUID } from 'node:crypto';
import type { HTTPGraphQLRequest } from '@apollo/server';
import { startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyEventV2, Context as LambdaContext } from 'aws-lambda';
import { createContext } from '../resolvers/context.ts';
import { MissingLinkError } from '../resolvers/missing-link.ts';
import { readSizes } from '../store/content-sizes.ts';
import type { KeptContent } from '../store/kept-content.ts';
import type { KeptReads } from '../store/kept-reads.ts';
import type { Readable } from '../store/readable.ts';
import { buildServer, type OnAnswer } from './build-server.ts';
import { type Compressed, compress } from './caching/compress.ts';
import { unlessKnown } from './caching/conditional.ts';
import { withEdge } from './caching/hint.ts';
import { type AllowedOrigins, corsHeaders, preflight } from './cors.ts';
import { deadline } from './deadline.ts';
import { admit } from './front/admit.ts';
import { requestsOf, unexpected } from './front/ask-apollo.ts';
import { checkNesting } from './front/check-nesting.ts';
import { type Answer, errorAnswer, finish } from './front/finish.ts';
import { withLegacyStatus } from './front/legacy-status.ts';
import { isFromOrigin, notByThisWay } from './front/origin-secret.ts';
import { pageForPeople } from './front/page-for-people.ts';
import { createQueue } from './front/queue.ts';
import { foreignEvent, readEvent } from './front/read-event.ts';
import { busy, isRefusal, type Refusal } from './front/refusal.ts';
import { LOCAL } from './lambda-context.ts';
import { limits } from './limits/limits.ts';
import { type Log, noLog } from './log/log.ts';
import { logRequest, type RequestLog } from './log/request-log.ts';
import {
  type AdmittedRequest,
  newReport,
  type RequestContext,
  type RequestReport,
} from './request-context.ts';
import { NO_OPERATIONS, type TrustedOperations } from './trusted-operations.ts';

/**
 * Answers one event: a request as API Gateway's HTTP APIs tell of it (payload format 2.0), anything else with a refusal.
 * `lambda` is what Lambda passes along; the API does not look at it. No answer is a rejection.
 */
export type Handler = (event: unknown, lambda?: LambdaContext) => Promise<Answer>;

export interface HandlerOptions {
  /** Default: none. */
  readonly log?: Log;
  /** What is logged of a request that went well. Default: all that is known. */
  readonly requestLog?: RequestLog;
  /** Default: any. */
  readonly origins?: AllowedOrigins;
  /** Whether clients may ask for the schema. Default: they may. */
  readonly introspection?: boolean;
  /** What the process keeps of what it has read. Default: nothing. */
  readonly kept?: KeptReads | null;
  /** Which answers are compressed here. Default: all, as nothing behind the handler does it. */
  readonly compressed?: Compressed;
  /** Operations that are known by their hash. Default: none. */
  readonly trusted?: TrustedOperations;
  /** How long a cache in front of the API may keep answers about content, in seconds. Default: five minutes. */
  readonly edgeSeconds?: number | null;
  /** What a request has to say in a header to be answered, as CloudFront does; null: nothing. */
  readonly originSecret?: string | null;
}

/** The API over one table: the handler that Lambda runs, and the local server and the tests with it. */
export function createHandler(
  database: Readable,
  onAnswer: OnAnswer = () => {},
  {
    log = noLog,
    requestLog = 'full',
    origins = '*',
    introspection = true,
    kept = null,
    compressed = 'all',
    trusted = NO_OPERATIONS,
    edgeSeconds = null,
    originSecret = null,
  }: HandlerOptions = {},
): Handler {
  const contextOf = ({ requestId, report, kept: content, costed }: AdmittedRequest): RequestContext => {
    const signal = deadline(limits.deadlineMs);
    const context = createContext(database, { signal, mostReadUnits: limits.readUnits }, content);
    report.cost = context.cost;
    const sizes = () => readSizes(database, signal());
    return { ...context, sizes, requestId, report, costed };
  };
  const server = buildServer({ onAnswer, log, introspection, trusted });
  const ask = startServerAndCreateLambdaHandler(server, requestsOf(log), {
    context: async ({ event }) => contextOf(event),
  });
  const queue = createQueue(limits.requests);
  const askInTurn = async (asked: Asked): Promise<Answered> => {
    const leave = await queue.enter();
    if (leave === null) return { answer: busy, report: newReport() };
    const lent = asked.fresh ? null : await kept?.open();
    try {
      const first = await askOnce(asked, lent?.content ?? null);
      if (lent == null || !first.report.errors.some(isMissingLink)) return first;
      // What leads nowhere may lead from what is kept to what is gone: once more, by the table alone.
      kept?.drop();
      return await askOnce(asked, null);
    } finally {
      lent?.giveBack();
      leave();
    }
  };
  const askOnce = async ({ http, requestId, lambda, costed }: Asked, content: KeptContent | null) => {
    const report = newReport();
    // The adapter's type allows for handlers that call back instead.
    const answer = await ask({ http, requestId, report, kept: content, costed }, lambda, () => {});
    return { answer: answer ?? errorAnswer(unexpected), report };
  };
  const answer = async (event: APIGatewayProxyEventV2, lambda: LambdaContext): Promise<Whole> => {
    const page = pageForPeople(event);
    if (page !== null) return { answer: page, report: newReport() };
    const http = admit(event);
    const { requestId } = event.requestContext;
    const costed = event.headers['x-kiosque-cost'] === '1';
    const { answer: answered, report } = isRefusal(http)
      ? { answer: http, report: newReport() }
      : (refusedFor(checkNesting(http)) ??
        (await askInTurn({ http, requestId, lambda, costed, fresh: costed || wantsFresh(event) })));
    if (!isRefusal(answered)) return { answer: withLegacyStatus(answered, report.codes), report };
    report.codes = [answered.code];
    return { answer: errorAnswer(answered), report };
  };
  return async (given, lambda = LOCAL) => {
    const event = readEvent(given, randomUUID);
    if (event === null) return finish(errorAnswer(foreignEvent), { requestId: randomUUID(), method: 'POST' });
    const { http, requestId } = event.requestContext;
    if (!isFromOrigin(event, originSecret))
      return finish(errorAnswer(notByThisWay), { requestId, method: http.method });
    if (http.method === 'OPTIONS') return preflight(event, origins);
    const started = performance.now();
    const { answer: whole, report } = await answer(event, lambda);
    const hint = report.hint === null ? null : withEdge(report.hint, edgeSeconds);
    const finished = finish(whole, { requestId, method: http.method, hint });
    const known = unlessKnown(finished, event.headers['if-none-match']);
    const sent = await compress(known, compressed, event.headers['accept-encoding']);
    logRequest(log, requestLog, {
      requestId,
      method: http.method,
      status: sent.statusCode,
      durationMs: performance.now() - started,
      bytes: Buffer.byteLength(known.body),
      report,
    });
    // HEAD has the headers of the answer, and not its body.
    const body = http.method === 'HEAD' ? '' : sent.body;
    return { ...sent, body, headers: { ...sent.headers, ...corsHeaders(event.headers.origin, origins) } };
  };
}

/** A request that may be put to Apollo. */
interface Asked {
  readonly http: HTTPGraphQLRequest;
  readonly requestId: string;
  readonly lambda: LambdaContext;
  readonly costed: boolean;
  /** Whether everything is to be read anew. */
  readonly fresh: boolean;
}

interface Answered {
  readonly answer: Answer | Refusal;
  readonly report: RequestReport;
}

const refusedFor = (refusal: Refusal | null): Answered | null =>
  refusal === null ? null : { answer: refusal, report: newReport() };

interface Whole extends Answered {
  readonly answer: Answer;
}

/** As a browser says it that reloads a page, and whoever measures. */
const wantsFresh = ({ headers }: APIGatewayProxyEventV2): boolean =>
  /\bno-(?:cache|store)\b/i.test(headers['cache-control'] ?? '');

const isMissingLink = (error: Error): boolean =>
  error instanceof MissingLinkError ||
  ('originalError' in error && error.originalError instanceof MissingLinkError);
