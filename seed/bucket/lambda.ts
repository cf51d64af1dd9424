import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CdkCustomResourceIsCompleteEvent,
  CdkCustomResourceIsCompleteResponse,
  CdkCustomResourceResponse,
  Context,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';
import { ConfigError, readConfig } from '../../config/config.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { openObjects } from '../../store/objects.ts';
import { RemovalError } from '../write/removal.ts';
import type { SeedResult } from '../write/seeding.ts';
import { fillBucket } from './fill-bucket.ts';
import { bucketSeeding } from './seed-bucket.ts';
import { seedMessages } from './seed-messages.ts';
import { reportUnreadable } from './unreadable.ts';

/** The last batch has to land, the state to be put, and the answer to travel, before Lambda ends the function. */
const RESERVE_MS = 30_000;

const ALLOW_REMOVAL = 'If it is, say so: npx cdk deploy -c kiosque:removeMost=true';

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

/** Begins: CloudFormation creates, changes or deletes the content of the table. */
export async function onEvent(): Promise<CdkCustomResourceResponse> {
  return { PhysicalResourceId: 'content' };
}

/**
 * Goes on: fills an empty bucket with the content that was deployed, and makes the table hold what the bucket does. As
 * far as the time of one run goes; called again and again until it says that this was the end.
 */
export async function isComplete(
  {
    RequestType,
    ResourceProperties,
  }: Pick<CdkCustomResourceIsCompleteEvent, 'RequestType' | 'ResourceProperties'>,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<CdkCustomResourceIsCompleteResponse> {
  if (RequestType === 'Delete') return { IsComplete: true };
  const signal = untilShortlyBefore(context);
  try {
    if (await fillBucket(content, state, import.meta.dirname, signal))
      console.info('The content bucket was empty: it has the content that was deployed.');
    const { result, faults } = await seed(null, {
      ...told,
      signal,
      mayRemoveMost: ResourceProperties.RemoveMost === 'true',
    });
    await report(new Map([...faults].map(([path, error]) => [path, error.toString()])));
    return { IsComplete: true, Data: dataOf(result) };
  } catch (error) {
    if (error instanceof RemovalError) throw new Error(`${error.message} ${ALLOW_REMOVAL}`, { cause: error });
    if (!signal.aborted || error !== signal.reason) throw error;
    console.info('The time of this run is over: the next one goes on from here.');
    return { IsComplete: false };
  }
}

/**
 * Takes what the bucket tells of its objects. A message about a text that cannot be read comes again, and is set aside in
 * the end; so are all where the time was not enough or something else failed.
 */
export async function onMessages(
  { Records }: SQSEvent,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<SQSBatchResponse> {
  const signal = untilShortlyBefore(context);
  const messages = Records.map(({ messageId, body }) => ({ id: messageId, body }));
  // Who deletes an object means it, and a bucket with versions has it still.
  const options = { ...told, signal, mayRemoveMost: true };
  const { failed, faults, seedings } = await seedMessages(messages, (named) => seed(named, options));
  for (const { result } of seedings) dataOf(result);
  await report(faults);
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

async function report(faults: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, message] of faults) {
    console.warn(`Cannot be read: ${message}`);
    await reportUnreadable(state, path, message);
  }
}

const untilShortlyBefore = ({ getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>) =>
  AbortSignal.timeout(Math.max(0, getRemainingTimeInMillis() - RESERVE_MS));

/** What the stack shows as outputs, and the log. */
function dataOf({ summary, plan }: SeedResult): { readonly Content: string; readonly Items: string } {
  const { articles, people, organisations, initiatives } = summary;
  const Content = `${articles} articles, ${people} people, ${organisations} organisations, ${initiatives} initiatives`;
  const Items = `${plan.added} added, ${plan.changed} changed, ${plan.removed} removed`;
  console.info(`${Content}. Items: ${Items}`);
  return { Content, Items };
}

const told = {
  graceMs,
  onWait: () => console.info('Another seeding is under way, or was stopped just now: waiting for it.'),
  /** A line for every tenth: a log has to be read. */
  onProgress(step: string, done: number, all: number): void {
    const tenth = Math.ceil(all / 10);
    if (done === all || (all > 100 && done % tenth < 1)) console.info(`${step}: ${done} of ${all}`);
  },
};
