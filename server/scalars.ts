import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { isCalendarDate } from '../text/calendar-date.ts';

/** How a scalar reads what a client sends. What the server sends has been checked when it was seeded. */
interface ScalarInput {
  parseValue(value: unknown): string;
  parseLiteral(node: ValueNode): string;
}

/** RFC 5646 knows no longer tag; a longer one would be no key of the table. */
const LONGEST_TAG = 35;

export const scalars: Readonly<Record<'Date' | 'Language', ScalarInput>> = {
  Date: checked('Date', isCalendarDate, 'a calendar date such as 2026-07-01'),
  Language: checked(
    'Language',
    (value) => value.length <= LONGEST_TAG && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(value),
    'a language tag in lower case such as fr',
  ),
};

function checked(name: string, isValid: (value: string) => boolean, what: string): ScalarInput {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`${name} must be ${what}.`, node === undefined ? {} : { nodes: node });
  };
  return {
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  };
}
