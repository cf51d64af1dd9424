import { createHash } from 'node:crypto';
import { badInput } from './bad-input.ts';

/** Version of the form below: a cursor of an older form is refused, not misread. */
const VERSION = 1;
const FINGERPRINT_BYTES = 6;
export const MAX_CURSOR_CHARACTERS = 512;

/**
 * A cursor is a place in one list: version, fingerprint of the list (its name, filter and order), and the sort key
 * of an edge, in base64url. It holds for that list alone, and stays valid while content is added.
 */
export function encodeCursor(list: string, sortKey: string): string {
  return Buffer.concat([Buffer.from([VERSION]), fingerprint(list), Buffer.from(sortKey)]).toString(
    'base64url',
  );
}

/** The sort key in a cursor of this list. Throws BAD_USER_INPUT for anything else; a forged key is only a place in it. */
export function decodeCursor(argument: 'after' | 'before', list: string, cursor: string): string {
  const bytes =
    cursor.length <= MAX_CURSOR_CHARACTERS && /^[\w-]+$/.test(cursor)
      ? Buffer.from(cursor, 'base64url')
      : null;
  const key = bytes?.subarray(1 + FINGERPRINT_BYTES);
  const isOurs = bytes?.[0] === VERSION && bytes.subarray(1, 1 + FINGERPRINT_BYTES).equals(fingerprint(list));
  if (key === undefined || !isOurs || !isSortKey(key.toString('utf8'))) {
    throw badInput(
      `\`${argument}\` is no cursor of this list. Pass a \`cursor\`, \`startCursor\` or \`endCursor\` that the same list, filter and order gave.`,
    );
  }
  return key.toString('utf8');
}

const fingerprint = (list: string): Buffer =>
  createHash('sha256').update(list).digest().subarray(0, FINGERPRINT_BYTES);

/** DynamoDB takes no empty key, and no key of ours holds a control character. */
const isSortKey = (key: string): boolean => /^[^\p{Cc}]+$/u.test(key);
