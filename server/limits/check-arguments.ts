import {
  badInput,
  checkCount,
  checkNotEmpty,
  checkSummaryLength,
  toAddress,
} from '../../resolvers/bad-input.ts';
import { checkCursor } from '../../resolvers/cursor.ts';
import { toArticleQuery } from '../../resolvers/filter/article-query.ts';
import { checkDirection } from '../../resolvers/page.ts';
import { checkQuery } from '../../resolvers/search/check-query.ts';
import type { ArticleFilter } from '../../schema/generated/resolver-types.ts';
import { limits } from './limits.ts';

/** Checks what holds of every argument, input objects included. Throws BAD_USER_INPUT. */
export function checkArguments(args: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(args)) checkSize(name, value);
}

function checkSize(name: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > limits.stringArgument)
      throw badInput(`\`${name}\` takes at most ${limits.stringArgument} characters, not ${value.length}.`);
    // Half of a surrogate pair is no text: it has no UTF-8.
    if (!value.isWellFormed()) throw badInput(`\`${name}\` is no well-formed text.`);
  } else if (Array.isArray(value)) {
    if (value.length > limits.listArgument)
      throw badInput(`\`${name}\` takes at most ${limits.listArgument} values, not ${value.length}.`);
    for (const item of value) checkSize(name, item);
  } else if (value !== null && typeof value === 'object') {
    for (const [field, inner] of Object.entries(value)) checkSize(`${name}.${field}`, inner);
  }
}

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
  ['id', ofString((value) => toAddress('id', value))],
  [
    'ids',
    (value) => (Array.isArray(value) ? value.forEach(ofString((id) => toAddress('ids', id))) : undefined),
  ],
  ['query', ofString(checkQuery)],
  ['types', (value) => (Array.isArray(value) ? checkNotEmpty('types', value, 'a kind') : undefined)],
  ['slug', ofString((value) => toAddress('slug', value))],
  ['filter', (value) => (isFilter(value) ? toArticleQuery(value) : undefined)],
]);

function ofNumber(check: (value: number) => unknown) {
  return (value: unknown): void => void (typeof value === 'number' && check(value));
}

function ofString(check: (value: string) => unknown) {
  return (value: unknown): void => void (typeof value === 'string' && check(value));
}

/** graphql-js has coerced it to what the SDL says. */
const isFilter = (value: unknown): value is ArticleFilter => typeof value === 'object';
