import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CdkCustomResourceEvent, CdkCustomResourceResponse, Context } from 'aws-lambda';
import { readConfig } from '../../config/config.ts';
import { checkApi, EXPECTATIONS_FILE, type Expectation } from './check.ts';

/** For the last look at a wrong answer, and to say so. */
const RESERVE_MS = 15_000;

/** Called when the API has been created or changed. What it throws fails the deployment, which rolls back. */
export async function onEvent(
  event: Pick<CdkCustomResourceEvent, 'RequestType' | 'ResourceProperties'>,
  { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<CdkCustomResourceResponse> {
  const answer = { PhysicalResourceId: 'smoke-check' };
  if (event.RequestType === 'Delete') return answer;
  const expectations: Expectation[] = JSON.parse(
    await readFile(join(import.meta.dirname, EXPECTATIONS_FILE), 'utf8'),
  );
  const patience = { forMs: getRemainingTimeInMillis() - RESERVE_MS, pauseMs: 2_000 };
  await checkApi(
    { url: event.ResourceProperties.ApiUrl, secret: readConfig().originSecret },
    expectations,
    patience,
  );
  console.info(`${expectations.length} queries answered as the texts say.`);
  return { ...answer, Data: { Queries: String(expectations.length) } };
}
