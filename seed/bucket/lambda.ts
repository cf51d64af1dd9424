import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CdkCustomResourceIsCompleteResponse, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ConfigError, readConfig } from '../../config/config.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { openObjects } from '../../store/objects.ts';
import { type Asked, dataOf, goOn, type Remaining, told, untilShortlyBefore } from '../release/deployment.ts';
import { fillBucket } from './fill-bucket.ts';
import { bucketSeeding } from './seed-bucket.ts';
import { seedMessages } from './seed-messages.ts';
import { reportUnreadable } from './unreadable.ts';

/** The state has to be put, too. */
const RESERVE_MS = 30_000;

const { tableName, endpoint, contentBucket, stateBucket, objectsEndpoint, graceMs } = readConfig();
if (contentBucket === null || stateBucket === null)
  throw new ConfigError('CONTENT_BUCKET and STATE_BUCKET are to name the two buckets');
const content = openObjects(contentBucket, objectsEndpoint);
const state = openObjects(stateBucket, objectsEndpoint);
const seed = bucketSeeding(openDatabase({ tableName, endpoint, anonymous: false }), {
  content,
  state,
  folder: join(tmpdir(), 'kiosque-bucket'),
});

export { onEvent } from '../release/deployment.ts';

/** Fills an empty bucket with the content that was deployed, and makes the table hold what the bucket does: see `goOn`. */
export const isComplete = (
  event: Asked,
  context: Remaining,
): Promise<CdkCustomResourceIsCompleteResponse> => {
  const signal = untilShortlyBefore(context, RESERVE_MS);
  return goOn(event, signal, async (options) => {
    if (await fillBucket(content, state, import.meta.dirname, signal))
      console.info('The content bucket was empty: it has the content that was deployed.');
    const { result, faults } = await seed(null, { ...told, ...options, graceMs });
    await report(new Map([...faults].map(([path, error]) => [path, error.toString()])));
    return dataOf(result.summary, result.plan);
  });
};

/**
 * Takes what the bucket tells of its objects. A message about a text that cannot be read comes again, and is set aside in
 * the end; so are all where the time was not enough or something else failed.
 */
export async function onMessages({ Records }: SQSEvent, context: Remaining): Promise<SQSBatchResponse> {
  const signal = untilShortlyBefore(context, RESERVE_MS);
  const messages = Records.map(({ messageId, body }) => ({ id: messageId, body }));
  // Who deletes an object means it, and a bucket with versions has it still.
  const options = { ...told, graceMs, signal, mayRemoveMost: true };
  const { failed, faults, seedings } = await seedMessages(messages, (named) => seed(named, options));
  for (const { result } of seedings) dataOf(result.summary, result.plan);
  await report(faults);
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

async function report(faults: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, message] of faults) {
    console.warn(`Cannot be read: ${message}`);
    await reportUnreadable(state, path, message);
  }
}
