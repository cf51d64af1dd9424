import * as v from 'valibot';
import { WebhookError } from './deliver.ts';

/** Who is told, and what the telling is signed with. Both are secrets: some addresses do what they do for whoever posts to them. */
export interface Receiver {
  readonly url: URL;
  readonly key: string;
}

const HOOK = 'url must be an https address of a named host, without a password';
const KEY = 'key must be a text of 16 characters or more';

/** The function that calls it stands inside an account: no address as digits, no name of the machine itself. */
const isHook = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  const isNamed =
    /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(hostname) && !/\.(?:localhost|local|internal)$/.test(hostname);
  return protocol === 'https:' && isNamed && username === '' && password === '' && hash === '';
};

const schema = v.object(
  { url: v.pipe(v.string(HOOK), v.check(isHook, HOOK)), key: v.pipe(v.string(KEY), v.minLength(16, KEY)) },
  'it must be JSON such as {"url":"https://…","key":"…"}',
);

/** Reads the value of a parameter. Throws WebhookError, which says what is wrong of it and nothing that stands in it. */
export function receiverIn(parameter: string, value: string): Receiver {
  const read = v.safeParse(schema, parsed(value), { abortEarly: true });
  if (!read.success) throw new WebhookError(`The parameter ${parameter} cannot be used: ${messageOf(read)}`);
  return { url: new URL(read.output.url), key: read.output.key };
}

const messageOf = ({
  issues: [issue],
}: {
  readonly issues: readonly [v.BaseIssue<unknown>, ...unknown[]];
}) =>
  // A field that is missing is told by the object, in words of its own.
  issue.path?.[0]?.key === 'url' ? HOOK : issue.path?.[0]?.key === 'key' ? KEY : issue.message;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
