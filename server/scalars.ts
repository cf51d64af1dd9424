import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isCalendarDate } from '../text/calendar-date.ts';
import { isLanguageTag } from '../text/language-tag.ts';

/** How a scalar reads what a client sends. What the server sends has been checked when it was seeded. */
interface ScalarInput {
  parseValue(value: unknown): string;
  parseLiteral(node: ValueNode): string;
}

export const scalars: Readonly<Record<'Date' | 'Language', ScalarInput>> = {
  Date: checked('Date', isCalendarDate, 'a calendar date such as 2026-07-01'),
  // Case says nothing in a tag: keys of the table have it in lower case.
  Language: checked('Language', isLanguageTag, 'a language tag such as fr or ar-MA', (tag) =>
    tag.toLowerCase(),
  ),
};

function checked(
  name: string,
  isValid: (value: string) => boolean,
  what: string,
  toKnown = (value: string): string => value,
): ScalarInput {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string' && isValid(value)) return toKnown(value);
    throw new GraphQLError(`${name} must be ${what}.`, node === undefined ? {} : { nodes: node });
  };
  return {
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  };
}
