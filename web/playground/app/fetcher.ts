import type { Fetcher } from '@graphiql/toolkit';
import { type Answer, NoAnswerError, noConnection, parseAnswer } from '../../../operations/read-answer.ts';
import { type Cost, lastAnswer } from './last-answer.ts';

/**
 * Asks the API, and lets `lastAnswer` know of it. Whatever happens comes back as an answer: GraphiQL would show an
 * exception with its stack.
 */
export const createFetcher =
  (url: string): Fetcher =>
  async ({ query, variables, operationName }, options) => {
    lastAnswer.set('waiting');
    const started = performance.now();
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json, application/json;q=0.9',
          'content-type': 'application/json',
          'x-kiosque-cost': '1',
          ...options?.headers,
        },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const text = await response.text();
      const milliseconds = performance.now() - started;
      const { shown, cost } = withoutCost(parseAnswer(text, response));
      const bytes = new TextEncoder().encode(text).length;
      lastAnswer.set({ status: response.status, milliseconds, bytes, sent: sentFor(response.url), cost });
      return shown;
    } catch (error) {
      lastAnswer.set('failed');
      const { message } = error instanceof NoAnswerError ? error : noConnection(url, error);
      return { errors: [{ message }] };
    }
  };

/** The cost was asked for by the playground, not by the query: it is told beside the answer. */
function withoutCost({ extensions, ...answer }: Answer): { shown: object; cost: Cost | null } {
  if (extensions === undefined) return { shown: answer, cost: null };
  const { cost, ...others } = extensions;
  const shown = Object.keys(others).length > 0 ? { ...answer, extensions: others } : answer;
  return { shown, cost: isCost(cost) ? cost : null };
}

const isCost = (value: unknown): value is Cost =>
  typeof value === 'object' && value !== null && 'objects' in value && 'readUnits' in value;

function sentFor(url: string): number | null {
  const entry = performance.getEntriesByName(url, 'resource').at(-1);
  performance.clearResourceTimings();
  return entry instanceof PerformanceResourceTiming && entry.encodedBodySize > 0
    ? entry.encodedBodySize
    : null;
}
