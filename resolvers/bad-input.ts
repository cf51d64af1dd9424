import { GraphQLError } from 'graphql';

/** An argument that the client has to change; `message` says to what. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;

/** A number of things asked for: 0 to 100. An explicit null is the default. Throws BAD_USER_INPUT. */
export function checkCount(name: string, value: number | null | undefined, fallback: number): number {
  const count = value ?? fallback;
  if (count < 0 || count > MAX_PAGE)
    throw badInput(`\`${name}\` must be from 0 to ${MAX_PAGE}, not ${count}.`);
  return count;
}

/**
 * A list that narrows down what is found: with nothing in it nothing could be. Lists of another meaning may be empty
 * (`nodes(ids: [])` is asked for nothing, `name(languages: [])` has no preference). Throws BAD_USER_INPUT.
 *
 * @param one what to put into it, for the message
 */
export function checkNotEmpty(name: string, values: readonly unknown[], one: string): void {
  if (values.length === 0) throw badInput(`\`${name}\` must not be empty: leave it out, or name ${one}.`);
}

const LONGEST_SUMMARY = 500;

/** A number of characters: 1 to 500. Throws BAD_USER_INPUT. */
export function checkSummaryLength(most: number): number {
  if (most < 1 || most > LONGEST_SUMMARY)
    throw badInput(`\`maxLength\` must be from 1 to ${LONGEST_SUMMARY}, not ${most}.`);
  return most;
}

export const LONGEST_ADDRESS = 200;

/**
 * An id or a slug as it can be: whether it finds something is another question. Null for one that never could: it comes
 * from an address that somebody mistyped, and has to be answered like every page that is not there. Throws
 * BAD_USER_INPUT for one of over 200 characters.
 */
export function toAddress(name: 'id' | 'ids' | 'slug', value: string): string | null {
  if (value.length > LONGEST_ADDRESS)
    throw badInput(`\`${name}\` takes at most ${LONGEST_ADDRESS} characters, not ${value.length}.`);
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(value) ? value : null;
}
