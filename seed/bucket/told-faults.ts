import { hash } from 'node:crypto';
import type { Mail } from '../../store/mail.ts';
import type { ObjectStore } from '../../store/objects.ts';
import { atOnce } from './at-once.ts';

/** What an editor has to mend about an object of the content bucket. */
export interface BucketFault {
  readonly key: string;
  /** In one line that begins with the key. */
  readonly message: string;
  /** Of the object that has it; empty where that is not known. */
  readonly etag: string;
  /** The messages of the queue that were about the object; none where a seeding of all texts came upon it. */
  readonly messageIds: readonly string[];
}

/** What is said to whoever is mailed. */
export interface Wording {
  readonly subject: (faults: number) => string;
  readonly before: string;
  readonly after: string;
}

/** A fault lies here as long as it is remembered, by a key that names its object: 30 days. */
export const UNREADABLE = 'unreadable/';
/** Messages whose fault was mailed. */
const MAILED = 'mailed/';
/** So many are named in a mail; the others are counted. */
const MOST_NAMED = 20;
/** Characters of each: a mail by SNS has 256 KB at most. */
const LONGEST = 2_000;
const REQUESTS_AT_ONCE = 32;

/**
 * Remembers faults, and mails those that are new, all of them in one mail. New is what a message is about that was not mailed
 * before: a message comes three times, but each upload and each redrive is another one. What no message is about is new once
 * for the same words in the same object. A mail that cannot be sent is tried again with the next attempt of its message: it
 * keeps nobody's text from being published.
 */
export async function tellFaults(
  state: ObjectStore,
  mail: Mail | null,
  faults: readonly BucketFault[],
  wording: Wording,
): Promise<void> {
  const fresh: BucketFault[] = [];
  await atOnce(faults, REQUESTS_AT_ONCE, async (fault) => {
    console.warn(fault.message);
    if (await isNew(state, fault)) fresh.push(fault);
  });
  if (fresh.length === 0) return;
  if (mail !== null) {
    const text = mailText(fresh, wording, state.bucket);
    try {
      await mail(wording.subject(fresh.length), text);
    } catch (error) {
      console.error('Could not be mailed:', error);
      return;
    }
  }
  await atOnce(fresh, REQUESTS_AT_ONCE, async (fault) => {
    await state.put(rememberedAs(fault), fault.message);
    for (const id of fault.messageIds) await state.put(mailedAs(fault, id), fault.message);
  });
}

async function isNew(state: ObjectStore, fault: BucketFault): Promise<boolean> {
  if (fault.messageIds.length === 0) return (await state.look(rememberedAs(fault))) === null;
  for (const id of fault.messageIds) if ((await state.look(mailedAs(fault, id))) === null) return true;
  return false;
}

function mailText(faults: readonly BucketFault[], { before, after }: Wording, bucket: string): string {
  const lines = faults.map(({ message }) => [...message].slice(0, LONGEST).join('')).sort();
  const more = lines.length - MOST_NAMED;
  const named = more > 0 ? [...lines.slice(0, MOST_NAMED), `… + ${more}: ${bucket}/${UNREADABLE}`] : lines;
  return [before, ...named, after].join('\n\n');
}

const shortHash = (...parts: readonly string[]): string => hash('sha256', parts.join('\n')).slice(0, 12);
/** A key has 1,024 bytes at most. */
const named = (key: string): string => [...key].slice(0, 200).join('');
const rememberedAs = ({ key, message, etag }: BucketFault): string =>
  `${UNREADABLE}${shortHash(key, message, etag)}/${named(key)}`;
const mailedAs = ({ key }: BucketFault, id: string): string => `${MAILED}${shortHash(key, id)}`;
