import { type Ask, queryOf } from '../ask.ts';
import { AskError, askErrorOf } from '../faults.ts';
import type { Operation } from '../operation.ts';

/**
 * Asks the API by GET, so that the browser and CloudFront keep the answer. Operations go by their hash; an API that does not
 * know one, of another release, gets its text.
 */
export const askApi =
  (signal: AbortSignal): Ask =>
  async (operation, variables) => {
    const first = await get(operation, variables, false, signal);
    const isUnknown = first.errors.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND');
    const answered = isUnknown ? await get(operation, variables, true, signal) : first;
    if (answered.data === null) throw askErrorOf(answered.status, answered.errors);
    return answered.data;
  };

/** Gives out an answer that is there already. */
export const askOnce =
  // biome-ignore lint/suspicious/noExplicitAny: what the server put into the page for the same operation
    (data: any): Ask =>
    async () =>
      data;

interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the API answers as the operation's types say
  readonly data: any;
  readonly errors: NonNullable<Parameters<typeof askErrorOf>[1]>;
}

async function get(
  operation: Operation<unknown, never>,
  variables: object,
  withText: boolean,
  signal: AbortSignal,
): Promise<Answered> {
  const response = await fetch(`/graphql?${queryOf(operation, variables, withText)}`, {
    headers: { accept: 'application/graphql-response+json, application/json' },
    signal,
  }).catch(() => {
    throw new AskError('offline');
  });
  const { data = null, errors = [] } = await response.json().catch(() => {
    throw askErrorOf(response.status);
  });
  return { status: response.status, data: errors.length > 0 ? null : data, errors };
}
