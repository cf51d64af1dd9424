import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CdkCustomResourceEvent, CdkCustomResourceResponse, Context } from 'aws-lambda';
import { readConfig } from '../../config/config.ts';
import { EXPECTATIONS_FILE, type Expectation } from '../../seed/release/expectation.ts';
import { ObjectDeniedError } from '../../store/object-denied-error.ts';
import { openObjects } from '../../store/objects.ts';
import { checkApi, SmokeCheckError } from './check.ts';

/** For the last look at a wrong answer, and to say so. */
const RESERVE_MS = 15_000;

const NOTHING = `${EXPECTATIONS_FILE} is missing from the state bucket, or this function has no right to read it, so nothing can be checked. The seeding puts it there at its end: see its log, then deploy again`;

/** Called when the API has been created or changed. What it throws fails the deployment, which rolls back. */
export async function onEvent(
  event: Pick<CdkCustomResourceEvent, 'RequestType' | 'ResourceProperties'>,
  { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<CdkCustomResourceResponse> {
  const answer = { PhysicalResourceId: 'smoke-check' };
  if (event.RequestType === 'Delete') return answer;
  const patience = { forMs: getRemainingTimeInMillis() - RESERVE_MS, pauseMs: 2_000 };
  const { originSecret, stateBucket, objectsEndpoint } = readConfig();
  const read = async (): Promise<Expectation[]> => {
    if (stateBucket === null)
      return JSON.parse(await readFile(join(import.meta.dirname, EXPECTATIONS_FILE), 'utf8'));
    const found = await openObjects(stateBucket, objectsEndpoint)
      .get(EXPECTATIONS_FILE)
      .catch((error: unknown) => {
        // It may read that one object: of one that is not there S3 says no more to it.
        if (error instanceof ObjectDeniedError) return null;
        throw error;
      });
    // A seeding puts it before the API is made: without it nothing would be checked, and all would look well.
    if (found === null) throw new SmokeCheckError(NOTHING);
    return JSON.parse(Buffer.from(found.body).toString());
  };
  const queries = await checkApi(
    { url: event.ResourceProperties.ApiUrl, secret: originSecret },
    read,
    patience,
  );
  console.info(`${queries} queries answered as the texts say.`);
  return { ...answer, Data: { Queries: String(queries) } };
}
