import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ReadCost } from '../store/meter.ts';
import { hintAtCaching } from './caching/hint-at-caching.ts';
import { tellCost } from './cost/tell-cost.ts';
import { formatError } from './errors/format-error.ts';
import { settleAnswer } from './errors/settle-answer.ts';
import { stringifyAnswer } from './front/stringify-answer.ts';
import { enforceLimits } from './limits/enforce-limits.ts';
import { limits } from './limits/limits.ts';
import type { Log } from './log/log.ts';
import { createDocumentStore } from './parsed-queries.ts';
import { createQueryCache } from './persisted-queries.ts';
import type { RequestContext } from './request-context.ts';
import { buildSchema } from './schema.ts';
import { onlyTrusted, type TrustedOperations } from './trusted-operations.ts';

/** Told of every answer: what it was for and what it read. */
export type OnAnswer = (answer: { readonly operationName: string | null; readonly cost: ReadCost }) => void;

export interface ServerOptions {
  readonly onAnswer: OnAnswer;
  readonly log: Log;
  readonly introspection: boolean;
  readonly trusted: TrustedOperations;
}

/** The one assembly of Apollo Server: Lambda, the local server and the tests all run this. */
export function buildServer({
  onAnswer,
  log,
  introspection,
  trusted,
}: ServerOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema: buildSchema(),
    introspection,
    // « Did you mean … » tells of the schema, too.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    // A Lambda container is frozen, not stopped: there is no signal to drain on.
    stopOnTerminationSignals: false,
    documentStore: createDocumentStore(),
    cache: createQueryCache(trusted),
    // No cookies, no changes: what a foreign page could make a browser send, it may send. See SECURITY.md.
    csrfPrevention: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.selections,
    validationOptions: { maxErrors: limits.validationErrors },
    executionOptions: { maxCoercionErrors: limits.coercionErrors },
    formatError,
    stringifyResult: stringifyAnswer,
    logger: loggerOf(log),
    plugins: [
      observe(onAnswer),
      onlyTrusted(trusted),
      enforceLimits,
      settleAnswer,
      tellCost,
      hintAtCaching,
      // It instruments every field, which is half of the work of a large answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      // It would load scripts from another host.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** What Apollo Server itself has to say, which is little. */
const loggerOf = (log: Log) => ({
  debug: () => {},
  info: () => {},
  warn: (message: unknown) => log({ level: 'warn', message: String(message) }),
  error: (message: unknown) => log({ level: 'error', message: String(message) }),
});

const observe = (onAnswer: OnAnswer): ApolloServerPlugin<RequestContext> => ({
  unexpectedErrorProcessingRequest: async ({ requestContext, error }) => {
    requestContext.contextValue.report.errors.push(error);
  },
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, operationName, queryHash }) => {
      contextValue.report.operationName = operationName ?? null;
      contextValue.report.hash = queryHash ?? null;
      onAnswer({ operationName: operationName ?? null, cost: contextValue.cost() });
    },
  }),
});
