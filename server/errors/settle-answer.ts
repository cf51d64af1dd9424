import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { limits } from '../limits/limits.ts';
import type { RequestContext } from '../request-context.ts';
import { INTERNAL, UNAVAILABLE } from './format-error.ts';

/** Seconds to wait before trying again: what throttled DynamoDB usually needs. */
const RETRY_AFTER = '1';

/**
 * Decides what becomes of an answer with errors. Where the database was in trouble, a document of another version or a limit was met halfway, no
 * part of the answer is sent: a field that is null because it could not be read looks like one that is null.
 */
export const settleAnswer: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) contextValue.report.errors.push(error);
    },
    willSendResponse: async (context) => settle(context),
  }),
};

function settle({ response, contextValue }: GraphQLRequestContext<RequestContext>): void {
  if (response.body?.kind !== 'single') return;
  const { errors, data } = response.body.singleResult;
  if (errors === undefined) return;
  const fatal = errors.find((error) => statusOf(error) !== undefined);
  const told =
    fatal === undefined
      ? errors.slice(0, limits.errors).map((error) => withRequestId(error, contextValue.requestId))
      : [withoutPath(fatal)];
  const status = fatal === undefined ? undefined : statusOf(fatal);
  response.body.singleResult =
    fatal !== undefined || data === undefined ? { errors: told } : { errors: told, data };
  if (status !== undefined) response.http.status = status;
  // Apollo Server takes what a plugin refuses for a fault of the server's.
  else if (response.http.status === 500 && !errors.some(isInternal)) response.http.status = 400;
  else if (data == null && errors.some(isInternal)) response.http.status = 500;
  if (status === 503) response.http.headers.set('retry-after', RETRY_AFTER);
  contextValue.report.codes = [...new Set(told.map(({ extensions }) => String(extensions?.code)))];
}

const statusOf = ({ extensions }: GraphQLFormattedError): number | undefined =>
  FATAL[String(extensions?.code)];

/** The whole answer failed, whichever field was the first to. */
const withoutPath = ({ path: _, ...error }: GraphQLFormattedError): GraphQLFormattedError => error;

/** Codes that take the whole answer with them, and their HTTP status. */
const FATAL: Readonly<Record<string, number>> = {
  [UNAVAILABLE]: 503,
  ANSWER_LIMIT_EXCEEDED: 400,
  COST_LIMIT_EXCEEDED: 400,
};

const isInternal = ({ extensions }: GraphQLFormattedError): boolean => extensions?.code === INTERNAL;

/** With it whoever runs the server finds in the log what was masked. */
const withRequestId = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  isInternal(error) ? { ...error, extensions: { ...error.extensions, requestId } } : error;
