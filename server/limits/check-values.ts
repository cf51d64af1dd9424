import { badInput, checkCount, checkSummaryLength, LONGEST_ADDRESS } from '../../resolvers/bad-input.ts';
import { checkCursor } from '../../resolvers/cursor.ts';
import { toArticleQuery } from '../../resolvers/filter/article-query.ts';
import { checkDirection } from '../../resolvers/page.ts';
import type { ArticleFilter } from '../../schema/generated/resolver-types.ts';

/**
 * Checks what can be known of a field's arguments without reading anything: ranges, lengths, the form of cursors, and
 * which of them exclude each other. Throws BAD_USER_INPUT. Whether a cursor is of the list it is given to is left to
 * the resolver, which knows the list. Null is as good as absent.
 */
export function checkValues(args: Readonly<Record<string, unknown>>): void {
  checkDirection(args);
  for (const [name, value] of Object.entries(args)) if (value != null) CHECKS.get(name)?.(value);
}

/** An argument of one name means the same on every field. */
const CHECKS: ReadonlyMap<string, (value: unknown) => void> = new Map([
  ['first', ofNumber((value) => checkCount('first', value, value))],
  ['last', ofNumber((value) => checkCount('last', value, value))],
  ['maxLength', ofNumber(checkSummaryLength)],
  ['after', ofString((value) => checkCursor('after', value))],
  ['before', ofString((value) => checkCursor('before', value))],
  ['id', ofString((value) => checkLength('id', value))],
  [
    'ids',
    (value) => (Array.isArray(value) ? value.forEach(ofString((id) => checkLength('ids', id))) : undefined),
  ],
  ['slug', ofString((value) => checkLength('slug', value))],
  ['filter', (value) => (isFilter(value) ? toArticleQuery(value) : undefined)],
]);

function ofNumber(check: (value: number) => unknown) {
  return (value: unknown): void => void (typeof value === 'number' && check(value));
}

function ofString(check: (value: string) => unknown) {
  return (value: unknown): void => void (typeof value === 'string' && check(value));
}

function checkLength(name: string, value: string): void {
  if (value.length > LONGEST_ADDRESS)
    throw badInput(`\`${name}\` takes at most ${LONGEST_ADDRESS} characters, not ${value.length}.`);
}

/** graphql-js has coerced it to what the SDL says. */
const isFilter = (value: unknown): value is ArticleFilter => typeof value === 'object';
