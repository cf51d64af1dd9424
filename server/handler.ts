import { randomUUID } from 'node:crypto';
import type { HTTPGraphQLRequest } from '@apollo/server';
import { startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyEventV2, Context as LambdaContext } from 'aws-lambda';
import { createContext } from '../resolvers/context.ts';
import type { Database } from '../store/dynamodb.ts';
import { buildServer, type OnAnswer } from './build-server.ts';
import { type AllowedOrigins, corsHeaders, preflight } from './cors.ts';
import { admit } from './front/admit.ts';
import { requestsOf, unexpected } from './front/ask-apollo.ts';
import { checkNesting } from './front/check-nesting.ts';
import { type Answer, errorAnswer, finish } from './front/finish.ts';
import { withLegacyStatus } from './front/legacy-status.ts';
import { pageForPeople } from './front/page-for-people.ts';
import { createQueue } from './front/queue.ts';
import { foreignEvent, readEvent } from './front/read-event.ts';
import { busy, isRefusal, type Refusal } from './front/refusal.ts';
import { LOCAL } from './lambda-context.ts';
import { limits } from './limits/limits.ts';
import { type Log, noLog } from './log/log.ts';
import { logRequest } from './log/request-log.ts';
import {
  type AdmittedRequest,
  newReport,
  type RequestContext,
  type RequestReport,
} from './request-context.ts';

/**
 * Answers one event: a request as API Gateway's HTTP APIs tell of it (payload format 2.0), anything else with a refusal.
 * `lambda` is what Lambda passes along; the API does not look at it. No answer is a rejection.
 */
export type Handler = (event: unknown, lambda?: LambdaContext) => Promise<Answer>;

export interface HandlerOptions {
  /** Default: none. */
  readonly log?: Log;
  /** Default: any. */
  readonly origins?: AllowedOrigins;
  /** Whether clients may ask for the schema. Default: they may. */
  readonly introspection?: boolean;
}

/** The API over one table: the handler that Lambda runs, and the local server and the tests with it. */
export function createHandler(
  database: Database,
  onAnswer: OnAnswer = () => {},
  { log = noLog, origins = '*', introspection = true }: HandlerOptions = {},
): Handler {
  const contextOf = ({ requestId, report }: AdmittedRequest): RequestContext => {
    const reading = { signal: AbortSignal.timeout(limits.deadlineMs), mostReadUnits: limits.readUnits };
    const context = createContext(database, reading);
    report.cost = context.cost;
    return { ...context, requestId, report };
  };
  const ask = startServerAndCreateLambdaHandler(buildServer(onAnswer, log, introspection), requestsOf(log), {
    context: async ({ event }) => contextOf(event),
  });
  const queue = createQueue(limits.requests);
  const askInTurn = async (
    http: HTTPGraphQLRequest,
    requestId: string,
    lambda: LambdaContext,
    report: RequestReport,
  ): Promise<Answer | Refusal> => {
    const leave = await queue.enter();
    if (leave === null) return busy;
    try {
      // The adapter's type allows for handlers that call back instead.
      return (await ask({ http, requestId, report }, lambda, () => {})) ?? errorAnswer(unexpected);
    } finally {
      leave();
    }
  };
  const answer = async (event: APIGatewayProxyEventV2, lambda: LambdaContext, report: RequestReport) => {
    const page = pageForPeople(event);
    if (page !== null) return page;
    const http = admit(event);
    const answered = isRefusal(http)
      ? http
      : (checkNesting(http) ?? (await askInTurn(http, event.requestContext.requestId, lambda, report)));
    if (!isRefusal(answered)) return withLegacyStatus(answered, report.codes);
    report.codes = [answered.code];
    return errorAnswer(answered);
  };
  return async (given, lambda = LOCAL) => {
    const event = readEvent(given, randomUUID);
    if (event === null) return finish(errorAnswer(foreignEvent), randomUUID(), 'POST');
    const { http, requestId } = event.requestContext;
    if (http.method === 'OPTIONS') return preflight(event, origins);
    const started = performance.now();
    const report = newReport();
    const finished = finish(await answer(event, lambda, report), requestId, http.method);
    logRequest(log, {
      requestId,
      method: http.method,
      status: finished.statusCode,
      durationMs: performance.now() - started,
      bytes: Buffer.byteLength(finished.body),
      report,
    });
    return { ...finished, headers: { ...finished.headers, ...corsHeaders(event.headers.origin, origins) } };
  };
}
