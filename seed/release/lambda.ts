import type {
  CdkCustomResourceIsCompleteEvent,
  CdkCustomResourceIsCompleteResponse,
  CdkCustomResourceResponse,
  Context,
} from 'aws-lambda';
import { readConfig } from '../../config/config.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { apply, isApplied } from '../write/apply.ts';
import { RemovalError } from '../write/removal.ts';
import type { SeedResult } from '../write/seeding.ts';
import { openRelease } from './open-release.ts';

/** The last batch has to land, and its answer to travel, before Lambda ends the function. */
const RESERVE_MS = 20_000;
/** No request to the API takes longer; see infra/api.ts. */
const GRACE_MS = 10_000;

/** What CloudFormation shows of a deployment that was refused. */
const ALLOW_REMOVAL = 'If it is, say so: npx cdk deploy -c kiosque:removeMost=true';

/** The release lies beside this file in the deployed folder. */
const release = openRelease(import.meta.dirname);
const { tableName, endpoint } = readConfig();
const database = openDatabase({ tableName, endpoint, anonymous: false });

/** Begins: CloudFormation creates, changes or deletes the content of the table. */
export async function onEvent(): Promise<CdkCustomResourceResponse> {
  return { PhysicalResourceId: 'content' };
}

/**
 * Goes on: makes the table hold the release, as far as the time of one run goes, and says whether that was the end.
 * Called again and again until it was, or an hour is over. A release that would remove more than half of the articles in
 * the table is refused unless the deployment says so; going back to the one before never is. Deleting the stack leaves the table as it is.
 */
export async function isComplete(
  {
    RequestType,
    ResourceProperties,
  }: Pick<CdkCustomResourceIsCompleteEvent, 'RequestType' | 'ResourceProperties'>,
  { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<CdkCustomResourceIsCompleteResponse> {
  if (RequestType === 'Delete') return { IsComplete: true };
  const opened = await release;
  if (await isApplied(database, opened.manifest.fingerprint)) return complete(opened.manifest.summary, null);
  const signal = AbortSignal.timeout(Math.max(0, getRemainingTimeInMillis() - RESERVE_MS));
  try {
    const { summary, plan } = await apply(database, async () => opened, {
      onProgress,
      onWait,
      graceMs: GRACE_MS,
      signal,
      mayRemoveMost: ResourceProperties.RemoveMost === 'true',
    });
    return complete(summary, plan);
  } catch (error) {
    if (error instanceof RemovalError) throw new Error(`${error.message} ${ALLOW_REMOVAL}`, { cause: error });
    if (!signal.aborted || error !== signal.reason) throw error;
    console.info('The time of this run is over: the next one goes on from here.');
    return { IsComplete: false };
  }
}

/** What the stack shows as outputs. */
function complete(
  summary: SeedResult['summary'],
  plan: SeedResult['plan'] | null,
): CdkCustomResourceIsCompleteResponse {
  const { added, changed, removed } = plan ?? { added: 0, changed: 0, removed: 0 };
  const { articles, people, organisations, initiatives } = summary;
  const Content = `${articles} articles, ${people} people, ${organisations} organisations, ${initiatives} initiatives`;
  const Items = `${added} added, ${changed} changed, ${removed} removed`;
  console.info(`${Content}. Items: ${Items}`);
  return { IsComplete: true, Data: { Content, Items } };
}

const onWait = (): void =>
  console.info('Another seeding is under way, or was stopped just now: waiting for it.');

/** A line for every tenth: a log has to be read. */
function onProgress(step: string, done: number, all: number): void {
  const tenth = Math.ceil(all / 10);
  if (done === all || done % tenth < 25) console.info(`${step}: ${done} of ${all}`);
}
