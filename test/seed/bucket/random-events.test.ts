import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedDynamoDB, startEmbeddedDynamoDB } from '../../../store/embedded/start.ts';
import { checkRandomEvents } from '../../support/random-bucket-events.ts';
import { type S3StandIn, startS3 } from '../../support/s3-stand-in.ts';

/** `npm run bench:bucket -- 200` tries more, with another number others. */

let embedded: EmbeddedDynamoDB;
let s3: S3StandIn;
beforeAll(async () => {
  embedded = await startEmbeddedDynamoDB({ dir: null });
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  await embedded.close();
});

it('whatever is told of a bucket, in whatever order, and wherever it is stopped: in the end the table is what the bucket holds', async () => {
  const { edits, stopped } = await checkRandomEvents(s3, embedded.endpoint, { seed: 2_026, rounds: 10 });
  expect(edits).toBeGreaterThan(30);
  expect(stopped).toBeGreaterThan(3);
}, 240_000);
