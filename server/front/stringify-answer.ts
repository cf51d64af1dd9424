import { GraphQLError } from 'graphql';
import { limits } from '../limits/limits.ts';

/**
 * An answer as JSON. Throws ANSWER_LIMIT_EXCEEDED before it makes a string that nobody could be sent: each of a
 * million fields may refer to the same long text, which takes memory only once it is written out.
 */
export function stringifyAnswer(answer: object): string {
  if (sizeOf(answer, limits.answerBytes) > limits.answerBytes) throw answerTooLarge();
  return `${JSON.stringify(answer)}\n`;
}

export const TOO_LARGE_MESSAGE = `The answer has more than ${limits.answerBytes} bytes: ask for smaller pages or fewer fields.`;

const answerTooLarge = (): GraphQLError =>
  new GraphQLError(TOO_LARGE_MESSAGE, {
    extensions: { code: 'ANSWER_LIMIT_EXCEEDED', http: { status: 400 } },
  });

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Characters at least, counted until there are more than `enough`. */
function sizeOf(value: unknown, enough: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (!isFields(value)) return 4;
  let size = 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      size += 1 + sizeOf(item, enough - size);
      if (size > enough) break;
    }
    return size;
  }
  // Pairs of all names and values, as Object.entries makes them, would be a tenth of the work of a large answer.
  for (const name in value) {
    size += name.length + 4 + sizeOf(value[name], enough - size);
    if (size > enough) break;
  }
  return size;
}
