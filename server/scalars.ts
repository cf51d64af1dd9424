import { GraphQLError, Kind, type ValueNode } from 'graphql';

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

/** `2026-02-30` is no date. */
function isCalendarDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}
