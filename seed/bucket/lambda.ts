import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CdkCustomResourceIsCompleteResponse, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ConfigError, readConfig } from '../../config/config.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { openMail } from '../../store/mail.ts';
import { openObjects } from '../../store/objects.ts';
import { type Asked, dataOf, goOn, type Remaining, told, untilShortlyBefore } from '../release/deployment.ts';
import { CatalogueFault } from './catalogue-fault.ts';
import { fillBucket } from './fill-bucket.ts';
import { isCatalogueKey } from './keys.ts';
import { tellRefused } from './refused-news.ts';
import { bucketSeeding } from './seed-bucket.ts';
import { type Message, messagesByKey, type SeededMessages, seedMessages } from './seed-messages.ts';
import { type BucketFault, tellFaults } from './told-faults.ts';
import { FAULTY_CATALOGUE, UNREADABLE_TEXTS } from './wording.ts';

/** The state has to be put, too. */
const RESERVE_MS = 30_000;

const { tableName, endpoint, contentBucket, stateBucket, objectsEndpoint, mailTopic, graceMs } = readConfig();
if (contentBucket === null || stateBucket === null)
  throw new ConfigError('CONTENT_BUCKET and STATE_BUCKET are to name the two buckets');
const content = openObjects(contentBucket, objectsEndpoint);
const state = openObjects(stateBucket, objectsEndpoint);
const mail = mailTopic === null ? null : openMail(mailTopic);
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
    const { result, faults, etags } = await seed(null, { ...told, ...options, graceMs });
    const found = [...faults].map(
      ([key, error]): BucketFault => ({
        key,
        message: error.toString(),
        etag: etags.get(key) ?? '',
        messageIds: [],
      }),
    );
    await tellFaults(state, mail, found, UNREADABLE_TEXTS);
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
  const { failed, faults, untold, seedings } = await seedMessages(messages, (named) =>
    seed(named, options),
  ).catch((error: unknown) => tellCatalogueFault(error, messages));
  for (const { result } of seedings) dataOf(result.summary, result.plan);
  await tellFaults(state, mail, faults, UNREADABLE_TEXTS);
  const messageOf = new Map(faults.map(({ key, message }) => [key, message]));
  await tellRefused(content, state, new Map(untold.map((key) => [key, messageOf.get(key) ?? ''])));
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Says it by mail, and to whoever waits for a text; throws it all the same, so that the messages come again. */
async function tellCatalogueFault(error: unknown, messages: readonly Message[]): Promise<SeededMessages> {
  if (!(error instanceof CatalogueFault)) throw error;
  const { key, message } = error;
  const idsOf = messagesByKey(messages);
  const messageIds = [...idsOf].flatMap(([named, ids]) => (isCatalogueKey(named) ? ids : []));
  await tellFaults(state, mail, [{ key, message, etag: '', messageIds }], FAULTY_CATALOGUE);
  const waiting = `waits until the catalogue is mended: ${message}`;
  await tellRefused(content, state, new Map([...idsOf.keys()].map((path) => [path, `${path}: ${waiting}`])));
  throw error;
}
