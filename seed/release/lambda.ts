import type { CdkCustomResourceIsCompleteResponse } from 'aws-lambda';
import { readConfig } from '../../config/config.ts';
import { openDatabase } from '../../store/dynamodb.ts';
import { apply, isApplied } from '../write/apply.ts';
import { type Asked, dataOf, goOn, type Remaining, told, untilShortlyBefore } from './deployment.ts';
import { openRelease } from './open-release.ts';

const RESERVE_MS = 20_000;

/** The release lies beside this file in the deployed folder. */
const release = openRelease(import.meta.dirname);
const { tableName, endpoint, graceMs } = readConfig();
const database = openDatabase({ tableName, endpoint, anonymous: false });

export { onEvent } from './deployment.ts';

/** Makes the table hold the release: see `goOn`. Going back to the release before is never refused. */
export const isComplete = (event: Asked, context: Remaining): Promise<CdkCustomResourceIsCompleteResponse> =>
  goOn(event, untilShortlyBefore(context, RESERVE_MS), async (options) => {
    const opened = await release;
    const { fingerprint, summary: whole } = opened.manifest;
    if (await isApplied(database, fingerprint)) return dataOf(whole, null);
    const { summary, plan } = await apply(database, async () => opened, { ...told, ...options, graceMs });
    return dataOf(summary, plan);
  });
