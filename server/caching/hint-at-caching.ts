import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.ts';
import { hintOf, isNotFound } from './hint.ts';

/** Says of an answer how long it may be kept: not at all with errors, with what is not there, or with its cost. */
export const hintAtCaching: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, document, operation, contextValue }) => {
      if (response.body?.kind !== 'single' || document === undefined || operation == null) return;
      const { errors, data } = response.body.singleResult;
      if (errors !== undefined || contextValue.costed || isNotFound(data)) return;
      contextValue.report.hint = hintOf(document, operation);
    },
  }),
};
