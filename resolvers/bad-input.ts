import { GraphQLError } from 'graphql';

/** An argument that the client has to change; `message` says to what. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 20;

/** A number of things asked for: 1 to 100. An explicit null is the default. */
export function checkCount(name: string, value: number | null | undefined, fallback: number): number {
  const count = value ?? fallback;
  if (count < 1 || count > MAX_PAGE)
    throw badInput(`\`${name}\` must be from 1 to ${MAX_PAGE}, not ${count}.`);
  return count;
}

export const LONGEST_ADDRESS = 200;

/** An id or a slug as it can be: whether it finds something is another question. Throws BAD_USER_INPUT. */
export function checkAddress(name: 'id' | 'ids' | 'slug', value: string): string {
  if (value.length > LONGEST_ADDRESS || !/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(value))
    throw badInput(
      `\`${name}\` takes 1 to ${LONGEST_ADDRESS} letters, digits, - and _, and begins with a letter or digit.`,
    );
  return value;
}
