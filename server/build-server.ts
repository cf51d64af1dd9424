import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from '../resolvers/context.ts';
import type { ReadCost } from '../store/meter.ts';
import { buildSchema } from './schema.ts';

/** Told of every answer: what it was for and what it read. */
export type OnAnswer = (answer: { readonly operationName: string | null; readonly cost: ReadCost }) => void;

/** The one assembly of Apollo Server: Lambda, the local server and the tests all run this. */
export function buildServer(onAnswer: OnAnswer): ApolloServer<Context> {
  const observe: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, operationName }) => {
        onAnswer({ operationName: operationName ?? null, cost: contextValue.cost() });
      },
    }),
  };
  return new ApolloServer<Context>({
    schema: buildSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // A Lambda container is frozen, not stopped: there is no signal to drain on.
    stopOnTerminationSignals: false,
    plugins: [
      observe,
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
