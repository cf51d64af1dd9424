import { createHash } from 'node:crypto';
import { badInput } from './bad-input.ts';

/** Version of the form below: a cursor of an older form is refused, not misread. */
const VERSION = 1;
const FINGERPRINT_BYTES = 6;
const MAX_CURSOR_CHARACTERS = 512;

/**
 * A cursor is a place in one list: version, fingerprint of the list (its name, filter and order), and the sort key
 * of an edge, in base64url. It holds for that list alone, and stays valid while content is added. The list is hashed
 * for the first cursor that is asked for.
 */
export function cursorsOf(list: string): (sortKey: string) => string {
  let prefix: Buffer | undefined;
  return (sortKey) => {
    prefix ??= Buffer.concat([Buffer.from([VERSION]), fingerprint(list)]);
    return Buffer.concat([prefix, Buffer.from(sortKey)]).toString('base64url');
  };
}

/** The sort key in a cursor of this list. Throws BAD_USER_INPUT for anything else; a forged key is only a place in it. */
export function decodeCursor(argument: 'after' | 'before', list: string, cursor: string): string {
  const { of, sortKey } = checkCursor(argument, cursor);
  if (!of.equals(fingerprint(list))) throw noCursor(argument);
  return sortKey;
}

/** What a cursor of any list holds. Throws BAD_USER_INPUT for what no list can have given. */
export function checkCursor(
  argument: 'after' | 'before',
  cursor: string,
): { readonly of: Buffer; readonly sortKey: string } {
  if (cursor.length > MAX_CURSOR_CHARACTERS || !/^[\w-]+$/.test(cursor)) throw noCursor(argument);
  const bytes = Buffer.from(cursor, 'base64url');
  const sortKey = bytes.toString('utf8', 1 + FINGERPRINT_BYTES);
  if (bytes[0] !== VERSION || !isSortKey(sortKey)) throw noCursor(argument);
  return { of: bytes.subarray(1, 1 + FINGERPRINT_BYTES), sortKey };
}

const noCursor = (argument: string) =>
  badInput(
    `\`${argument}\` is no cursor of this list. Pass a \`cursor\`, \`startCursor\` or \`endCursor\` that the same list, filter and order gave.`,
  );

const fingerprint = (list: string): Buffer =>
  createHash('sha256').update(list).digest().subarray(0, FINGERPRINT_BYTES);

/** DynamoDB takes no empty key, and no key of ours holds a control character. */
const isSortKey = (key: string): boolean => /^[^\p{Cc}]+$/u.test(key);
