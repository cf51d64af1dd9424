import type { HTTPGraphQLRequest } from '@apollo/server';
import { limits } from '../limits/limits.ts';
import type { Refusal } from './refusal.ts';

/**
 * Refuses a document or variables whose brackets stand too deep within each other, before anything walks them: the
 * parser calls itself for every level, and a process whose code is not compiled yet runs out of stack at some hundred.
 */
export function checkNesting({ body, search }: HTTPGraphQLRequest): Refusal | null {
  const { query, variables } = isRecord(body) ? body : ofSearch(search);
  if (typeof query === 'string' && isTextTooDeep(query)) return refusal('document');
  const isTooDeep = typeof variables === 'string' ? isTextTooDeep(variables) : isValueTooDeep(variables);
  return isTooDeep ? refusal('variables') : null;
}

const refusal = (what: 'document' | 'variables'): Refusal => ({
  status: 400,
  code: 'NESTING_LIMIT_EXCEEDED',
  message: `The ${what} ${what === 'document' ? 'has' : 'have'} more than ${limits.nesting} brackets within each other: lists, objects and selections may not stand so deep.`,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function ofSearch(search: string): Readonly<Record<string, unknown>> {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get('query'), variables: parameters.get('variables') };
}

function isValueTooDeep(value: unknown, left: number = limits.nesting): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => isValueTooDeep(inner, left - 1));
}

/** Where a bracket of GraphQL or JSON does not count: in strings and comments. A string that is not closed ends with its line. */
const OPAQUE = /"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*"?|#[^\r\n]*/g;

/** Counts brackets of GraphQL or JSON. Whether each closes what was opened is the parser's business. */
function isTextTooDeep(text: string): boolean {
  // Most texts have not so many brackets at all, wherever they stand.
  if (!MANY.test(text)) return false;
  let depth = 0;
  for (const bracket of text.replace(OPAQUE, '').match(/[[{(\]})]/g) ?? []) {
    depth += '[{('.includes(bracket) ? 1 : -1;
    if (depth > limits.nesting) return true;
  }
  return false;
}

const MANY = new RegExp(`^(?:[^[{(]*[[{(]){${limits.nesting + 1}}`);
