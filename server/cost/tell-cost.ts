import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import { UNKNOWN_SIZES } from '../../store/content-sizes.ts';
import { limits } from '../limits/limits.ts';
import { fragmentsOf } from '../limits/measure-shape.ts';
import type { RequestContext } from '../request-context.ts';
import { dollarsPerMillion } from './dollars.ts';
import { estimateReads } from './estimate.ts';

/** With the header `x-kiosque-cost: 1`: what the operation asked for, what it was to read at most and what it read. */
export const tellCost: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => {
    const started = performance.now();
    return {
      willSendResponse: async ({ response, contextValue, document, operation, schema, request }) => {
        if (!contextValue.costed || response.body?.kind !== 'single') return;
        const { weight } = contextValue.report;
        const root = schema.getQueryType();
        if (weight === null || document === undefined || operation == null || root == null) return;
        const actual = contextValue.cost();
        const { coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        );
        const running = { schema, fragments: fragmentsOf(document), variables: coerced ?? {} };
        const sizes = await contextValue.sizes().catch(() => UNKNOWN_SIZES);
        const result = response.body.singleResult;
        const cost = {
          objects: { asked: weight.objects, allowed: limits.objects },
          readUnits: { estimated: estimateReads(operation, root, running, sizes), actual: actual.readUnits },
          requests: actual.requests,
          rounds: actual.rounds,
          dollarsPerMillion: dollarsPerMillion(actual.readUnits, performance.now() - started),
        };
        response.body.singleResult = { ...result, extensions: { ...result.extensions, cost } };
      },
    };
  },
};
