import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { WebhookMessage } from './message.ts';

/** Before the second attempt, the third, and so on: with what ten seconds for each answer come to, under four minutes. */
const PAUSES_MS = [1_000, 5_000, 25_000, 90_000];

/** Whoever is to be told does not answer with 2xx. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

/** Posts; resolves with the status of the answer. Rejects where there was none. */
export type Post = (headers: Readonly<Record<string, string>>, body: string) => Promise<number>;

/** Posts a message until it is taken. Throws WebhookError, which does not tell the address. */
export async function deliver(
  { id, body }: WebhookMessage,
  secret: string,
  post: Post,
  pausesMs: readonly number[] = PAUSES_MS,
): Promise<void> {
  let last = '';
  for (const pause of [0, ...pausesMs]) {
    if (pause > 0) await setTimeout(pause);
    try {
      const status = await post(headersOf(id, body, secret, Math.floor(Date.now() / 1000)), body);
      if (status >= 200 && status < 300) return;
      last = `the answer was ${status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    console.warn(`Not told yet: ${last}`);
  }
  throw new WebhookError(`The webhook did not take ${id}: ${last}`);
}

/**
 * The signature is of timestamp, a dot, and the body as it is sent: whoever checks it refuses what is older than minutes,
 * so that nothing that was overheard can be sent again.
 *
 * @param seconds since 1970
 */
export const headersOf = (
  id: string,
  body: string,
  secret: string,
  seconds: number,
): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'user-agent': 'Kiosque',
  'x-kiosque-id': id,
  'x-kiosque-timestamp': String(seconds),
  'x-kiosque-signature': `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
});
