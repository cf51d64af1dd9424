import type {
  CdkCustomResourceIsCompleteEvent,
  CdkCustomResourceIsCompleteResponse,
  CdkCustomResourceResponse,
  Context,
} from 'aws-lambda';
import { RemovalError } from '../write/removal.ts';
import type { SeedOptions, SeedResult } from '../write/seeding.ts';

/** What a function is asked by CloudFormation, again and again. */
export type Asked = Pick<CdkCustomResourceIsCompleteEvent, 'RequestType' | 'ResourceProperties'>;
export type Remaining = Pick<Context, 'getRemainingTimeInMillis'>;

/** What the stack shows as outputs, and the log. */
export interface Data {
  readonly Content: string;
  readonly Items: string;
}

/** What CloudFormation shows of a deployment that was refused. */
const ALLOW_REMOVAL = 'If it is, say so: npx cdk deploy -c kiosque:removeMost=true';

/** Begins: CloudFormation creates, changes or deletes the content of the table. */
export async function onEvent(): Promise<CdkCustomResourceResponse> {
  return { PhysicalResourceId: 'content' };
}

/** Aborts so long before Lambda ends the function: the last batch has to land, and the answer to travel. */
export const untilShortlyBefore = ({ getRemainingTimeInMillis }: Remaining, reserveMs: number): AbortSignal =>
  AbortSignal.timeout(Math.max(0, getRemainingTimeInMillis() - reserveMs));

/**
 * Goes on as far as the time of one run goes, and says whether that was the end: called again and again until it was, or an
 * hour is over. A deployment that would remove more than half of the articles in the table is refused unless it says that
 * this is meant. Deleting the stack leaves the table as it is.
 */
export async function goOn(
  { RequestType, ResourceProperties }: Asked,
  signal: AbortSignal,
  seed: (options: Pick<SeedOptions, 'signal' | 'mayRemoveMost'>) => Promise<Data>,
): Promise<CdkCustomResourceIsCompleteResponse> {
  if (RequestType === 'Delete') return { IsComplete: true };
  try {
    const mayRemoveMost = ResourceProperties.RemoveMost === 'true';
    return { IsComplete: true, Data: await seed({ signal, mayRemoveMost }) };
  } catch (error) {
    if (error instanceof RemovalError) throw new Error(`${error.message} ${ALLOW_REMOVAL}`, { cause: error });
    if (!signal.aborted || error !== signal.reason) throw error;
    console.info('The time of this run is over: the next one goes on from here.');
    return { IsComplete: false };
  }
}

/** Logs what a seeding did; `plan` is null where nothing was to be done. */
export function dataOf(summary: SeedResult['summary'], plan: SeedResult['plan'] | null): Data {
  const { added, changed, removed } = plan ?? { added: 0, changed: 0, removed: 0 };
  const { articles, people, organisations, initiatives } = summary;
  const Content = `${articles} articles, ${people} people, ${organisations} organisations, ${initiatives} initiatives`;
  const Items = `${added} added, ${changed} changed, ${removed} removed`;
  console.info(`${Content}. Items: ${Items}`);
  return { Content, Items };
}

export const told: Pick<SeedOptions, 'onWait' | 'onProgress'> = {
  onWait: () => console.info('Another seeding is under way, or was stopped just now: waiting for it.'),
  /** A line for every tenth: a log has to be read. */
  onProgress(step, done, all) {
    const tenth = Math.ceil(all / 10);
    if (done === all || (all > 100 && done % tenth < 1)) console.info(`${step}: ${done} of ${all}`);
  },
};
